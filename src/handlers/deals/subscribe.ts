import { approvalRef } from '../approvals/approvalRef.ts';
import { boughtBy } from './boughtBy.ts';
import { depositVerdict } from '../../domain/deals/deposit.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Subscription } from '../../domain/deal.ts';
import { reservationMoney } from '../../domain/payments/reservationMoney.ts';
import { dateTime, money } from '../../i18n/format.ts';
import type { Unit } from '../../domain/unit.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { claimMoney } from '../payments/claimMoney.ts';
import { payByField } from '../payments/payByField.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { dealOf } from './dealScene.ts';
import { grantedDiscount } from './grantedDiscount.ts';
import { reservationFor } from './reservationFor.ts';
import { signingDates } from './signingDates.ts';
import { subscriptionCard } from './subscriptionCard.ts';
import { subscriptionFacts } from './subscriptionFacts.ts';
import { subscriptionRef } from './subscriptionRef.ts';
import { writeSubscription } from './writeSubscription.ts';
import { unitOnOffer } from './unitOnOffer.ts';
import { unitForCustomer } from './unitForCustomer.ts';

const MOST_READ = 50;
/** Nobody has longer to sign than this. */
const LONGEST_MS = 61 * 86_400_000;
const fields = {
  unit: field.unit({ required: true }),
  customer: field.lookup({ required: true }),
  deposit: field.money({ required: true, askUnit: true }),
  payBy: payByField,
  signBy: field.date(),
  coOwners: field.text({ max: 100 }),
  /** Of the button that confirms; `seen`: the price (fen) that its card showed. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  seen: field.integer({ inForm: false }),
};

/**
 * 认购: a customer takes a unit with a deposit (R3.3). Unit, customer, hold and figures move together, and one wins whatever
 * happens at the same moment. It is asked back first. Not undone: it is given up with a reason (退定, 挞定).
 */
export const subscribe = defineCommand({
  name: 'subscription.make',
  words: { zh: ['认购'], en: ['subscribe'] },
  allow: 'deal:make',
  fields,
  args: ['unit', 'customer', 'deposit', 'payBy', 'signBy'],
  undo: 'none',
  async run(context) {
    const { input, repos, m, now, zone } = context;
    const asking = { command: 'subscription.make', fields, input } as const;
    const meant = await unitForCustomer(context, asking);
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit, customer, refs } = meant;
    const reservation = await reservationFor(repos, unit.id, customer.id);
    const checked = await unitOnOffer(context, unit, customer, {
      reserved: reservation?.state === 'reserved',
      act: m.deal.act,
    });
    if (!checked.ok) {
      return checked.outcome;
    }
    const listPrice = checked.price;
    const granted = await grantedDiscount(repos, customer.id, unit.id, now);
    const price = Math.min(listPrice, granted?.price ?? listPrice);
    const by = granted === undefined || price === listPrice ? undefined : approvalRef(granted.approval);
    const deposit = depositVerdict(input.deposit, price);
    if (!deposit.ok) {
      return refused(m.deal.depositOutOfPlace, refs);
    }
    const { usual, ...dates } = await signingDates(repos, unit.projectId, now, {
      of: 'subscription',
      day: input.signBy,
    });
    if (dates.signBy <= now || dates.signBy.getTime() > now.getTime() + LONGEST_MS) {
      return refused(m.deal.signByOutOfPlace, refs);
    }
    const taken =
      reservation === undefined ? 0 : reservationMoney(await repos.receipts.ofDeal(reservation.id)).said;
    const left = Math.max(0, input.deposit - taken);
    const agreed = {
      price,
      listPrice,
      deposit: input.deposit,
      coOwners: input.coOwners ?? null,
      area: unit.builtArea,
      ...dates,
    };
    if (input.sure === 'yes' && input.seen === price) {
      const { subscription, scene } = await writeSubscription(context, unit, customer, agreed, reservation);
      if (granted !== undefined && by !== undefined) {
        await context.work.update('approval', granted.approval, { subscriptionId: subscription.id });
      }
      const claim =
        input.payBy === undefined || left === 0
          ? undefined
          : await claimMoney(context, await dealOf(repos, subscription), {
              amount: left,
              kind: 'deposit',
              method: input.payBy,
            });
      const { blocks } = subscriptionCard(context, subscription, scene, by);
      return done(
        {
          heading: m.deal.made(subscriptionRef(subscription), unit.key),
          blocks: [...(claim === undefined ? [] : [{ kind: 'text' as const, text: claim.text }]), ...blocks],
        },
        [subscriptionRef(subscription), ...refs, ...(claim === undefined ? [] : [claim.ref])],
      );
    }
    const label = customerLabel(customer, undefined);
    const notes = [
      ...(input.sure === 'yes' ? [m.deal.priceChanged] : []),
      ...(await discountWaits(context, unit, customer)),
      ...(deposit.above ? [m.deal.depositAbove] : []),
      ...(reservation === undefined ? [] : [takenOver(context, reservation, taken, left)]),
      ...(input.payBy === undefined || left === 0
        ? []
        : [m.deal.claimFollows(money(left, m), m.words.payMethod[input.payBy])]),
      ...(dates.signBy > usual ? [m.deal.signByLater(dateTime(usual, zone, now, m))] : []),
      ...(await boughtBy(context, customer)),
      ...(await othersWait(context, unit, customer)),
    ];
    return {
      kind: 'reply',
      word: 'confirm',
      refs,
      card: {
        heading: m.deal.question(label, unit.key),
        blocks: [
          { kind: 'facts', items: subscriptionFacts(agreed, { unit, label, zone }, now, m, by) },
          ...(notes.length === 0 ? [] : [{ kind: 'text' as const, text: notes.join('\n') }]),
          {
            kind: 'actions',
            items: [
              button(m, {
                id: 'subscription.make.sure',
                label: m.deal.sure,
                style: 'primary',
                command: 'subscription.make',
                input: rawInput(
                  'subscription.make',
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

function takenOver({ m }: Doing, reservation: Subscription, taken: number, left: number): string {
  const ref = subscriptionRef(reservation);
  const words = m.reservation;
  if (taken === 0) {
    return words.takenOverEmpty(ref);
  }
  return left === 0
    ? words.takenOver(ref, money(taken, m))
    : words.takenOverPart(ref, money(taken, m), money(left, m));
}

/** A discount on it that is not decided yet does not count. */
async function discountWaits({ repos, m }: Doing, unit: Unit, customer: Customer): Promise<string[]> {
  const approvals = await repos.approvals.ofCustomer(customer.id, MOST_READ);
  const waits = approvals.find(
    ({ kind, state, unitId }) => kind === 'discount' && state === 'pending' && unitId === unit.id,
  );
  return waits === undefined ? [] : [m.deal.discountWaits(approvalRef(waits))];
}

/** How many others wait for the unit: they are told that it is gone. */
async function othersWait({ repos, m }: Doing, unit: Unit, customer: Customer): Promise<string[]> {
  const waiting = (await repos.waitings.ofUnit(unit.id)).filter(
    ({ customerId }) => customerId !== customer.id,
  );
  return waiting.length === 0 ? [] : [m.deal.othersWait(waiting.length)];
}
