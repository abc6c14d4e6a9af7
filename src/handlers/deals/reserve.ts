import { depositVerdict } from '../../domain/deals/deposit.ts';
import { dateTime, money } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { field } from '../field.ts';
import { claimMoney } from '../payments/claimMoney.ts';
import { payByField } from '../payments/payByField.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { dealOf } from './dealScene.ts';
import { reservationFacts } from './reservationFacts.ts';
import { signingDates } from './signingDates.ts';
import { subscriptionCard } from './subscriptionCard.ts';
import { subscriptionRef } from './subscriptionRef.ts';
import { unitForCustomer } from './unitForCustomer.ts';
import { unitOnOffer } from './unitOnOffer.ts';
import { writeReservation } from './writeReservation.ts';

const fields = {
  unit: field.unit({ required: true }),
  customer: field.lookup({ required: true }),
  amount: field.money({ required: true, askUnit: true }),
  payBy: payByField,
  /** Of the button that confirms; `seen`: the price (fen) that its card showed. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  seen: field.integer({ inForm: false }),
};

/**
 * 小定: before the subscription a customer has a unit kept for him with a small sum, which he can have back (R3.3). It needs what a subscription
 * needs, and ends by itself (policy reservation.term). What is said to be paid is a claim. It is asked back first. Not undone: it is given
 * up with a reason (退小定).
 */
export const reserve = defineCommand({
  name: 'reservation.make',
  words: { zh: ['小定', '小订'], en: ['reserve'] },
  allow: 'deal:make',
  fields,
  args: ['unit', 'customer', 'amount', 'payBy'],
  undo: 'none',
  async run(context) {
    const { input, repos, m, now, zone } = context;
    const meant = await unitForCustomer(context, { command: 'reservation.make', fields, input });
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit, customer, refs } = meant;
    const active = await repos.deals.active(unit.id);
    const his = active === undefined ? undefined : await repos.deals.subscription(active.subscriptionId);
    if (his?.state === 'reserved' && his.customerId === customer.id) {
      const ref = subscriptionRef(his);
      return refused(m.reservation.hisAlready(ref, unit.key), [ref, ...refs]);
    }
    const offered = await unitOnOffer(context, unit, customer, { reserved: false, act: m.reservation.act });
    if (!offered.ok) {
      return offered.outcome;
    }
    const { price } = offered;
    if (!depositVerdict(input.amount, price).ok) {
      return refused(m.reservation.amountOutOfPlace, refs);
    }
    const { signBy, remindAt } = await signingDates(repos, unit.projectId, now, { of: 'reservation' });
    const agreed = {
      price,
      listPrice: price,
      reservation: input.amount,
      area: unit.builtArea,
      signBy,
      remindAt,
    };
    if (input.sure === 'yes' && input.seen === price) {
      const { subscription, scene } = await writeReservation(context, unit, customer, agreed);
      const claim =
        input.payBy === undefined
          ? undefined
          : await claimMoney(context, await dealOf(repos, subscription), {
              amount: input.amount,
              kind: 'reservation',
              method: input.payBy,
            });
      const { blocks } = subscriptionCard(context, subscription, scene);
      return done(
        {
          heading: m.reservation.made(subscriptionRef(subscription), unit.key),
          blocks: [...(claim === undefined ? [] : [{ kind: 'text' as const, text: claim.text }]), ...blocks],
        },
        [subscriptionRef(subscription), ...refs, ...(claim === undefined ? [] : [claim.ref])],
      );
    }
    const label = customerLabel(customer, undefined);
    const notes = [
      ...(input.sure === 'yes' ? [m.deal.priceChanged] : []),
      m.reservation.follows(dateTime(signBy, zone, now, m)),
      ...(input.payBy === undefined
        ? []
        : [m.reservation.claimFollows(money(input.amount, m), m.words.payMethod[input.payBy])]),
    ];
    return {
      kind: 'reply',
      word: 'confirm',
      refs,
      card: {
        heading: m.reservation.question(label, unit.key),
        blocks: [
          { kind: 'facts', items: reservationFacts(agreed, { unit, label, zone }, now, m) },
          { kind: 'text', text: notes.join('\n') },
          {
            kind: 'actions',
            items: [
              button(m, {
                id: 'reservation.make.sure',
                label: m.reservation.sure,
                style: 'primary',
                command: 'reservation.make',
                input: rawInput(
                  'reservation.make',
                  fields,
                  { ...input, unit: unit.key, customer: customerRef(customer), sure: 'yes', seen: price },
                  zone,
                ),
              }),
            ],
          },
        ],
      },
    };
  },
});
