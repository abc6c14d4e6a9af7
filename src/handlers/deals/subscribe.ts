import { approvalRef } from '../approvals/approvalRef.ts';
import { boughtBy } from './boughtBy.ts';
import { depositVerdict } from '../../domain/deals/deposit.ts';
import { maySubscribe } from '../../domain/deals/maySubscribe.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { heldReply } from '../holds/heldReply.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { grantedDiscount } from './grantedDiscount.ts';
import { signingDates } from './signingDates.ts';
import { subscriptionCard } from './subscriptionCard.ts';
import { subscriptionFacts } from './subscriptionFacts.ts';
import { subscriptionRef } from './subscriptionRef.ts';
import { writeSubscription } from './writeSubscription.ts';
import { unitForCustomer } from './unitForCustomer.ts';

const MOST_READ = 50;
const fields = {
  unit: field.unit({ required: true }),
  customer: field.lookup({ required: true }),
  deposit: field.money({ required: true }),
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
  args: ['unit', 'customer', 'deposit'],
  undo: 'none',
  async run(context) {
    const { input, repos, m, now, zone } = context;
    const asking = { command: 'subscription.make', fields, input } as const;
    const meant = await unitForCustomer(context, asking);
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit, customer, refs } = meant;
    const checked = await check(context, unit, customer);
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
    const agreed = {
      price,
      listPrice,
      deposit: input.deposit,
      coOwners: input.coOwners ?? null,
      area: unit.builtArea,
      ...(await signingDates(repos, unit.projectId, now)),
    };
    if (input.sure === 'yes' && input.seen === price) {
      const { subscription, scene } = await writeSubscription(context, unit, customer, agreed);
      if (granted !== undefined && by !== undefined) {
        await context.work.update('approval', granted.approval, { subscriptionId: subscription.id });
      }
      const card = subscriptionCard(context, subscription, scene, by);
      return done({ ...card, heading: m.deal.made(subscriptionRef(subscription), unit.key) }, [
        subscriptionRef(subscription),
        ...refs,
      ]);
    }
    const label = customerLabel(customer, undefined);
    const notes = [
      ...(input.sure === 'yes' ? [m.deal.priceChanged] : []),
      ...(await discountWaits(context, unit, customer)),
      ...(deposit.above ? [m.deal.depositAbove] : []),
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

/** Whether the customer can have the unit now, and at which price (fen). */
async function check(
  at: Reading,
  unit: Unit,
  customer: Customer,
): Promise<
  { readonly ok: true; readonly price: number } | { readonly ok: false; readonly outcome: Outcome }
> {
  const { m, repos, now, zone } = at;
  const { key } = unit;
  const active = await repos.holds.active(unit.id);
  const verdict = maySubscribe({
    unit,
    building: await repos.units.buildingById(unit.buildingId),
    active,
    hold: active?.holdId == null ? undefined : await repos.holds.byId(active.holdId),
    customerId: customer.id,
    now,
    today: dayOf(now, zone),
  });
  if (verdict.may) {
    return { ok: true, price: verdict.listPrice };
  }
  switch (verdict.why) {
    case 'taken':
      return { ok: false, outcome: await heldReply(at, unit, verdict.active, customerRef(customer)) };
    case 'state':
      return { ok: false, outcome: refused(m.deal.notForSale(key, m.words.unitState[verdict.state]), [key]) };
    case 'noPermit':
    case 'permitLater':
      return { ok: false, outcome: refused(m.hold[verdict.why](key), [key]) };
    case 'noListPrice':
    case 'aboveFiled':
      return { ok: false, outcome: refused(m.deal[verdict.why](key), [key]) };
  }
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
