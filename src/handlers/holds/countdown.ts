import { clockOf, dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

const MINUTE_MS = 60_000;

/** 至 15:20，还有 2 小时: when something ends and how long that is. A minute that has begun counts. */
export function countdown(until: Date, zone: string, now: Date, m: Messages): string {
  const minutes = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  return m.hold.countdown(endText(until, zone, now, m), m.hold.left(Math.floor(minutes / 60), minutes % 60));
}

/** The clock alone where it is today's. */
export function endText(until: Date, zone: string, now: Date, m: Messages): string {
  return dayOf(until, zone) === dayOf(now, zone) ? clockOf(until, zone) : dateTime(until, zone, now, m);
}
