import { daysBetween } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';

/** The earliest day that a sales office of ours can have figures for. */
const EARLIEST = '2000-01-01';
const LONGEST_DAYS = 3 * 366;

/** Why there can be no report of a period: it has not begun, lies before anything was counted, or is too long to show. */
export function periodFault(period: Period, today: string): 'future' | 'tooEarly' | 'tooLong' | undefined {
  if (period.from > today) {
    return 'future';
  }
  if (period.from < EARLIEST) {
    return 'tooEarly';
  }
  return daysBetween(period.from, period.to) > LONGEST_DAYS ? 'tooLong' : undefined;
}
