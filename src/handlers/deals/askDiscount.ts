import { discountSteps } from '../../domain/approvals/discountSteps.ts';
import { readDiscount } from '../../domain/deals/readDiscount.ts';
import { rateOff } from '../../domain/deals/rateOff.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import { dateTime, money } from '../../i18n/format.ts';
import { openedReply } from '../approvals/openedReply.ts';
import { openApproval } from '../approvals/openApproval.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { policyValues } from '../company/policies.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { OFFERED } from '../../domain/units/offered.ts';
import { unitForCustomer } from './unitForCustomer.ts';

const MOST_READ = 50;
const fields = {
  customer: field.lookup({ required: true }),
  unit: field.unit({ required: true }),
  discount: field.text({ required: true, max: 40 }),
  reason: field.text({ required: true, max: 200 }),
};

/**
 * 优惠: a discount on a unit for a customer. Within the speaker's own limit it counts at once, otherwise it goes to whoever may
 * give more. No undo: what is not decided yet is withdrawn (撤回).
 */
export const askDiscount = defineCommand({
  name: 'discount.ask',
  words: { zh: ['优惠', '申请优惠'], en: ['discount'] },
  allow: 'approval:ask',
  fields,
  args: ['customer', 'unit', 'discount', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, m } = context;
    const asking = { command: 'discount.ask', fields, input } as const;
    const meant = await unitForCustomer(context, asking);
    if (!meant.found) {
      return meant.outcome;
    }
    const { unit, customer, refs } = meant;
    if (!OFFERED.has(unit.state)) {
      return refused(m.deal.notForSale(unit.key, m.words.unitState[unit.state]), refs);
    }
    if (unit.listPrice === null) {
      return refused(m.deal.noListPrice(unit.key), refs);
    }
    const read = readDiscount(input.discount, unit.listPrice);
    if (!read.ok) {
      return { kind: 'invalid', errors: { discount: faultText(context, input.discount, unit, read.why) } };
    }
    return await asked(
      context,
      { customer, unit, price: read.price, listPrice: unit.listPrice },
      input.reason,
    );
  },
});

interface Wanted {
  readonly customer: Customer;
  readonly unit: Unit;
  /** Fen. */
  readonly price: number;
  readonly listPrice: number;
}

async function asked(
  context: Doing & { nextRef(kind: 'approval'): Promise<number> },
  { customer, unit, price, listPrice }: Wanted,
  reason: string,
): Promise<Outcome> {
  const { m, repos, actor, now } = context;
  const refs = [unit.key, customerRef(customer)];
  const what = `${customerLabel(customer, undefined)} ${unit.key}`;
  const pending = (await repos.approvals.ofCustomer(customer.id, MOST_READ)).find(
    (one) => one.kind === 'discount' && one.state === 'pending' && one.unitId === unit.id,
  );
  if (pending !== undefined) {
    return await openedReply(context, { as: 'already', approval: pending }, { what, refs });
  }
  const policy = await policyValues(repos, unit.projectId, now);
  const opened = await openApproval(context, {
    kind: 'discount',
    projectId: unit.projectId,
    teamId: customer.teamId,
    customerId: customer.id,
    unitId: unit.id,
    reason,
    terms: [
      { label: 'price', before: { is: 'money', fen: listPrice }, after: { is: 'money', fen: price } },
      { label: 'discount', before: null, after: { is: 'rate', of: rateOff(listPrice, price).basisPoints } },
    ],
    data: { price, listPrice },
    amount: listPrice - price,
    steps: discountSteps(
      { listPrice, price, floorPrice: unit.floorPrice, applicant: actor.member.role },
      { consultant: policy('discount.consultant'), manager: policy('discount.manager') },
    ),
    openKey: `discount:${customer.id}:${unit.id}`,
  });
  return await openedReply(context, opened, {
    what,
    refs,
    more: ({ validUntil }, zone) =>
      validUntil === null
        ? []
        : [{ kind: 'text', text: m.approval.discount.useIt(dateTime(validUntil, zone, now, m)) }],
  });
}

function faultText(
  { m }: Doing,
  typed: string,
  { listPrice }: Unit,
  why: 'unreadable' | 'none' | 'tooMuch',
): string {
  const words = m.approval.discount;
  switch (why) {
    case 'unreadable':
      return words.unreadable(typed);
    case 'none':
      return words.none;
    case 'tooMuch':
      return words.tooMuch(listPrice === null ? '' : words.listPriceIs(money(listPrice, m)));
  }
}
