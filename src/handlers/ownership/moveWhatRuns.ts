import { NOBODY, type Customer } from '../../domain/customer.ts';
import { freeSlot } from '../../domain/holds/holdSlot.ts';
import type { Doing } from '../doing.ts';

/** Places of a hold that are given beyond what one may take himself: what runs is not ended by a new owner. */
const MOST_SLOTS = 500;
const MOST_APPROVALS = 100;

/**
 * What runs for a customer goes with him: holds (their time runs on), places on waiting lists and open applications of the former
 * owner become the new one's; of a customer from the pool everybody's do. Nobody waits for a customer who goes to the pool: those places are given
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
  if (ownerId !== NOBODY) {
    for (const approval of await repos.approvals.ofCustomer(customer.id, MOST_APPROVALS)) {
      const open = approval.state === 'pending' || approval.state === 'returned';
      if (open && moves(approval.applicantId)) {
        await work.update('approval', approval, { applicantId: ownerId, teamId });
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
