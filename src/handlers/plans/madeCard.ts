import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { undoButton } from '../customers/undoButton.ts';
import { planFacts } from './planFacts.ts';
import { planRef } from './planRef.ts';

/** What was planned, and whom it will remind. */
export function madeCard(of: {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly plan: Plan;
  readonly customer: Customer;
  readonly assigneeName: string;
}): Card {
  const { m, plan } = of;
  return {
    heading: m.plan.made(planRef(plan), customerLabel(of.customer, undefined)),
    blocks: [
      {
        kind: 'facts',
        items: [...planFacts(plan, of.zone, of.now, m), { label: m.plan.reminds, value: of.assigneeName }],
      },
      { kind: 'actions', items: [undoButton(m, planRef(plan), of.now)] },
    ],
  };
}
