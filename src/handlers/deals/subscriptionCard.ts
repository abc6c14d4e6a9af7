import type { Subscription } from '../../domain/deal.ts';
import { may, type Role } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Action, Card } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import type { Scene } from '../holds/scene.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';
import { refundButton } from './refundButton.ts';
import { isReservation } from '../../domain/deals/isReservation.ts';
import { agreedFacts } from './agreedFacts.ts';
import { subscriptionRef } from './subscriptionRef.ts';

/** All about a subscription, and what the reader can do about it. */
export function subscriptionCard(
  { m, now, actor }: Pick<Reading, 'm' | 'now' | 'actor'>,
  subscription: Subscription,
  scene: Scene,
  discount?: string,
): Card {
  const { at, state, endedAt, endReason } = subscription;
  const { labels } = m.deal;
  const overdue = state === 'active' && subscription.signBy <= now;
  const { heading } = isReservation(subscription) ? m.reservation : m.deal;
  const actions = nextActions(subscription, scene, actor.member.role, m);
  return {
    heading: heading(subscriptionRef(subscription), scene.unit.key, m.deal.states[state]),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...agreedFacts(subscription, scene, now, m, discount),
          {
            label: isReservation(subscription) ? m.reservation.labels.at : labels.at,
            value: dateTime(at, scene.zone, now, m),
          },
          { label: labels.seller, value: scene.member.name },
          ...(endedAt === null
            ? []
            : [{ label: labels.endedAt, value: dateTime(endedAt, scene.zone, now, m) }]),
          ...(endReason === null ? [] : [{ label: labels.reason, value: endReason }]),
        ],
      },
      ...(overdue ? [{ kind: 'text' as const, text: m.deal.overdue }] : []),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

function nextActions(subscription: Subscription, scene: Scene, role: Role, m: Reading['m']): Action[] {
  const { state } = subscription;
  const input = { subscription: subscriptionRef(subscription) };
  if (isReservation(subscription)) {
    return reservationActions(subscription, scene, role, m);
  }
  const paper =
    may(role, 'paper:make') && (state === 'active' || state === 'signed')
      ? [
          button(m, {
            id: 'paper.subscription',
            label: m.paper.commands['paper.subscription'].title,
            command: 'paper.subscription',
            input: { deal: input.subscription },
          }),
        ]
      : [];
  return state === 'active' && may(role, 'deal:end') ? [...paper, ...endActions(input, m)] : paper;
}

/** What follows a reservation (小定): subscribing, its money, giving it up; of one that is over the refund. */
function reservationActions(
  subscription: Subscription,
  { unit, customer }: Scene,
  role: Role,
  m: Reading['m'],
): Action[] {
  const ref = subscriptionRef(subscription);
  const words = m.reservation;
  if (subscription.state !== 'reserved') {
    return may(role, 'contract:change') ? [refundButton(ref, m)] : [];
  }
  return [
    ...(may(role, 'deal:make')
      ? [
          button(m, {
            id: 'subscription.make',
            label: words.subscribe,
            style: 'primary',
            command: 'subscription.make',
            input: { unit: unit.key, customer: customerRef(customer), form: 'yes' },
          }),
        ]
      : []),
    ...(may(role, 'receipt:claim')
      ? [
          button(m, {
            id: 'receipt.make',
            label: words.receive,
            command: 'receipt.make',
            input: { contract: ref, form: 'yes' },
          }),
        ]
      : []),
    ...(may(role, 'deal:make')
      ? [
          button(m, {
            id: 'reservation.drop',
            label: words.drop,
            command: 'reservation.drop',
            input: { subscription: ref, form: 'yes' },
          }),
        ]
      : []),
  ];
}

function endActions(input: { readonly subscription: string }, m: Reading['m']): Action[] {
  return [
    button(m, {
      id: 'subscription.withdraw',
      label: m.deal.withdraw,
      command: 'subscription.withdraw',
      input,
    }),
    button(m, {
      id: 'subscription.forfeit',
      label: m.deal.forfeit,
      style: 'danger',
      command: 'subscription.forfeit',
      input,
    }),
  ];
}
