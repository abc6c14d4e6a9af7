import type { Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';

/** The others who deal with customers in a member's teams; in his projects where he has no team. */
export async function colleaguesOf(repos: Repos, { member, assignments }: Actor): Promise<Member[]> {
  const found = await Promise.all(
    assignments.map(({ teamId, projectId }) =>
      teamId === null ? repos.members.ofProject(projectId) : repos.members.ofTeam(teamId),
    ),
  );
  const others = new Map(found.flat().map((one) => [one.id, one]));
  return [...others.values()].filter(
    ({ id, active, role }) => id !== member.id && active && may(role, 'followUp:log'),
  );
}
