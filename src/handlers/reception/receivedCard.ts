import { within, type Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { JudgedFiling } from '../../domain/ownership/channelVerdict.ts';
import { may } from '../../domain/permissions.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import { undoLast } from '../company/undoLast.ts';
import { phonesFact } from '../customers/customerFacts.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing, Reading } from '../doing.ts';
import { eventLabel } from '../events/eventRef.ts';
import { planRef } from '../plans/planRef.ts';
import { button } from '../replies.ts';
import type { Arrived } from './arrived.ts';
import type { Free } from './freeOf.ts';
import { receptionScope } from './receptionScope.ts';
import { rotaNames } from './rotaNames.ts';
import type { Visitor } from './visitorOf.ts';
import type { Reception } from './whoReceives.ts';

/** What came of registering somebody. */
export interface Received extends Arrived {
  readonly visit: Visit;
  readonly visitor: Exclude<Visitor, { kind: 'open' }>;
  readonly customer: Customer | undefined;
  readonly reception: Reception;
  /** Whether he was nobody's until now. */
  readonly free: Free | undefined;
}

/** Whether somebody is told whom he registered: somebody new, or a customer whose name he sees anyway. */
export function knowsOf(
  actor: Actor,
  { visitor, customer }: Pick<Received, 'visitor' | 'customer'>,
): boolean {
  return visitor.kind !== 'known' || (customer !== undefined && within(receptionScope(actor), customer));
}

/** Whoever registered is told who receives, and why (R3.1.2); of somebody else's customer nothing else (R2.1.4). */
export async function receivedCard(context: Doing, received: Received): Promise<Card> {
  const { m, actor, now } = context;
  const { visit, visitor, customer, reception } = received;
  const self = visit.receivedById === actor.member.id;
  if (!knowsOf(actor, received)) {
    return {
      heading: m.reception.goesElsewhere[visit.kind][calledFor(received, self)],
      blocks: [
        { kind: 'actions', items: [...(self ? nextSteps(context, visit, self) : []), undoLast(m, now)] },
      ],
    };
  }
  const who = whoText(customer, m);
  const { name } = reception.receiver.member;
  const phone = visitor.kind === 'new' && visitor.phone !== undefined ? [visitor.phone] : [];
  return {
    heading: self ? m.reception.youReceive[visit.kind](who) : m.reception.receives[visit.kind](name, who),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...(visitor.kind === 'new' ? [phonesFact(phone, m)] : []),
          ...(await visitFacts(context, received, m)),
        ],
      },
      { kind: 'actions', items: [...nextSteps(context, visit, self), undoLast(m, now)] },
    ],
  };
}

export function whoText(customer: Customer | undefined, m: Messages): string {
  return customer === undefined ? m.reception.nameless : customerLabel(customer, undefined);
}

/** Who was called for a customer whose name the speaker is not told. */
function calledFor({ reception, free }: Received, self: boolean): 'self' | 'free' | 'owner' | 'colleague' {
  if (self) {
    return 'self';
  }
  if (free !== undefined) {
    return 'free';
  }
  return reception.why === 'owner' ? 'owner' : 'colleague';
}

/** Why he receives, who was passed over, how many they are. */
export async function visitFacts(
  { repos }: Pick<Reading, 'repos'>,
  { visit, reception, kept, filings, events, free }: Received,
  m: Messages,
): Promise<Fact[]> {
  const words = m.reception.facts;
  const { receiver, why, skipped, ownerAway, busy } = reception;
  const passedOver = await rotaNames(
    repos,
    skipped.map(({ memberId, reason }) => ({ memberId, state: reason })),
    m,
  );
  return [
    ...(visit.kind === 'visit'
      ? [
          { label: words.visit, value: m.words.visitType[visit.first ? 'first' : 'repeat'] },
          { label: words.party, value: m.reception.people(visit.party) },
        ]
      : []),
    {
      label: words.receiver,
      value: busy
        ? m.reception.withState(receiver.member.name, m.words.rotaState.busy)
        : receiver.member.name,
    },
    {
      label: words.why,
      value:
        why === 'named' && visit.turn === 'none'
          ? m.reception.namedNoTurn
          : m.reception.why[why](ownerAway?.member.name ?? m.reception.anotherHall),
    },
    ...(free === undefined
      ? []
      : [{ label: m.customer.owner, value: m.reception.takenUp[free](receiver.member.name) }]),
    ...(passedOver === '' ? [] : [{ label: words.skipped, value: passedOver }]),
    ...(kept.length === 0
      ? []
      : [{ label: words.planned, value: kept.map(planRef).join(m.common.listSeparator) }]),
    ...(events.length === 0
      ? []
      : [{ label: m.event.arrivedAt, value: events.map(eventLabel).join(m.common.listSeparator) }]),
    ...(filings.length === 0 ? [] : [{ label: words.channel, value: channelText(filings, m) }]),
  ];
}

/** Each filing that waited for him, with what became of it. */
function channelText(filings: readonly JudgedFiling[], m: Messages): string {
  return filings
    .map(({ filing, outcome }) => m.reception.filed(filing.channelCompany, m.ownership.outcomes[outcome]))
    .join(m.common.listSeparator);
}

function nextSteps({ m, actor }: Doing, visit: Visit, self: boolean): Action[] {
  if (visit.kind === 'callIn') {
    return [];
  }
  return [
    ...(self ? [recordButton(visit, m)] : []),
    ...(self || may(actor.member.role, 'rota:run') ? [passOnButton(visit, m)] : []),
    ...(self ? [] : [button(m, { id: 'rota.show', label: m.reception.rotaButton, command: 'rota.show' })]),
  ];
}

export function recordButton(visit: Pick<Visit, 'id'>, m: Messages): Action {
  return button(m, {
    id: 'visit.record',
    label: m.reception.recordButton,
    style: 'primary',
    command: 'visit.record',
    input: { visit: visit.id },
  });
}

export function passOnButton(visit: Pick<Visit, 'id'>, m: Messages): Action {
  return button(m, {
    id: 'visit.passOn',
    label: m.reception.passOnButton,
    command: 'visit.passOn',
    input: { visit: visit.id },
  });
}
