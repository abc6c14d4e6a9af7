import { owedOf } from '../../domain/payments/owed.ts';
import { accountOf, kindOfReceipt } from '../../domain/payments/receiptDefaults.ts';
import { isHouseMoney } from '../../domain/payments/receipt.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { dealRef } from '../deals/dealRef.ts';
import { takesMoney } from '../deals/takesMoney.ts';
import { dealNamed } from '../deals/dealNamed.ts';
import { field } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { kindFor } from './kindFor.ts';
import { receiptCard } from './receiptCard.ts';
import { receiptFields } from './receiptFields.ts';
import { receiptFacts } from './receiptFacts.ts';
import { receiptRef } from './receiptRef.ts';
import { tellFinance } from './tellFinance.ts';
import { writeReceipt } from './writeReceipt.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  amount: field.money({ required: true, askUnit: true }),
  ...receiptFields,
  date: field.date(),
  /** Of the button that confirms; `over`: finance keeps what is more than owed as the customer's credit. */
  sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  over: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/**
 * 收款: money of a deal came in (R2.3.2). What a consultant says is a claim that finance looks for; what finance says counts. It is asked
 * back first. Not undone: what was wrong is rejected, or taken back by a reversal (冲销) that stays visible.
 */
export const makeReceipt = defineCommand({
  name: 'receipt.make',
  words: { zh: ['收款'], en: ['receipt'] },
  allow: 'receipt:claim',
  fields,
  args: ['contract', 'amount', 'payBy', 'kind', 'account', 'date'],
  undo: 'none',
  async run(context) {
    const { input, m, now, repos, actor } = context;
    const one = await dealNamed(context, { command: 'receipt.make', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { deal } = one;
    const { scene, subscription, contract } = deal;
    const { customer, unit, zone } = scene;
    context.about(customer);
    const refs = [dealRef(deal), unit.key, customerRef(customer)];
    if (!takesMoney(deal)) {
      const state =
        contract === undefined ? m.deal.states[subscription.state] : m.words.contractState[contract.state];
      return refused(m.payment.dealOver(dealRef(deal), state), refs);
    }
    const today = dayOf(now, zone);
    const paidDay = input.date ?? today;
    if (input.amount <= 0) {
      return refused(m.payment.nothing, refs);
    }
    if (paidDay > today) {
      return refused(m.payment.dayLater(calendarDay(paidDay, zone, now, m)), refs);
    }
    const finance = may(actor.member.role, 'receipt:settle');
    const method = input.payBy ?? 'transfer';
    const lines = contract === undefined ? undefined : await repos.contracts.lines(contract.id);
    const kind = kindFor(deal, input.kind, kindOfReceipt(method, lines));
    if (kind === undefined) {
      return refused(m.reservation.subscribeFirst(dealRef(deal)), refs);
    }
    const said = { amount: input.amount, kind, method, account: input.account ?? accountOf(kind), paidDay };
    const receipts = await repos.receipts.ofDeal(subscription.id);
    const owed = owedOf(contract?.price ?? subscription.price, receipts);
    const above = isHouseMoney({ kind }) ? Math.max(0, input.amount - owed) : 0;
    if (input.sure === 'yes' && (above === 0 || !finance || input.over === 'yes')) {
      const receipt = await writeReceipt(context, deal, {
        ...said,
        direction: 'in',
        credit: finance && above > 0,
        note: null,
        claimedById: actor.member.id,
        settled: finance,
      });
      const names = finance ? [] : await tellFinance(context, receipt, deal);
      const card = receiptCard(context, receipt, deal);
      return done(
        {
          ...card,
          heading: finance
            ? m.payment.madeByFinance(receiptRef(receipt), money(receipt.amount, m))
            : m.payment.claimed(receiptRef(receipt), names.join(m.common.listSeparator)),
        },
        [receiptRef(receipt), ...refs],
      );
    }
    const same = receipts.find(
      (one) =>
        one.amount === said.amount &&
        one.paidDay === paidDay &&
        one.direction === 'in' &&
        (one.state === 'claimed' || one.state === 'confirmed'),
    );
    const notes = [
      ...(same === undefined ? [] : [m.payment.sameAlready(receiptRef(same))]),
      ...(above === 0
        ? []
        : [(finance ? m.payment.overFinance : m.payment.over)(money(owed, m), money(above, m))]),
      ...(finance ? [] : [m.payment.claimFollows]),
    ];
    return {
      kind: 'reply',
      word: 'confirm',
      refs,
      card: {
        heading: m.payment.question(dealRef(deal), money(input.amount, m)),
        blocks: [
          { kind: 'facts', items: receiptFacts(said, deal, now, m) },
          ...(notes.length === 0 ? [] : [{ kind: 'text' as const, text: notes.join('\n') }]),
          {
            kind: 'actions',
            items: [
              button(m, {
                id: 'receipt.make.sure',
                label: above > 0 && finance ? m.payment.sureCredit : m.payment.sure,
                style: above > 0 ? 'danger' : 'primary',
                command: 'receipt.make',
                input: rawInput(
                  'receipt.make',
                  fields,
                  {
                    ...input,
                    ...said,
                    payBy: method,
                    date: paidDay,
                    contract: dealRef(deal),
                    sure: 'yes',
                    over: above > 0 ? 'yes' : undefined,
                  },
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
