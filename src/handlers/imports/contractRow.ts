import { depositVerdict } from '../../domain/deals/deposit.ts';
import { PAY_PLANS, type PayPlan, type PayTerm } from '../../domain/payments/payPlan.ts';
import { readTerms } from '../../domain/payments/readTerms.ts';
import { planWords, termsSaid } from '../contracts/planSaid.ts';
import { termsFaultText } from '../company/policyText.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { columnName, columnNames } from './columnName.ts';
import { oldNumberOf } from './oldNumberOf.ts';
import { readRow } from './readRow.ts';
import { rowDay } from './rowDay.ts';
import type { TableRow } from './loadTable.ts';

const { mortgage, ...others } = planWords();
const ROW = {
  name: 'import.contract',
  fields: {
    price: field.money({}),
    listPrice: field.money({}),
    deposit: field.money({}),
    plan: field.choice('payPlan', PAY_PLANS, {
      synonyms: {
        ...others,
        mortgage: [...mortgage, '按揭付款', '按揭贷款', '银行按揭', '商业贷款', '公积金贷款', '组合贷款'],
      },
    }),
    terms: field.text({ max: 300 }),
    coOwners: field.text({ max: 100 }),
    oldNumber: field.text({ max: 40 }),
  },
} as const;

/** The days of a contract's row in the order in which they follow one another; who keeps books may leave some out. */
const DAYS = ['subscribedDay', 'day', 'registeredDay', 'filedDay', 'deliveredDay'] as const;

/** What a row of a table of contracts says, apart from whose and which unit. */
export interface SaidContract {
  readonly oldNumber: string | null;
  readonly subscribedDay: string;
  readonly day: string;
  readonly registeredDay: string | null;
  readonly filedDay: string | null;
  readonly handoverDay: string | null;
  readonly deliveredDay: string | null;
  /** Fen. */
  readonly price: number;
  /** Fen: what was marked; the price where it is not said. */
  readonly listPrice: number;
  /** Fen; nothing where it is not said. */
  readonly deposit: number;
  readonly plan: PayPlan;
  readonly terms: readonly PayTerm[];
  readonly coOwners: string | null;
}

type ReadContract =
  { readonly ok: true; readonly said: SaidContract } | { readonly ok: false; readonly text: string };

/** Reads what a row says of a contract: days that exist and follow one another, money, and payments of exactly 100 %. */
export async function readContract(context: Doing, row: TableRow, projectId: string): Promise<ReadContract> {
  const { m } = context;
  const fault = (text: string): ReadContract => ({ ok: false, text });
  const name = (column: string): string => columnName('contract', column, m);
  const read = readRow(context, ROW, row.values, columnNames('contract', m));
  if (!read.ok) {
    return read;
  }
  const { price, listPrice, deposit, plan, terms, coOwners, oldNumber } = read.values as {
    readonly price?: number;
    readonly listPrice?: number;
    readonly deposit?: number;
    readonly plan?: PayPlan;
    readonly terms?: string;
    readonly coOwners?: string;
    readonly oldNumber?: string;
  };
  const days = daysOf(context, row);
  if (typeof days === 'string') {
    return fault(days);
  }
  const { day = null, subscribedDay, registeredDay, filedDay, handoverDay, deliveredDay } = days;
  if (day === null) {
    return fault(m.dealTable.missing(name('day')));
  }
  if (price === undefined) {
    return fault(m.dealTable.missing(name('price')));
  }
  for (const [column, amount] of Object.entries({ price, listPrice, deposit })) {
    if (amount !== undefined && amount <= 0) {
      return fault(m.dealTable.noPositive(name(column)));
    }
  }
  if (deposit !== undefined && !depositVerdict(deposit, price).ok) {
    return fault(m.dealTable.deposit);
  }
  const agreed = await payments(context, plan, terms, projectId);
  if (typeof agreed === 'string') {
    return fault(agreed);
  }
  return {
    ok: true,
    said: {
      oldNumber: oldNumber === undefined ? null : oldNumberOf(oldNumber),
      subscribedDay: subscribedDay ?? day,
      day,
      registeredDay: registeredDay ?? null,
      filedDay: filedDay ?? null,
      handoverDay: handoverDay ?? null,
      deliveredDay: deliveredDay ?? null,
      price,
      listPrice: listPrice ?? price,
      deposit: deposit ?? 0,
      ...agreed,
      coOwners: coOwners ?? null,
    },
  };
}

type Days = Readonly<Partial<Record<(typeof DAYS)[number] | 'handoverDay', string | null>>>;

/** The days of a row, or what is wrong with them. */
function daysOf(context: Doing, row: TableRow): Days | string {
  const { m } = context;
  const days: Record<string, string | null> = {};
  for (const column of [...DAYS, 'handoverDay']) {
    const read = rowDay(context, 'contract', row, column, { ahead: column === 'handoverDay' });
    if (!read.ok) {
      return read.text;
    }
    days[column] = read.day;
  }
  const name = (column: string): string => columnName('contract', column, m);
  let last: string | undefined;
  for (const column of DAYS) {
    const day = days[column] ?? null;
    if (day !== null && last !== undefined && day < (days[last] ?? day)) {
      return m.dealTable.day.order(name(column), name(last));
    }
    last = day === null ? last : column;
  }
  const { handoverDay = null, day = null, registeredDay = null, filedDay = null } = days;
  if (filedDay !== null && registeredDay === null) {
    return m.dealTable.missing(name('registeredDay'));
  }
  return handoverDay !== null && day !== null && handoverDay < day
    ? m.dealTable.day.order(name('handoverDay'), name('day'))
    : days;
}

/** The payments: as they are said, else as the project has them for the way of paying. Without that what is said tells it. */
async function payments(
  context: Doing,
  plan: PayPlan | undefined,
  said: string | undefined,
  projectId: string,
): Promise<Pick<SaidContract, 'plan' | 'terms'> | string> {
  const { m } = context;
  if (plan !== undefined) {
    const terms = await termsSaid(context, plan, said, projectId);
    return terms.ok ? { plan, terms: terms.terms } : terms.text;
  }
  if (said === undefined) {
    return m.dealTable.missing(columnName('contract', 'plan', m));
  }
  const read = readTerms(said);
  return read.ok ? { plan: planOf(read.terms), terms: read.terms } : termsFaultText(read.fault, m);
}

function planOf(terms: readonly PayTerm[]): PayPlan {
  if (terms.some(({ kind }) => kind === 'loan')) {
    return 'mortgage';
  }
  return terms.length === 1 ? 'full' : 'instalments';
}
