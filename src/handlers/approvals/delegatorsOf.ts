import type { Actor } from '../../domain/actor.ts';
import type { Repos } from '../ports/repos.ts';

/** For whom a member decides now, because they are away and have named him. */
export async function delegatorsOf(
  repos: Pick<Repos, 'members' | 'approvals'>,
  memberId: string,
  now: Date,
): Promise<readonly Actor[]> {
  const named = await repos.approvals.delegationsTo(memberId, now);
  const actors = await Promise.all(named.map(({ id }) => repos.members.actorById(id)));
  return actors.flatMap((actor) => (actor?.member.active === true ? [actor] : []));
}
