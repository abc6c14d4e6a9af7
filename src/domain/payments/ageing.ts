import { daysBetween } from '../time/day.ts';

/** How long a payment is overdue, in calendar days: 1–30, 31–60, 61–90, more. */
export const AGES = ['upTo30', 'upTo60', 'upTo90', 'over90'] as const;
export type Age = (typeof AGES)[number];

/** The age of a payment that was due on a day (YYYY-MM-DD); undefined where it is not overdue. */
export function ageOf(dueDay: string, today: string): Age | undefined {
  const days = daysBetween(dueDay, today);
  if (days <= 0) {
    return undefined;
  }
  return days <= 30 ? 'upTo30' : days <= 60 ? 'upTo60' : days <= 90 ? 'upTo90' : 'over90';
}

/** The last due day (YYYY-MM-DD, inclusive) of each age is `today` less these days. */
export const AGE_STARTS: Readonly<Record<Age, number>> = { upTo30: 1, upTo60: 31, upTo90: 61, over90: 91 };
