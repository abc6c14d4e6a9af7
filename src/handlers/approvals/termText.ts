import type { ApprovalTerm, TermValue } from '../../domain/approval.ts';
import { calendarDay, dateTime, money, rate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';

interface At {
  readonly now: Date;
  readonly zone: string;
  readonly m: Messages;
}

/** A value of a term as this reader says it. */
function termText(value: TermValue | null, { now, zone, m }: At): string {
  switch (value?.is) {
    case undefined:
      return m.common.none;
    case 'money':
      return money(value.fen, m);
    case 'rate':
      return rate({ basisPoints: value.of });
    case 'day':
      return calendarDay(value.day, zone, now, m);
    case 'instant':
      return dateTime(new Date(value.at), zone, now, m);
    case 'text':
      return value.text;
  }
}

/** Before and after, one row a term. */
export function termTable(terms: readonly ApprovalTerm[], at: At): Block[] {
  const { term, before, after } = at.m.approval.columns;
  return terms.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [term, before, after],
          rows: terms.map((one) => [
            at.m.approval.terms[one.label],
            termText(one.before, at),
            termText(one.after, at),
          ]),
        },
      ];
}
