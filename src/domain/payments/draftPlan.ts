import type { Contract } from '../contract.ts';
import { allocate } from './allocate.ts';
import { dueDayOf, lineTimes, type EventDays } from './dueDays.ts';
import type { PayTerm } from './payPlan.ts';
import type { PlanLine } from './planLine.ts';
import type { Receipt } from './receipt.ts';
import { splitPrice } from './splitPrice.ts';

type Line = Omit<PlanLine, 'id' | 'contractId' | 'customerId' | 'projectId' | 'problemId' | 'version'>;

/** The days on which the events of a contract happened, as far as they have. */
export function eventDays(
  contract: Pick<Contract, 'day' | 'registeredDay' | 'filedDay' | 'handoverDay'>,
): EventDays {
  const { day, registeredDay, filedDay, handoverDay } = contract;
  return { sign: day, register: registeredDay, file: filedDay, handover: handoverDay };
}

/** The payments of a price by terms, with what is paid of them already. */
export function draftPlan(of: {
  /** Fen. */
  readonly price: number;
  readonly terms: readonly PayTerm[];
  readonly events: EventDays;
  readonly receipts: readonly Receipt[];
  /** Days before a payment that it is reminded of. */
  readonly before: number;
  readonly zone: string;
  readonly now: Date;
  readonly importedDay?: string | null;
}): Line[] {
  const amounts = splitPrice(of.price, of.terms);
  const lines = of.terms.map(({ kind, share, event, days }, i) => ({
    kind,
    share,
    event,
    days,
    id: String(i),
    seq: i + 1,
    amount: amounts[i] ?? 0,
  }));
  const { paid } = allocate(lines, of.receipts);
  return lines.map(({ id, ...line }) => {
    const had = paid.get(id) ?? 0;
    const isPaid = had === line.amount;
    const times = lineTimes(dueDayOf(line, of.events), of);
    return {
      ...line,
      ...times,
      paid: had,
      state: isPaid ? ('paid' as const) : ('open' as const),
      remindAt: isPaid ? null : times.remindAt,
    };
  });
}
