import { scopeOf, within } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, reach } from '../../domain/permissions.ts';
import type { Repos } from '../ports/repos.ts';

const MOST_MEMBERS = 500;

/**
 * Who decides an appeal about a customer: the managers within whose scope he is; where there is none the directors. Never one
 * of the `parties`: nobody decides his own case.
 */
export async function judgesOf(
  repos: Pick<Repos, 'members'>,
  customer: Customer,
  parties: readonly string[],
): Promise<readonly Member[]> {
  const managers = await able(repos, await repos.members.ofProject(customer.projectId), customer, parties);
  const near = managers.filter(({ role }) => reach(role) === 'team');
  return near.length > 0 ? near : await able(repos, await repos.members.all(MOST_MEMBERS), customer, parties);
}

async function able(
  repos: Pick<Repos, 'members'>,
  members: readonly Member[],
  customer: Customer,
  parties: readonly string[],
): Promise<Member[]> {
  const found: Member[] = [];
  for (const member of members) {
    if (member.active && may(member.role, 'ownership:decide') && !parties.includes(member.id)) {
      const actor = await repos.members.actorById(member.id);
      if (actor !== undefined && within(scopeOf(actor), customer)) {
        found.push(member);
      }
    }
  }
  return found;
}
