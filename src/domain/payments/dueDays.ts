import { addDays, atMinute } from '../time/day.ts';
import type { PayEvent, PayTerm } from './payPlan.ts';
import type { PlanLine } from './planLine.ts';

/** When a hall begins to call: both reminders of a payment come then. */
const MORNING = 9 * 60;

/** The days (YYYY-MM-DD) on which the events of a contract happened, as far as they have. */
export type EventDays = Readonly<Record<PayEvent, string | null>>;

/** YYYY-MM-DD on which a payment falls due; null as long as its event has not happened. */
export function dueDayOf({ event, days }: Pick<PayTerm, 'event' | 'days'>, events: EventDays): string | null {
  const day = events[event];
  return day === null ? null : addDays(day, days);
}

/**
 * When a payment is reminded of, `before` days before it is due, and when it is overdue: on the morning after its day. A reminder whose
 * time is past when the day becomes known is left out. What was due before its contract came from a table (`importedDay`) is owed, and
 * nobody is told of it once more.
 */
export function lineTimes(
  dueDay: string | null,
  {
    before,
    zone,
    now,
    importedDay = null,
  }: {
    readonly before: number;
    readonly zone: string;
    readonly now: Date;
    readonly importedDay?: string | null;
  },
): Pick<PlanLine, 'dueDay' | 'remindAt' | 'overdueAt'> {
  if (dueDay === null) {
    return { dueDay, remindAt: null, overdueAt: null };
  }
  const remindAt = atMinute(addDays(dueDay, -before), MORNING, zone);
  return {
    dueDay,
    remindAt: remindAt > now ? remindAt : null,
    overdueAt:
      importedDay !== null && dueDay < importedDay ? null : atMinute(addDays(dueDay, 1), MORNING, zone),
  };
}
