import { dayOf, monthOf } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';

/** Months ahead for which a target can be set. */
const FURTHEST = 24;

export type TargetMonth =
  | { readonly ok: true; readonly month: string }
  | { readonly ok: false; readonly why: 'noMonth' | 'past' | 'far' };

/** The month (YYYY-MM) that was said, this one where none was. A month that is over keeps its targets. */
export function targetMonth(said: Period | undefined, now: Date, zone: string): TargetMonth {
  const current = monthOf(dayOf(now, zone));
  if (said === undefined) {
    return { ok: true, month: current };
  }
  const month = monthOf(said.from);
  if (said.kind !== 'month') {
    return { ok: false, why: 'noMonth' };
  }
  const ahead = monthNumber(month) - monthNumber(current);
  return ahead < 0
    ? { ok: false, why: 'past' }
    : ahead > FURTHEST
      ? { ok: false, why: 'far' }
      : { ok: true, month };
}

function monthNumber(month: string): number {
  const [year = '0', number = '0'] = month.split('-');
  return Number(year) * 12 + Number(number);
}
