import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import type { Reading } from '../doing.ts';

const LAST_VISITS = 20;

/** How many of those who came to an event had their first visit on its day. */
export async function firstVisitsAt(
  { repos }: Pick<Reading, 'repos'>,
  { day }: SalesEvent,
  invitations: readonly Invitation[],
): Promise<number> {
  let n = 0;
  for (const { customerId } of invitations.filter(({ cameAt }) => cameAt !== null)) {
    const visits = await repos.visits.ofCustomer(customerId, 'visit', LAST_VISITS);
    n += visits.some((visit) => visit.day === day && visit.first) ? 1 : 0;
  }
  return n;
}
