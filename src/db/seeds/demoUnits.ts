import type { Orientation } from '../../domain/customer.ts';
import type { Building, Unit, UnitPrice, UnitState } from '../../domain/unit.ts';
import { unitKey } from '../../domain/units/unitKey.ts';
import { workingCalendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { endOfWorkingDays } from '../../domain/time/workingDays.ts';
import { publishedCalendar } from '../repos/publishedCalendar.ts';
import type { HistoryContext } from './demoHistory.ts';

const FLOORS = 34;
/** A unit of the demo is entered on the day it is settled. */
const SETTLED_DAYS_AGO = 150;
const PERMIT_DAYS_AGO = 140;
const DAY_MS = 86_400_000;
/** Further than the term of entry reaches. */
const ENTRY_REACH_DAYS = 60;

interface Stack {
  readonly layout: string;
  readonly rooms: number;
  readonly halls: number;
  readonly baths: number;
  /** 0.01 m². */
  readonly built: number;
  readonly inner: number;
  readonly orientation: Orientation;
}

const STACKS: readonly Stack[] = [
  { layout: 'D1', rooms: 4, halls: 2, baths: 2, built: 14_310, inner: 11_480, orientation: 'southNorth' },
  { layout: 'C1', rooms: 3, halls: 2, baths: 2, built: 11_860, inner: 9_480, orientation: 'southNorth' },
  { layout: 'C2', rooms: 3, halls: 2, baths: 1, built: 10_520, inner: 8_400, orientation: 'south' },
  { layout: 'B1', rooms: 2, halls: 2, baths: 1, built: 8_930, inner: 7_110, orientation: 'south' },
];
/** Fen a m² on the first floor; each floor more adds a little, and nobody likes the fourth. */
const BASE = 2_380_000;
const A_FLOOR = 12_000;
const UNLUCKY = new Set([4, 14, 18]);
const UNLUCKY_LESS = 60_000;
/** The demo's floor price lies 6 % under the list, its filed price 3 % above. */
const FLOOR_PERCENT = 94;
const FILED_PERCENT = 103;
const WHOLE_THOUSAND_YUAN = 100_000;

/** What the documentation speaks of is for sale and free. */
const FREE = new Set(['1502', '1503', '2001', '2002', '2003', '2004']);
const TOP_UNRELEASED = 31;
const SPECIAL: Readonly<Record<string, UnitState>> = {
  '102': 'withdrawn',
  '103': 'withdrawn',
  '104': 'rented',
  '201': 'delivered',
  '202': 'delivered',
  '304': 'delivered',
};
/** Of the other floors by chance: what of them is gone. */
const CONTRACTED = 0.36;
const SUBSCRIBED = 0.46;

export interface DemoUnits {
  readonly buildings: readonly Building[];
  readonly units: readonly Unit[];
  readonly prices: readonly UnitPrice[];
}

/**
 * Building 1 of a project: 34 floors with 4 units each, in every state that no hold makes; and building 2, which has no permit
 * yet. `floors` narrows it to these.
 */
export function demoUnits(
  project: { readonly id: string; readonly code: string },
  plannerId: string,
  { uuid, random, now, zone }: HistoryContext,
  floors: ReadonlySet<number> | undefined,
): DemoUnits {
  const at = new Date(now.getTime() - SETTLED_DAYS_AGO * DAY_MS);
  const today = dayOf(now, zone);
  const settled = dayOf(at, zone);
  const days = publishedCalendar(settled, addDays(settled, ENTRY_REACH_DAYS));
  const entryDueAt = endOfWorkingDays(at, 2, workingCalendar({ zone, days }));
  const building = (code: string, permit: string | null): Building => ({
    id: uuid(),
    projectId: project.id,
    code,
    permit,
    permitFrom: permit === null ? null : addDays(today, -PERMIT_DAYS_AGO),
    checkedAt: null,
    checkedById: null,
    version: 1,
  });
  const buildings = [building('1', '蓉预售字第 510104 号'), building('2', null)] as const;
  const units: Unit[] = [];
  for (let floor = 1; floor <= FLOORS; floor += 1) {
    STACKS.forEach((stack, index) => {
      const chance = random();
      if (floors === undefined || floors.has(floor)) {
        const room = `${String(floor).padStart(2, '0')}${String(index + 1).padStart(2, '0')}`;
        units.push({
          id: uuid(),
          projectId: project.id,
          buildingId: buildings[0].id,
          key: unitKey(project.code, buildings[0].code, null, room),
          entrance: null,
          room,
          floor,
          stack: index + 1,
          layout: stack.layout,
          rooms: stack.rooms,
          halls: stack.halls,
          baths: stack.baths,
          builtArea: stack.built,
          innerArea: stack.inner,
          orientation: stack.orientation,
          decoration: 'fine',
          ...pricesOf(stack, floor),
          state: stateOf(floor, room, chance),
          stateAt: at,
          stateReason: null,
          photoIds: [],
          planIds: [],
          settledAt: at,
          enteredAt: at,
          entryDueAt,
          enteredLate: false,
          createdById: plannerId,
          version: 1,
        });
      }
    });
  }
  const prices = units.map(({ id, listPrice, floorPrice, filedPrice }) => ({
    id: uuid(),
    unitId: id,
    listPrice,
    floorPrice,
    filedPrice,
    at,
    byId: plannerId,
    reason: null,
    version: 1,
  }));
  return { buildings, units, prices };
}

/** Whether the documentation speaks of it. */
export function isNamedUnit({ room }: Pick<Unit, 'room'>): boolean {
  return FREE.has(room);
}

function pricesOf(stack: Stack, floor: number): Pick<Unit, 'listPrice' | 'floorPrice' | 'filedPrice'> {
  const perSquare = BASE + A_FLOOR * floor - (UNLUCKY.has(floor) ? UNLUCKY_LESS : 0);
  const whole = (fen: number): number => Math.round(fen / WHOLE_THOUSAND_YUAN) * WHOLE_THOUSAND_YUAN;
  const listPrice = whole((perSquare * stack.built) / 100);
  return {
    listPrice,
    floorPrice: whole((listPrice * FLOOR_PERCENT) / 100),
    filedPrice: whole((listPrice * FILED_PERCENT) / 100),
  };
}

function stateOf(floor: number, room: string, chance: number): UnitState {
  const special = SPECIAL[String(Number(room))];
  if (special !== undefined) {
    return special;
  }
  if (floor >= TOP_UNRELEASED) {
    return 'unreleased';
  }
  if (FREE.has(room) || chance >= SUBSCRIBED) {
    return 'forSale';
  }
  return chance < CONTRACTED ? 'contracted' : 'subscribed';
}
