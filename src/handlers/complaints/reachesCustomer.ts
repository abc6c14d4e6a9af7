import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, reach } from '../../domain/permissions.ts';

/** Whether a customer who complains is named to this reader: to whoever serves, and to whom his record is in reach. */
export function reachesCustomer(actor: Actor, customer: Customer): boolean {
  const { role } = actor.member;
  const serves = reach(role) === 'none' && may(role, 'complaint:work');
  return serves || within(scopeOf(actor), customer);
}
