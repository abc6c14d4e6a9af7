import { openConcerns } from '../../domain/reception/openConcerns.ts';
import { calendarDay, dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { detailFacts } from '../customers/customerFacts.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { followUpLine } from '../followUps/followUpLine.ts';
import { button } from '../replies.ts';
import type { Preparation } from './loadPreparation.ts';

interface PreparationOf extends Preparation {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
}

/** 准备卡: who comes, what he wants, what was said, what stands in the way, and what is to be ready (R3.1.1). */
export function preparationCard(of: PreparationOf): Card {
  const { m, customer, plan, checklist } = of;
  const words = m.reception.preparation;
  const ref = customerRef(customer);
  return {
    heading: words.heading(customerLabel(customer, undefined)),
    blocks: [
      { kind: 'facts', items: [...whenFacts(of), ...whoFacts(of), ...detailFacts(customer, m, ['name'])] },
      ...historyBlocks(of),
      { kind: 'text', text: [words.checklist, ...checklist.map((item) => `□ ${item}`)].join('\n') },
      {
        kind: 'actions',
        items: [
          button(m, {
            id: `visit.arrive.${ref}`,
            label: m.reception.arrivedButton,
            style: 'primary',
            command: 'visit.arrive',
            input: { customer: ref },
          }),
          ...(plan === undefined
            ? [
                button(m, {
                  id: `plan.make.${ref}`,
                  label: m.customer.planButton,
                  command: 'plan.make',
                  input: { customer: ref, purpose: 'visit', form: 'yes' },
                }),
              ]
            : []),
        ],
      },
    ],
  };
}

function whenFacts({ m, now, zone, plan }: PreparationOf): Fact[] {
  const { fields } = m.plan.commands['plan.make'];
  return plan === undefined
    ? []
    : [
        { label: m.reception.preparation.expected, value: dateTime(plan.at, zone, now, m) },
        ...(plan.goal === null ? [] : [{ label: fields.goal, value: plan.goal }]),
      ];
}

function whoFacts({ m, customer, phone, ownerName }: PreparationOf): Fact[] {
  return [
    { label: m.customer.customer, value: customerLabel(customer, phone) },
    { label: m.customer.state, value: m.words.state[customer.state] },
    { label: m.customer.owner, value: ownerName ?? m.customer.nobody },
  ];
}

function historyBlocks({ m, now, zone, followUps, visits }: PreparationOf): Block[] {
  const words = m.reception.preparation;
  const concerns = openConcerns(followUps, visits);
  const seen = visits.map(({ day, unitsSeen }) =>
    words.visit(calendarDay(day, zone, now, m), unitsSeen.join(m.common.listSeparator)),
  );
  const contacts = followUps.map((one) => followUpLine(one, zone, now, m));
  return [
    ...(concerns.length === 0
      ? []
      : [{ kind: 'text' as const, text: words.concerns(concerns.join(m.common.listSeparator)) }]),
    ...(seen.length === 0 ? [] : [{ kind: 'text' as const, text: [words.visits, ...seen].join('\n') }]),
    {
      kind: 'text',
      text:
        contacts.length === 0 ? m.customer.noFollowUps : [m.customer.lastFollowUps, ...contacts].join('\n'),
    },
  ];
}
