import type { Customer } from '../../domain/customer.ts';
import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import { button, refused } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { editRefused } from './editRefused.ts';

const MOST_READ = 20;

/**
 * Nobody is lost while a unit is reserved for him (小定): it is given up first, which asks by itself what becomes of his money. `fields`:
 * of the form beside which it is said, where he is lost by one. Undefined where nothing is reserved.
 */
export async function keptByReservation(
  at: Reading,
  customer: Customer,
  { reason, fields }: { readonly reason: string; readonly fields?: readonly string[] },
): Promise<Outcome | undefined> {
  const { repos, m, actor } = at;
  const deals = await repos.deals.ofCustomer(customer.id, MOST_READ);
  const reserved = deals.filter(({ state }) => state === 'reserved').map(subscriptionRef);
  if (reserved.length === 0) {
    return undefined;
  }
  const listed = reserved.join(m.common.listSeparator);
  const sentence = m.care.reservedStill(customerLabel(customer, undefined), listed);
  if (fields !== undefined && at.typed === undefined) {
    return editRefused(at, fields, sentence, customerRef(customer));
  }
  const drop = (ref: string): ReturnType<typeof button> =>
    button(m, {
      id: `reservation.drop.${ref}`,
      label: m.care.dropReservation(ref),
      command: 'reservation.drop',
      input: { subscription: ref, reason },
    });
  return refused(
    sentence,
    [customerRef(customer), ...reserved],
    may(actor.member.role, 'deal:make') ? reserved.map(drop) : [],
  );
}
