import type { Plan } from '../followUp.ts';
import { addDays, dayOf } from '../time/day.ts';

/** How far a day's overview looks ahead. */
const DAYS_AHEAD = 7;

export interface DayPlans {
  readonly overdue: readonly Plan[];
  readonly today: readonly Plan[];
  readonly next: readonly Plan[];
}

/** Open plans as a day needs them: past their time, still to come today, and in the week after. Earliest first. */
export function dayPlans(open: readonly Plan[], now: Date, zone: string): DayPlans {
  const today = dayOf(now, zone);
  const last = addDays(today, DAYS_AHEAD);
  const sorted = [...open].sort((a, b) => a.at.getTime() - b.at.getTime() || a.ref - b.ref);
  const coming = sorted.filter((plan) => plan.at.getTime() > now.getTime());
  return {
    overdue: sorted.filter((plan) => plan.at.getTime() <= now.getTime()),
    today: coming.filter((plan) => dayOf(plan.at, zone) === today),
    next: coming.filter((plan) => dayOf(plan.at, zone) > today && dayOf(plan.at, zone) <= last),
  };
}
