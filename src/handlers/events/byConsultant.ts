import type { Customer } from '../../domain/customer.ts';
import type { Invitation } from '../../domain/events/event.ts';
import { funnel, type Funnel } from '../../domain/events/funnel.ts';
import type { Reading } from '../doing.ts';

/** Whose customers they are now, with the name and how far they are, the one with most first. */
export async function byConsultant(
  { repos, m }: Pick<Reading, 'repos' | 'm'>,
  invitations: readonly Invitation[],
): Promise<{ readonly name: string; readonly memberId: string; readonly of: Funnel }[]> {
  const owners = new Map((await customersOf(repos, invitations)).map(({ id, ownerId }) => [id, ownerId]));
  const found = [];
  for (const memberId of new Set(owners.values())) {
    const theirs = invitations.filter(({ customerId }) => owners.get(customerId) === memberId);
    const member = await repos.members.byId(memberId);
    found.push({ name: member?.name ?? m.customer.nobody, memberId, of: funnel(theirs) });
  }
  return found.sort((a, b) => b.of.invited - a.of.invited);
}

const AT_ONCE = 500;

export async function customersOf(
  repos: Reading['repos'],
  invitations: readonly Pick<Invitation, 'customerId'>[],
): Promise<Customer[]> {
  const ids = invitations.map(({ customerId }) => customerId);
  const found: Customer[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    found.push(...(await repos.customers.byIds(ids.slice(from, from + AT_ONCE))));
  }
  return found;
}
