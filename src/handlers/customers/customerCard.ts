import type { Customer } from '../../domain/customer.ts';
import type { Completeness } from '../../domain/customers/missingDetails.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Verification } from '../../domain/verification.ts';
import type { Role } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import { followUpLine } from '../followUps/followUpLine.ts';
import { planLine } from '../plans/planLine.ts';
import { problemLine } from '../problems/problemLine.ts';
import { customerActions } from './customerActions.ts';
import { detailFacts, detailLabel, phonesFact } from './customerFacts.ts';
import { customerLabel } from './customerLabel.ts';

interface CustomerCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  /** Of the reader: only what he may do has a button. */
  readonly role: Role;
  readonly customer: Customer;
  readonly phones: readonly string[];
  readonly ownerName: string;
  readonly completeness: Completeness;
  readonly followUps: readonly FollowUp[];
  readonly plans: readonly Plan[];
  /** The last one. */
  readonly verification: Verification | undefined;
  /** The units that he does not want, as they are listed: A-1-1502（楼层）. */
  readonly dislikes: readonly string[];
  /** What he has subscribed to, as it is listed: D7 A-1-1502（待签约）. */
  readonly deals: readonly string[];
  /** That are not closed. */
  readonly problems: readonly Problem[];
  /** How satisfied he was, as it is listed: 11-23 周一 到访接待 ★★★★★ 5 分. */
  readonly ratings: readonly string[];
  /** That the reference that was typed is a duplicate's. */
  readonly pointer: string | undefined;
  /** Where the reader may see that record too. */
  readonly spouse: Customer | undefined;
}

/** All there is about one customer, phones masked. */
export function customerCard(of: CustomerCardOf): Card {
  const { m, now, zone, customer, completeness } = of;
  const blocks: Block[] = [
    ...(of.pointer === undefined ? [] : [{ kind: 'text' as const, text: of.pointer }]),
    {
      kind: 'facts',
      items: [
        phonesFact(of.phones, m),
        { label: m.customer.state, value: m.words.state[customer.state] },
        ...lostFacts(customer, m),
        ...detailFacts(customer, m, ['name']),
        ...(of.spouse === undefined
          ? []
          : [{ label: m.care.spouse, value: customerLabel(of.spouse, undefined) }]),
        { label: m.customer.owner, value: of.ownerName },
        { label: detailLabel('firstContactAt', m), value: dateTime(customer.firstContactAt, zone, now, m) },
        ...(customer.enteredLate
          ? [
              {
                label: m.customer.entry,
                value: m.customer.entryLate(dateTime(customer.entryDueAt, zone, now, m)),
              },
            ]
          : []),
        {
          label: m.customer.completenessLabel,
          value: m.customer.completeness(completeness.filled, completeness.of),
        },
        ...verifiedFacts(of),
        ...(of.deals.length === 0
          ? []
          : [{ label: m.deal.labels.subscriptions, value: of.deals.join(m.common.listSeparator) }]),
        ...(of.dislikes.length === 0
          ? []
          : [{ label: m.match.dislikesLabel, value: of.dislikes.join(m.common.listSeparator) }]),
      ],
    },
  ];
  if (completeness.missing.length > 0) {
    const labels = completeness.missing.map((name) => detailLabel(name, m));
    blocks.push({ kind: 'text', text: m.customer.missing(labels.join(m.common.listSeparator)) });
  }
  blocks.push({ kind: 'text', text: history(of) });
  if (of.plans.length > 0) {
    const lines = of.plans.map((plan) => planLine(plan, zone, now, m));
    blocks.push({ kind: 'text', text: [m.customer.openPlans, ...lines].join('\n') });
  }
  for (const one of of.problems) {
    blocks.push({ kind: 'text', text: problemLine(one, m) });
  }
  if (of.ratings.length > 0) {
    blocks.push({ kind: 'text', text: [m.satisfaction.onCard, ...of.ratings].join('\n') });
  }
  const actions = customerActions(customer, of.role, m);
  if (actions.length > 0) {
    blocks.push({ kind: 'actions', items: actions });
  }
  return { heading: customerLabel(customer, undefined), blocks };
}

function lostFacts({ state, lostReason, lostCause }: Customer, m: Messages): Fact[] {
  return state !== 'lost' || lostReason === null
    ? []
    : [
        { label: m.care.reason, value: lostReason },
        ...(lostCause === null ? [] : [{ label: m.care.cause, value: m.care.causeOf(lostCause) }]),
      ];
}

function verifiedFacts({ m, now, zone, verification }: CustomerCardOf): Fact[] {
  return verification === undefined
    ? []
    : [
        {
          label: m.care.verified,
          value: m.care.verifiedAt(dateTime(verification.at, zone, now, m), verification.ok),
        },
      ];
}

function history({ m, now, zone, followUps }: CustomerCardOf): string {
  return followUps.length === 0
    ? m.customer.noFollowUps
    : [m.customer.lastFollowUps, ...followUps.map((one) => followUpLine(one, zone, now, m))].join('\n');
}
