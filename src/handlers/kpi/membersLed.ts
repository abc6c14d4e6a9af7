import { scopeOf, type Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';

/** The active members whose follow-ups this person sees and who make any: the team's, the project's, or everybody's. */
export async function membersLed(repos: Repos, actor: Actor): Promise<Member[]> {
  const found = new Map((await membersInReach(repos, actor)).map((member) => [member.id, member]));
  return [...found.values()].filter((member) => member.active && may(member.role, 'followUp:log'));
}

async function membersInReach(repos: Repos, actor: Actor): Promise<readonly Member[]> {
  const scope = scopeOf(actor);
  switch (scope.kind) {
    case 'none':
      return [];
    case 'own':
      return [actor.member];
    case 'team':
      return (await Promise.all([...scope.teamIds].map((id) => repos.members.ofTeam(id)))).flat();
    case 'project':
      return (await Promise.all([...scope.projectIds].map((id) => repos.members.ofProject(id)))).flat();
    case 'company':
      return await repos.members.all(MOST_MEMBERS);
  }
}
