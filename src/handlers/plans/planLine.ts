import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { planRef } from './planRef.ts';

/** One line of an open plan: P3, when, how, what for. */
export function planLine(plan: Plan, zone: string, now: Date, m: Messages): string {
  return [
    `· ${planRef(plan)}`,
    dateTime(plan.at, zone, now, m),
    ...(plan.method === null ? [] : [m.words.method[plan.method]]),
    ...(plan.goal === null ? [] : [plan.goal]),
  ].join(' ');
}
