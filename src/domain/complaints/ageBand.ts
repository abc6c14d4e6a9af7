import { addDays, startOfDay } from '../time/day.ts';

/** How long a complaint has lain, by the day on which it was taken: today, 1 to 3 days ago, 4 to 7, longer. */
export const AGE_BANDS = ['today', 'days', 'week', 'longer'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The instants since which complaints are of the first three bands: what is older than all of them is of the last. */
export function bandStarts(today: string, zone: string): readonly [Date, Date, Date] {
  const since = (days: number): Date => startOfDay(addDays(today, -days), zone);
  return [since(0), since(3), since(7)];
}
