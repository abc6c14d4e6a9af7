import type { Rating } from '../../domain/satisfaction/rating.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What is rated, and when it was: 到访接待 and 11-23 周一. */
export function ratedText(
  { about, at }: Pick<Rating, 'about' | 'at'>,
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): [what: string, day: string] {
  return [m.satisfaction.rated[about], calendarDay(dayOf(at, zone), zone, now, m)];
}
