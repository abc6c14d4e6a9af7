import type { Customer } from '../../domain/customer.ts';
import { maskFiled } from '../../domain/filings/filedPhone.ts';
import type { ChannelVerdict } from '../../domain/ownership/channelVerdict.ts';
import type { ConsultantVerdict } from '../../domain/ownership/consultantVerdict.ts';
import type { OwnershipRules } from '../../domain/ownership/ownershipRules.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card, Fact } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { evidenceLine, type NameOf } from './evidenceLine.ts';
import type { Verdicts } from './verdictsOn.ts';

/** A card shows so much of the evidence; the latest decides. */
const MOST_LINES = 6;

export interface VerdictCardOf {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly customer: Customer;
  readonly phone: string | undefined;
  readonly verdicts: Verdicts;
  readonly nameOf: NameOf;
  /** C13, where the reader may know who the husband or wife is. */
  readonly spouseRef: string | undefined;
  readonly actions: readonly Action[];
}

/** Both verdicts with the rule and the dated evidence of each, for somebody who may see the customer. */
export function verdictCard(of: VerdictCardOf): Card {
  const { m, verdicts } = of;
  return {
    heading: m.ownership.heading(customerLabel(of.customer, of.phone)),
    blocks: [
      { kind: 'facts', items: [...consultantFacts(of), channelFact(verdicts.channel, m)] },
      ...lines(of),
      ...(of.actions.length === 0 ? [] : [{ kind: 'actions', items: of.actions } as const]),
    ],
  };
}

/** Whose, by which rule and until when. */
export function consultantFacts(of: Omit<VerdictCardOf, 'actions'>): Fact[] {
  const { m, now, zone, verdicts, nameOf } = of;
  const { consultant, spouse, rules } = verdicts;
  const { deciding, protectedUntil, standing } = consultant;
  const { poolAt } = of.customer;
  // What protected him longer since has made the warning void.
  const goesAt = poolAt !== null && protectedUntil !== null && poolAt >= protectedUntil ? poolAt : undefined;
  const owner = deciding === null ? m.customer.nobody : nameOf(deciding);
  return [
    { label: m.ownership.owner, value: owner },
    { label: m.ownership.standing, value: m.ownership.standings[standing] },
    ...(deciding === null
      ? []
      : [
          { label: m.ownership.rule, value: ruleText(consultant, rules, m) },
          { label: m.ownership.deciding, value: evidenceLine(deciding, { m, now, zone, nameOf }) },
        ]),
    ...(protectedUntil === null
      ? []
      : [{ label: m.ownership.until, value: dateTime(protectedUntil, zone, now, m) }]),
    ...(goesAt === undefined
      ? []
      : [{ label: m.pool.goesToPool, value: m.pool.goesFrom(dateTime(goesAt, zone, now, m)) }]),
    ...(spouse === undefined
      ? []
      : [
          {
            label: m.customer.customer,
            value:
              of.spouseRef === undefined ? m.ownership.spouseElsewhere : m.ownership.spouse(of.spouseRef),
          },
        ]),
  ];
}

/** 有效跟进保护 30天; where the customer was given up, the rule that says so too. */
function ruleText({ rule, standing }: ConsultantVerdict, rules: OwnershipRules, m: Messages): string {
  if (rule === null) {
    return m.customer.nobody;
  }
  const { amount, unit } = rules[rule];
  const protects = m.ownership.rules[rule](m.company.term(amount, unit));
  const { forfeit } = rules;
  return standing === 'protected'
    ? protects
    : [protects, m.ownership.forfeitRule(m.company.term(forfeit.amount, forfeit.unit))].join(
        m.common.listSeparator,
      );
}

function channelFact({ rule, company }: ChannelVerdict, m: Messages): Fact {
  const words = m.ownership.channels;
  const value = rule === 'known' || rule === 'own' ? words[rule] : words[rule](company ?? m.customer.nobody);
  return { label: m.ownership.channel, value };
}

function lines(of: VerdictCardOf): Block[] {
  const { m, now, zone, verdicts } = of;
  const { evidence, rivals } = verdicts.consultant;
  const shown = evidence.slice(-MOST_LINES);
  const earlier = evidence.length - shown.length;
  const counted = [
    ...shown.map((one) => evidenceLine(one, of)),
    ...(earlier > 0 ? [m.ownership.moreEvidence(earlier)] : []),
    ...verdicts.channel.filings
      .slice(-MOST_LINES)
      .map(({ filing, outcome }) =>
        [
          dateTime(filing.filedAt, zone, now, m),
          m.ownership.filed(filing.channelCompany, maskFiled(filing.phone)),
          m.ownership.outcomes[outcome],
        ].join(' '),
      ),
  ];
  const notCounted = rivals.slice(-MOST_LINES).map((one) => evidenceLine(one, of));
  return [
    ...(counted.length === 0 ? [] : [text([m.ownership.evidence, ...counted])]),
    ...(notCounted.length === 0 ? [] : [text([m.ownership.rivals, ...notCounted])]),
  ];
}

function text(parts: readonly string[]): Block {
  return { kind: 'text', text: parts.join('\n') };
}
