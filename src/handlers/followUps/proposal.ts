import type { Customer } from '../../domain/customer.ts';
import { intervalLevel, nextByLevel } from '../../domain/followUps/nextByLevel.ts';
import { openingCalendar, workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { policyValue } from '../company/policies.ts';
import type { Reading } from '../doing.ts';

/** Working days of the longest interval, holidays included. */
const CALENDAR_DAYS = 300;

/** When the customer's level asks for the next contact (R3.2.1); undefined where it asks for none. */
export async function proposal(at: Reading, customer: Customer): Promise<Date | undefined> {
  const { repos, now } = at;
  const level = intervalLevel(customer.level);
  const project = await repos.company.project(customer.projectId);
  if (level === undefined || project === undefined) {
    return undefined;
  }
  const interval = await policyValue(repos, `followUp.interval.${level}`, project.id, now);
  const { zone } = project;
  const today = dayOf(now, zone);
  const days =
    interval.unit === 'workingDay'
      ? await repos.company.calendarDays(project.id, today, addDays(today, CALENDAR_DAYS))
      : [];
  return nextByLevel(
    now,
    interval,
    openingCalendar({ zone, week: project.openingHours }),
    workingCalendar({ zone, week: project.workingHours, days }),
  );
}
