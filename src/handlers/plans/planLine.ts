import type { Plan } from '../../domain/followUp.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { planRef } from './planRef.ts';
import { planWords } from './planWords.ts';

/** One line of an open plan: P3, when, how, what for. */
export function planLine(plan: Plan, zone: string, now: Date, m: Messages): string {
  return [`· ${planRef(plan)}`, dateTime(plan.at, zone, now, m), ...planWords(plan, m)].join(' ');
}
