import type { Customer } from '../../domain/customer.ts';
import { intervalLevel, nextByLevel } from '../../domain/followUps/nextByLevel.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { policyValue } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Reading } from '../doing.ts';

/** When the customer's level asks for the next contact (R3.2.1); undefined where it asks for none. */
export async function proposal(at: Reading, customer: Customer): Promise<Date | undefined> {
  const { repos, now } = at;
  const level = intervalLevel(customer.level);
  const project = await repos.company.project(customer.projectId);
  if (level === undefined || project === undefined) {
    return undefined;
  }
  const interval = await policyValue(repos, `followUp.interval.${level}`, project.id, now);
  return nextByLevel(
    now,
    interval,
    openingCalendar({ zone: project.zone, week: project.openingHours }),
    await projectCalendar(repos, project, now),
  );
}
