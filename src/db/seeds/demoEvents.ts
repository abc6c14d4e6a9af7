import type { Project } from '../../domain/company.ts';
import { NOBODY, type Customer } from '../../domain/customer.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { eventTimes } from '../../domain/events/eventTimes.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { NAMED } from './demoCustomers.ts';
import type { HistoryContext } from './demoHistory.ts';
import { EVENTS } from './demoPhrases.ts';

const TEN = 10 * 60;
const CAPACITY = 40;
const SATURDAY = 6;
/** What every so many customers say, in turn; of a past event also whether those who said yes came. */
const SAID: readonly Invitation['state'][] = ['yes', 'open', 'no', 'yes', 'maybe', 'open'];
const CAME_OF = 4;

/** One event last Saturday with its result, and one next Saturday for which customers are still being asked. `refs`: their numbers. */
export function demoEvents(
  project: Project,
  organizerId: string,
  customers: readonly Customer[],
  refs: readonly [past: number, coming: number],
  { uuid, now, zone }: HistoryContext,
): { readonly events: readonly SalesEvent[]; readonly invitations: readonly Invitation[] } {
  const today = dayOf(now, zone);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (SATURDAY - weekday + 7) % 7 || 7;
  const days = [addDays(today, ahead - 14), addDays(today, ahead)];
  const events = days.map((day, index): SalesEvent => {
    const { name, place, note } = EVENTS[index] ?? { name: '', place: null, note: null };
    return {
      id: uuid(),
      ref: refs[index] ?? 0,
      projectId: project.id,
      name,
      at: atMinute(day, TEN, zone),
      place,
      capacity: CAPACITY,
      note,
      state: 'planned',
      cancelReason: null,
      organizerId,
      // The one that is past was spoken of.
      ...(day < today
        ? { day, eveAt: null, resultAt: null }
        : eventTimes(atMinute(day, TEN, zone), now, openingCalendar({ zone, week: project.openingHours }))),
      version: 1,
    };
  });
  const guests = customers.filter(
    ({ projectId, state, ownerId, ref }) =>
      projectId === project.id &&
      ownerId !== NOBODY &&
      (state === 'prospect' || state === 'visited') &&
      !NAMED.some((named) => named.ref === ref),
  );
  const invitations = events.flatMap((event, index) =>
    guests
      // Everybody's customers are at both.
      .filter((_, n) => n % events.length === index)
      .map((customer, n) => invitation(event, customer, n, { uuid, now, zone })),
  );
  return { events, invitations };
}

function invitation(
  event: SalesEvent,
  customer: Customer,
  n: number,
  { uuid, now, zone }: Pick<HistoryContext, 'uuid' | 'now' | 'zone'>,
): Invitation {
  const past = event.at < now;
  const said = SAID[n % SAID.length] ?? 'open';
  const state = past && said === 'open' ? 'no' : said;
  const asked = atMinute(addDays(dayOf(past ? event.at : now, zone), -1), TEN, zone);
  return {
    id: uuid(),
    eventId: event.id,
    customerId: customer.id,
    projectId: event.projectId,
    invitedById: event.organizerId,
    at: asked,
    state,
    people: state === 'yes' ? 1 + (n % 2) : null,
    reason: null,
    answeredAt: state === 'open' ? null : asked,
    answeredById: state === 'open' ? null : customer.ownerId,
    cameAt: past && state === 'yes' && n % CAME_OF !== 0 ? event.at : null,
    version: 1,
  };
}
