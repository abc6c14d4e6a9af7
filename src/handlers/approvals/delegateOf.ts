import type { Actor } from '../../domain/actor.ts';
import { standsIn } from '../../domain/approvals/standsIn.ts';
import type { Member } from '../../domain/company.ts';
import type { Repos } from '../ports/repos.ts';

/** Who decides for a member while he is away; undefined where nobody does now. */
export async function delegateOf(
  repos: Pick<Repos, 'members' | 'approvals'>,
  member: Member,
  now: Date,
): Promise<Actor | undefined> {
  const delegation = await repos.approvals.delegation(member.id);
  const runs = delegation !== undefined && delegation.from <= now && delegation.until > now;
  const actor = runs ? await repos.members.actorById(delegation.toId) : undefined;
  return actor?.member.active === true && standsIn(actor.member.role, member.role) ? actor : undefined;
}
