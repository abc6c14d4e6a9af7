import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Notice } from '../ports/notice.ts';
import { planRef } from './planRef.ts';

interface Settled {
  /** As it was written. */
  readonly plan: Plan;
  readonly customer: Pick<Customer, 'name'>;
  /** IANA zone of the project. */
  readonly zone: string;
  readonly now: Date;
}

/**
 * Takes the buttons off every reminder of a plan that was posted, and says what became of it. Queued like any message, in
 * the transaction that closed or moved the plan; where no reminder was posted it ends without being sent.
 */
export function settledPlanNotice(settled: Settled, m: Messages): Notice {
  const { plan, now } = settled;
  return {
    dedupKey: `settled:${plan.id}:${plan.version}`,
    target: { kind: 'member', memberId: plan.assigneeId },
    subject: { kind: 'replace', posted: `plan:${plan.id}` },
    card: settledCard(settled, m),
    notBefore: now,
  };
}

function settledCard({ plan, customer, zone, now }: Settled, m: Messages): Card {
  const words = m.plan.settled;
  const ref = planRef(plan);
  switch (plan.state) {
    case 'done':
      return { heading: words.done(ref, customer.name), blocks: [] };
    case 'cancelled':
      return {
        heading: words.cancelled(ref, customer.name),
        blocks:
          plan.cancelReason === null
            ? []
            : [{ kind: 'facts', items: [{ label: words.reason, value: plan.cancelReason }] }],
      };
    case 'open':
      return {
        heading: words.moved(ref, customer.name, dateTime(plan.remindAt ?? plan.at, zone, now, m)),
        blocks: [],
      };
  }
}
