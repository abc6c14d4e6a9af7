import type { Customer } from '../../domain/customer.ts';
import type { ActiveHold, Hold } from '../../domain/hold.ts';
import { slotOf } from '../../domain/holds/holdSlot.ts';
import type { Unit } from '../../domain/unit.ts';
import { NAMED } from './demoCustomers.ts';
import type { DemoStaff } from './demoCompany.ts';
import { isNamedUnit } from './demoUnits.ts';
import type { HistoryContext } from './demoHistory.ts';

/** Who holds what, by the holder's key: how many minutes ago it began and in how many it ends. */
const HOLDS: readonly { readonly by: string; readonly ago: number; readonly ends: number }[] = [
  { by: 'chen', ago: 25, ends: 95 },
  { by: 'chen', ago: 70, ends: 350 },
  { by: 'luo', ago: 40, ends: 200 },
  { by: 'su', ago: 10, ends: 470 },
];
const MINUTE_MS = 60_000;
const REMIND_MS = 30 * MINUTE_MS;

interface DemoHolds {
  /** The same units, those that are held in that state. */
  readonly units: readonly Unit[];
  readonly holds: readonly Hold[];
  readonly active: readonly ActiveHold[];
}

/** A few units that are for sale, held by colleagues for their customers. */
export function demoHolds(
  units: readonly Unit[],
  customers: readonly Customer[],
  staff: readonly DemoStaff[],
  { uuid, now }: HistoryContext,
): DemoHolds {
  const free = units.filter((unit) => unit.state === 'forSale' && !isNamedUnit(unit));
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE_MS);
  const holds = HOLDS.flatMap(({ by, ago, ends }, index): Hold[] => {
    const holder = staff.find(({ person }) => person.key === by);
    const own = customers.filter(
      ({ ownerId, ref }) => ownerId === holder?.member.id && NAMED.every((named) => named.ref !== ref),
    );
    const customer = own[index % Math.max(own.length, 1)];
    // Spread over the building.
    const unit = free[Math.floor(((index + 0.5) * free.length) / HOLDS.length)];
    if (holder === undefined || customer === undefined || unit === undefined) {
      return [];
    }
    const until = later(ends);
    return [
      {
        id: uuid(),
        unitId: unit.id,
        projectId: unit.projectId,
        teamId: customer.teamId,
        customerId: customer.id,
        memberId: holder.member.id,
        at: later(-ago),
        until,
        state: 'active',
        endedAt: null,
        endReason: null,
        extensions: 0,
        askedAt: null,
        // Nobody reads what would be sent to a colleague whom nobody plays.
        remindAt: holder.person.played ? new Date(until.getTime() - REMIND_MS) : null,
        remindedAt: null,
        version: 1,
      },
    ];
  });
  const held = new Map(holds.map((hold) => [hold.unitId, hold]));
  const places = new Map<string, number>();
  return {
    units: units.map((unit): Unit => {
      const hold = held.get(unit.id);
      return hold === undefined ? unit : { ...unit, state: 'held', stateAt: hold.at };
    }),
    holds,
    active: holds.map(({ id, unitId, memberId, until }) => {
      const place = (places.get(memberId) ?? 0) + 1;
      places.set(memberId, place);
      return { id: unitId, holdId: id, waitingId: null, slot: slotOf(memberId, place), until, version: 1 };
    }),
  };
}
