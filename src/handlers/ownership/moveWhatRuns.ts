import { NOBODY, type Customer } from '../../domain/customer.ts';
import { freeSlot } from '../../domain/holds/holdSlot.ts';
import type { Doing } from '../doing.ts';

/** Places of a hold that are given beyond what one may take himself: what runs is not ended by a new owner. */
const MOST_SLOTS = 500;

/**
 * What runs for a customer goes with him: holds (their time runs on) and places on waiting lists of the former owner become the
 * new one's; of a customer from the pool everybody's do. Nobody waits for a customer who goes to the pool: those places are given
 * up. Whoever puts one there sees to it that he neither holds a unit nor is being offered one (`runsFor`).
 */
export async function moveWhatRuns(
  { repos, work }: Pick<Doing, 'repos' | 'work'>,
  customer: Customer,
  formerId: string,
): Promise<void> {
  const { ownerId, teamId } = customer;
  const moves = (memberId: string): boolean =>
    memberId !== ownerId && (memberId === formerId || formerId === NOBODY || ownerId === NOBODY);
  if (ownerId !== NOBODY) {
    for (const hold of await repos.holds.ofCustomer(customer.id)) {
      const active = moves(hold.memberId) ? await repos.holds.active(hold.unitId) : undefined;
      if (active?.holdId === hold.id) {
        const slot = freeSlot(await repos.holds.slots(ownerId), ownerId, MOST_SLOTS) ?? null;
        await work.update('activeHold', active, { slot });
        await work.update('hold', hold, { memberId: ownerId, teamId });
      }
    }
  }
  for (const waiting of await repos.waitings.ofCustomer(customer.id)) {
    if (moves(waiting.memberId)) {
      if (ownerId !== NOBODY) {
        await work.update('waiting', waiting, { memberId: ownerId });
      } else if (waiting.state === 'waiting') {
        const active = await repos.holds.active(waiting.unitId);
        if (active !== undefined) {
          await work.update('activeHold', active, {});
        }
        await work.update('waiting', waiting, { state: 'left' });
      }
    }
  }
}
