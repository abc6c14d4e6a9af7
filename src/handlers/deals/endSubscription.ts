import type { SubscriptionEnd } from '../../domain/deal.ts';
import { reservationMoney } from '../../domain/payments/reservationMoney.ts';
import { dayOf } from '../../domain/time/day.ts';
import { messages } from '../../i18n/messages.ts';
import { money } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand, type Command } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import type { Scene } from '../holds/scene.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { agreedFacts } from './agreedFacts.ts';
import { dealtWithBy } from './dealtWithBy.ts';
import { releaseUnit } from './releaseUnit.ts';
import { settleToSign } from './settleToSign.ts';
import { oneSubscription, type OneSubscription } from './oneSubscription.ts';
import { subscriptionCard } from './subscriptionCard.ts';

import { stateWithout } from './stateWithout.ts';
import { subscriptionRef } from './subscriptionRef.ts';

const fields = {
  subscription: field.text({ required: true, max: 40 }),
  reason: field.text({ required: true, max: 200 }),
  /** Of the button that confirms. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/** 退定: a subscription is given up before the contract, and the deposit is given back. */
export const withdrawSubscription = ending('subscription.withdraw', 'withdrawn', {
  zh: ['退定'],
  en: ['withdraw'],
});

/** 挞定: a subscription is given up before the contract, and the deposit is kept. */
export const forfeitSubscription = ending('subscription.forfeit', 'forfeited', {
  zh: ['挞定'],
  en: ['forfeit'],
});

/** 退小定: a reservation is given up; its money can be asked back. */
export const dropReservation = ending('reservation.drop', 'dropped', { zh: ['退小定'], en: ['unreserve'] });

/**
 * Not undone: the unit is for sale at once, and somebody else may have it. It is asked back first. What is withdrawn (退定) while it is reserved
 * alone is given up as a reservation.
 */
function ending(
  name: 'subscription.withdraw' | 'subscription.forfeit' | 'reservation.drop',
  wanted: SubscriptionEnd,
  words: Command['words'],
): Command {
  return defineCommand({
    name,
    words,
    allow: name === 'reservation.drop' ? 'deal:make' : 'deal:end',
    fields,
    args: ['subscription', 'reason'],
    undo: 'none',
    async run(context) {
      const { input, repos, m, now, zone } = context;
      const one = await oneSubscription(context, input.subscription);
      if (!one.found) {
        return one.outcome;
      }
      const { subscription, scene } = one;
      const ref = subscriptionRef(subscription);
      const refs = [ref, scene.unit.key, customerRef(scene.customer)];
      const reserved = subscription.state === 'reserved';
      if (reserved && wanted === 'forfeited') {
        return refused(m.reservation.refundable(ref), refs);
      }
      if (!reserved && (subscription.state !== 'active' || wanted === 'dropped')) {
        return refused(
          subscription.state === 'active'
            ? m.reservation.subscribed(ref)
            : m.deal.over(ref, m.deal.states[subscription.state]),
          refs,
        );
      }
      const to = reserved ? 'dropped' : wanted;
      const { kept } = reservationMoney(await repos.receipts.ofDeal(subscription.id));
      if (input.sure === 'yes') {
        return await end(context, one, to, input.reason);
      }
      return {
        kind: 'reply',
        word: 'confirm',
        refs,
        card: {
          heading: m.deal.endQuestion[to](ref, scene.unit.key),
          blocks: [
            {
              kind: 'facts',
              items: [
                ...agreedFacts(subscription, scene, now, m),
                { label: m.deal.labels.reason, value: input.reason },
              ],
            },
            {
              kind: 'text',
              text:
                to === 'dropped'
                  ? m.reservation.dropFollows(kept === 0 ? undefined : money(kept, m))
                  : m.deal.endFollows[to](money(subscription.deposit, m)),
            },
            {
              kind: 'actions',
              items: [
                button(m, {
                  id: `${name}.sure`,
                  label: m.deal.endSure[to],
                  style: 'danger',
                  command: name,
                  input: rawInput(name, fields, { ...input, subscription: ref, sure: 'yes' }, zone),
                }),
              ],
            },
          ],
        },
      };
    },
  });
}

/** The unit is for sale again, and the customer what he was besides. */
async function end(
  context: Doing,
  { subscription, scene }: Extract<OneSubscription, { found: true }>,
  to: SubscriptionEnd,
  reason: string,
): Promise<Outcome> {
  const { work, repos, now, actor } = context;
  const { unit, customer, zone } = scene;
  const free = await releaseUnit(context, unit, subscription.id);
  const ended = await work.update('subscription', subscription, {
    state: to,
    endedAt: now,
    endedDay: dayOf(now, zone),
    endedById: actor.member.id,
    endReason: reason,
    remindAt: null,
  });
  await work.update('customer', customer, { state: await stateWithout(repos, customer, subscription.id) });
  settleToSign(context, subscription, scene, subscriptionRef(subscription), to);
  await tellOwner(context, scene, subscriptionRef(subscription), to, reason);
  context.about(customer);
  const after = { ...scene, unit: free };
  return done(subscriptionCard(context, ended, after), [
    subscriptionRef(subscription),
    unit.key,
    customerRef(customer),
  ]);
}

async function tellOwner(
  { work, repos, now, actor }: Doing,
  scene: Scene,
  ref: string,
  to: SubscriptionEnd,
  reason: string,
): Promise<void> {
  const { unit, label } = scene;
  const member = await dealtWithBy(repos, scene);
  if (member !== undefined && member.id !== actor.member.id) {
    const { deal } = messages(member.locale);
    work.notify({
      dedupKey: `subscription.ended:${ref}`,
      target: { kind: 'member', memberId: member.id },
      subject: { kind: 'none' },
      card: {
        heading: deal.endedFor(actor.member.name, ref, unit.key, label, deal.states[to]),
        blocks: [{ kind: 'facts', items: [{ label: deal.labels.reason, value: reason }] }],
      },
      notBefore: now,
    });
  }
}
