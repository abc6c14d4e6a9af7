import type { Customer } from '../../domain/customer.ts';
import type { ActiveDeal, Subscription } from '../../domain/deal.ts';
import type { Hold } from '../../domain/hold.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import { demoBuyers } from './demoBuyers.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';

/** The first to be signed is so tomorrow. */
const TERM_DAYS = 7;
const FIRST_DAYS_AGO = 6;
const DEPOSIT = 5_000_000;
/** Minutes of the day. */
const SOLD_AT = 15 * 60;
const CLOSING = 18 * 60;

interface DemoSubscriptions {
  readonly subscriptions: readonly Subscription[];
  readonly active: readonly ActiveDeal[];
  /** Who bought. */
  readonly customers: readonly Customer[];
}

/** Whoever has the units that are subscribed: customers of colleagues whom nobody plays, a few days ago. */
export function demoSubscriptions(
  of: {
    readonly units: readonly Unit[];
    readonly customers: readonly Customer[];
    readonly staff: readonly DemoStaff[];
    readonly holds: readonly Hold[];
    readonly refs: readonly number[];
  },
  { uuid, now, zone }: HistoryContext,
): DemoSubscriptions {
  const units = of.units.filter(({ state }) => state === 'subscribed');
  const taken = new Set(of.holds.map(({ customerId }) => customerId));
  const buyers = demoBuyers({ ...of, units, taken });
  const today = dayOf(now, zone);
  const subscriptions = units.flatMap((unit, index): Subscription[] => {
    const customer = buyers[index];
    const ref = of.refs[index];
    if (customer === undefined || ref === undefined || unit.listPrice === null) {
      return [];
    }
    const day = addDays(today, (index % FIRST_DAYS_AGO) - FIRST_DAYS_AGO);
    return [
      {
        id: uuid(),
        ref,
        unitId: unit.id,
        projectId: unit.projectId,
        teamId: customer.teamId,
        customerId: customer.id,
        memberId: customer.ownerId,
        coOwners: null,
        at: atMinute(day, SOLD_AT, zone),
        day,
        reservedDay: null,
        reservation: null,
        listPrice: unit.listPrice,
        price: unit.listPrice,
        deposit: DEPOSIT,
        area: unit.builtArea,
        signBy: atMinute(addDays(day, TERM_DAYS), CLOSING, zone),
        // Nobody reads what would be sent to a colleague whom nobody plays.
        remindAt: null,
        state: 'active',
        endedAt: null,
        endedDay: null,
        endedById: null,
        endReason: null,
        version: 1,
      },
    ];
  });
  return {
    subscriptions,
    active: subscriptions.map(({ id, unitId }) => ({ id: unitId, subscriptionId: id, version: 1 })),
    customers: buyers.slice(0, subscriptions.length),
  };
}
