import { dayOf } from '../../domain/time/day.ts';
import type { SaidTime } from '../../domain/values.ts';

/**
 * When a customer was first met: now unless said otherwise. "Today" or "this afternoon" without a clock time can mean no
 * later than now; anything else in the future is an error.
 */
export function firstContactOf(said: SaidTime | undefined, now: Date, zone: string): Date | 'future' {
  if (said === undefined) {
    return now;
  }
  if (said.at.getTime() <= now.getTime()) {
    return said.at;
  }
  return !said.exact && said.date === dayOf(now, zone) ? now : 'future';
}
