import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import type { SalesEvent } from '../../domain/events/event.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Doing } from '../doing.ts';

const MOST_READ = 50;

/** Who is invited to an event of today in this hall and comes there has come to it. */
export async function cameToEvents(
  { repos, work, now }: Doing,
  project: Project,
  customer: Customer,
): Promise<SalesEvent[]> {
  const today = dayOf(now, project.zone);
  const events: SalesEvent[] = [];
  for (const invitation of await repos.events.ofCustomer(customer.id, MOST_READ)) {
    const event = invitation.cameAt === null ? await repos.events.byId(invitation.eventId) : undefined;
    if (event?.state === 'planned' && event.projectId === project.id && event.day === today) {
      await work.update('invitation', invitation, { cameAt: now });
      events.push(event);
    }
  }
  return events;
}
