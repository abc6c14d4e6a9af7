import type { Customer } from '../../domain/customer.ts';
import type { Plan } from '../../domain/followUp.ts';
import { SNOOZES } from '../../domain/plans/snoozedTo.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { verifyButtons } from '../customers/verifyButtons.ts';
import { button } from '../replies.ts';

/** A reminder this much after the planned time says that it is late. */
const LATE_MS = 15 * 60_000;

export interface PlanReminder {
  readonly plan: Plan;
  readonly customer: Pick<Customer, 'ref' | 'name'>;
  /** The customer's primary phone (E.164); shown masked. */
  readonly phone: string | undefined;
  /** IANA zone of the project. */
  readonly zone: string;
  readonly now: Date;
}

/** Tells the assignee that a planned contact is due: with whom, how, what for, and what can be done about it (R3.2.1). */
export function planReminderCard({ plan, customer, phone, zone, now }: PlanReminder, m: Messages): Card {
  const words = m.plan.reminder;
  const late = now.getTime() - plan.at.getTime() >= LATE_MS;
  const items: Fact[] = [
    { label: words.customer, value: customerLabel(customer, phone) },
    { label: words.at, value: dateTime(plan.at, zone, now, m) },
    ...(plan.method === null ? [] : [{ label: words.method, value: m.words.method[plan.method] }]),
    ...(plan.goal === null ? [] : [{ label: words.goal, value: plan.goal }]),
  ];
  return {
    heading: `P${plan.ref} ${headingOf(plan, customer.name, late, m)}`,
    blocks: [
      { kind: 'facts', items },
      {
        kind: 'actions',
        items: [...(plan.verifies ? verifyButtons(customer, m) : []), ...planActions(plan, m)],
      },
    ],
  };
}

function headingOf({ purpose }: Plan, name: string, late: boolean, m: Messages): string {
  const words = m.plan.reminder;
  if (purpose === 'visit') {
    return late ? words.visitOverdueHeading(name) : words.visitHeading(name);
  }
  return late ? words.overdueHeading(name) : words.heading(name);
}

/** Done, later, not at all. `suffix` keeps the ids apart where a card shows several plans. */
function planActions(plan: Pick<Plan, 'ref'>, m: Messages, suffix = ''): Action[] {
  const words = m.plan.reminder;
  const input = { plan: `P${plan.ref}` };
  return [
    button(m, { id: `plan.done${suffix}`, label: words.done, style: 'primary', command: 'plan.done', input }),
    ...SNOOZES.map((how) =>
      button(m, {
        id: `plan.snooze.${how}${suffix}`,
        label: words.snooze[how],
        command: 'plan.snooze',
        input: { ...input, for: how },
      }),
    ),
    button(m, {
      id: `plan.cancel${suffix}`,
      label: words.cancel,
      style: 'danger',
      command: 'plan.cancel',
      input,
    }),
  ];
}
