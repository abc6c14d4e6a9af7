import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Hold } from '../../domain/hold.ts';
import { leadsHold } from './leadsHold.ts';

/** Whether somebody may act on a hold: its holder, whose its customer is by now, and whoever leads it. */
export function hasHold(actor: Actor, hold: Hold, customer: Customer): boolean {
  const { id } = actor.member;
  return hold.memberId === id || customer.ownerId === id || leadsHold(actor, hold);
}
