import { owedOf } from '../../domain/payments/owed.ts';
import {
  isHouseMoney,
  type Account,
  type PayMethod,
  type Receipt,
  type ReceiptKind,
} from '../../domain/payments/receipt.ts';
import { accountOf, kindOfReceipt } from '../../domain/payments/receiptDefaults.ts';
import { may } from '../../domain/permissions.ts';
import { money } from '../../i18n/format.ts';
import { takesMoney } from '../deals/takesMoney.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { kindFor } from '../payments/kindFor.ts';
import { receiptFields } from '../payments/receiptFields.ts';
import { receiptRef } from '../payments/receiptRef.ts';
import { writeReceipt } from '../payments/writeReceipt.ts';
import { columnName, columnNames } from './columnName.ts';
import { dealOfRow } from './dealOfRow.ts';
import { readRow } from './readRow.ts';
import { rowDay } from './rowDay.ts';
import type { RowResult } from './rowResult.ts';
import { sameBuyer } from './sameBuyer.ts';
import type { TableRow } from './loadTable.ts';

const ROW = {
  name: 'import.receipt',
  fields: {
    amount: field.money({}),
    ...receiptFields,
    reference: field.text({ max: 60 }),
    credit: field.choice('yesNo', ['yes', 'no'], { synonyms: { yes: ['留存', '转预存', '预存'] } }),
  },
} as const;

interface SaidReceipt {
  /** Fen. */
  readonly amount: number;
  readonly kind?: ReceiptKind;
  readonly payBy?: PayMethod;
  readonly account?: Account;
  readonly reference?: string;
  readonly credit?: 'yes' | 'no';
  readonly paidDay: string;
}

/**
 * Money of before that came in (R2.3.2): what finance imports counts on its own day, what others import is a claim. More than is owed is
 * kept as credit only where finance says so; what the books have already is left out.
 */
export async function importReceipt(context: Doing, row: TableRow): Promise<RowResult> {
  const { m, project, repos, actor } = context;
  const fault = (text: string): RowResult => ({ kind: 'fault', text });
  if (project === undefined) {
    return fault(m.common.noProject);
  }
  const said = readReceipt(context, row);
  if (typeof said === 'string') {
    return fault(said);
  }
  const deal = await dealOfRow(context, row, project);
  if (typeof deal === 'string') {
    return fault(deal);
  }
  const no = dealFault(context, deal, row);
  if (no !== undefined) {
    return fault(no);
  }
  const { subscription, contract } = deal;
  const receipts = await repos.receipts.ofDeal(subscription.id);
  const same = receipts.find((one) => isSame(one, said));
  if (same !== undefined) {
    const { dealTable } = m;
    // What a rehearsal would write has no number yet.
    return same.ref === 0
      ? fault(dealTable.receiptTwice)
      : { kind: 'known', text: dealTable.receiptKnown(receiptRef(same)) };
  }
  const { amount, paidDay, reference, credit, payBy: method = 'transfer' } = said;
  const lines = contract === undefined ? undefined : await repos.contracts.lines(contract.id);
  const kind = kindFor(deal, said.kind, kindOfReceipt(method, lines));
  if (kind === undefined) {
    return fault(m.reservation.subscribeFirst(dealRef(deal)));
  }
  const owed = owedOf(contract?.price ?? subscription.price, receipts);
  const above = isHouseMoney({ kind }) ? Math.max(0, amount - owed) : 0;
  const finance = may(actor.member.role, 'receipt:settle');
  if (above > 0 && !(finance && credit === 'yes')) {
    const sentence = finance ? m.dealTable.overFinance : m.dealTable.over;
    return fault(sentence(money(above, m), money(owed, m)));
  }
  await writeReceipt(context, deal, {
    direction: 'in',
    amount,
    kind,
    method,
    account: said.account ?? accountOf(kind),
    paidDay,
    credit: above > 0,
    note: null,
    claimedById: actor.member.id,
    settled: finance,
    confirmedDay: paidDay,
    ...(reference === undefined ? {} : { reference }),
  });
  return { kind: 'added', amount };
}

/** What a row says, or what is wrong with it. */
function readReceipt(context: Doing, row: TableRow): SaidReceipt | string {
  const { m } = context;
  const read = readRow(context, ROW, row.values, columnNames('receipt', m));
  if (!read.ok) {
    return read.text;
  }
  const values = read.values as unknown as Omit<SaidReceipt, 'paidDay'>;
  const name = (column: string): string => columnName('receipt', column, m);
  const day = rowDay(context, 'receipt', row, 'paidDay');
  if (!day.ok) {
    return day.text;
  }
  if ((values.amount as number | undefined) === undefined) {
    return m.dealTable.missing(name('amount'));
  }
  if (day.day === null) {
    return m.dealTable.missing(name('paidDay'));
  }
  return values.amount <= 0 ? m.dealTable.noPositive(name('amount')) : { ...values, paidDay: day.day };
}

/** Why a deal takes no money, or is not that of whom a row names. */
function dealFault({ m }: Doing, deal: Deal, { values }: TableRow): string | undefined {
  const { scene, subscription, contract } = deal;
  const { name } = scene.customer;
  const said = values['customer'];
  if (!takesMoney(deal)) {
    const state =
      contract === undefined ? m.deal.states[subscription.state] : m.words.contractState[contract.state];
    return m.payment.dealOver(dealRef(deal), state);
  }
  return said === undefined || sameBuyer(name, said.replace(/^C\s?#?\d+\s*/iu, '') || name)
    ? undefined
    : m.dealTable.otherBuyer(dealRef(deal), name, said);
}

/** Whether money is in the books already; of two on one day the references tell whether they are one. */
function isSame(
  { amount, paidDay, direction, state, reference }: Receipt,
  said: Pick<SaidReceipt, 'amount' | 'paidDay' | 'reference'>,
): boolean {
  return (
    direction === 'in' &&
    (state === 'claimed' || state === 'confirmed') &&
    amount === said.amount &&
    paidDay === said.paidDay &&
    (reference === null || said.reference === undefined || reference === said.reference)
  );
}
