import type { Actor } from '../../domain/actor.ts';
import { standsIn } from '../../domain/approvals/standsIn.ts';
import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';

/** For whom a member decides now, because they are away and have named him; nobody whose right is more than his by now. */
export async function delegatorsOf(
  repos: Pick<Repos, 'members' | 'approvals'>,
  member: Member,
  now: Date,
): Promise<readonly Actor[]> {
  const named = await repos.approvals.delegationsTo(member.id, now);
  const actors = await Promise.all(named.map(({ id }) => repos.members.actorById(id)));
  return actors.flatMap((actor) =>
    actor?.member.active === true && standsIn(member.role, actor.member.role) ? [actor] : [],
  );
}
