import type { Customer } from '../../domain/customer.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import { addDays, dayOf, weekdayOf } from '../../domain/time/day.ts';
import { NAMED } from './demoCustomers.ts';
import { instantOn, type HistoryContext } from './demoHistory.ts';
import { SEEN } from './demoPhrases.ts';

/** Of those who called in, those who came. */
const CAME = 0.55;
const CAME_AGAIN = 0.4;
const LATEST_DAYS = 12;
const RECORDED_AFTER_MS = 40 * 60_000;
const SATURDAY = 6;

/** Who came and who called, from what the customers say of how they came in. The examples' customers have not been here yet. */
export function demoVisits(
  customers: readonly Customer[],
  deskId: string,
  rooms: readonly string[],
  context: HistoryContext,
): Visit[] {
  return customers
    .filter(({ ref }) => !NAMED.some((named) => named.ref === ref))
    .flatMap((customer) => ofCustomer(customer, deskId, rooms, context))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function ofCustomer(
  customer: Customer,
  deskId: string,
  rooms: readonly string[],
  context: HistoryContext,
): Visit[] {
  const { random, now, zone } = context;
  const made = (kind: Visit['kind'], at: Date, first: boolean): Visit =>
    visit(customer, kind, at, first, deskId, rooms, context);
  const later = (day: string): Date => instantOn(onWeekend(addDays(day, 1 + days(random))), zone, random);
  const visits: Visit[] = [];
  const { firstContactAt, firstContactDay, source } = customer;
  if (source === 'callIn') {
    visits.push(made('callIn', firstContactAt, false));
  }
  const first =
    source !== 'callIn' && source !== 'online'
      ? firstContactAt
      : random() < CAME
        ? later(firstContactDay)
        : undefined;
  if (first !== undefined) {
    visits.push(made('visit', first, true));
    if (random() < CAME_AGAIN) {
      visits.push(made('visit', later(dayOf(first, zone)), false));
    }
  }
  return visits.filter(({ at }) => at.getTime() + RECORDED_AFTER_MS < now.getTime());
}

function days(random: () => number): number {
  return Math.floor(random() * LATEST_DAYS);
}

/** Whoever comes a second time comes at the weekend. */
function onWeekend(day: string): string {
  const weekday = weekdayOf(day);
  return weekday >= SATURDAY ? day : addDays(day, SATURDAY - weekday);
}

function visit(
  customer: Customer,
  kind: Visit['kind'],
  at: Date,
  first: boolean,
  deskId: string,
  rooms: readonly string[],
  { uuid, random, zone }: HistoryContext,
): Visit {
  const here = kind === 'visit';
  const seen = SEEN[Math.floor(random() * SEEN.length)];
  return {
    id: uuid(),
    kind,
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: customer.teamId,
    receivedById: customer.ownerId,
    registeredById: here ? deskId : customer.ownerId,
    at,
    day: dayOf(at, zone),
    party: here ? 1 + Math.floor(random() * 3) : 1,
    first,
    unitsSeen: here && rooms.length > 0 ? [rooms[Math.floor(random() * rooms.length)] as string] : [],
    feedback: here ? (seen?.text ?? null) : null,
    concerns: here ? (seen?.concerns ?? []) : [],
    leftNoPhone: false,
    turn: here && first ? 'used' : 'none',
    why: here ? (first ? 'turn' : 'owner') : 'answered',
    recordedAt: here ? new Date(at.getTime() + RECORDED_AFTER_MS) : null,
    version: 1,
  };
}

/** The same customers as they are after their visits. */
export function visited(customers: readonly Customer[], visits: readonly Visit[]): Customer[] {
  const here = new Set(visits.filter(({ kind }) => kind === 'visit').map(({ customerId }) => customerId));
  return customers.map((customer) =>
    here.has(customer.id) && customer.state === 'prospect' ? { ...customer, state: 'visited' } : customer,
  );
}
