import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { planRef } from './planRef.ts';

/** The answer to a press on a plan that is closed, with how it stands; undefined while it is open. */
export function settledReply(at: Reading, plan: Plan, customer: Customer): Outcome | undefined {
  const { m, now, zone } = at;
  const ref = planRef(plan);
  const when = plan.closedAt === null ? m.common.none : dateTime(plan.closedAt, zone, now, m);
  const refs = [customerRef(customer), ref];
  switch (plan.state) {
    case 'open':
      return undefined;
    case 'done':
      return refused(m.plan.alreadyDone(ref, when), refs);
    case 'cancelled':
      return refused(m.plan.alreadyCancelled(ref, when, plan.cancelReason ?? m.common.none), refs);
  }
}
