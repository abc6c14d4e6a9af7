import type { Customer } from '../../domain/customer.ts';
import { lostCauseOf } from '../../domain/customers/lostCause.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { planLine } from '../plans/planLine.ts';
import { button } from '../replies.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';

/** A lost customer is one that nobody calls any more: asked once more, with what would be given up (DECISIONS, Talking). */
export async function lostQuestion(at: Reading, customer: Customer, reason: string): Promise<Outcome> {
  const { m, repos, now, zone } = at;
  const ref = customerRef(customer);
  const plans = await repos.plans.openOfCustomer(customer.id);
  return {
    kind: 'reply',
    word: 'confirm',
    refs: [ref],
    card: {
      heading: m.care.lostQuestion(customerLabel(customer, undefined)),
      blocks: [
        {
          kind: 'facts',
          items: [
            { label: m.care.reason, value: reason },
            { label: m.care.cause, value: m.care.causeOf(lostCauseOf(reason)) },
          ],
        },
        {
          kind: 'text',
          text:
            plans.length === 0
              ? m.care.lostNoPlans
              : [m.care.lostPlans(plans.length), ...plans.map((plan) => planLine(plan, zone, now, m))].join(
                  '\n',
                ),
        },
        {
          kind: 'actions',
          items: [
            button(m, {
              id: `customer.lose.${ref}`,
              label: m.care.lostSure,
              style: 'danger',
              command: 'customer.lose',
              input: { customer: ref, reason, sure: 'yes' },
            }),
          ],
        },
      ],
    },
  };
}
