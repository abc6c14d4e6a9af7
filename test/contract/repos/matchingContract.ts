import { beforeAll, describe, expect, test } from '@jest/globals';
import { fitOf } from '../../../src/domain/matching/fit.ts';
import { exactFilter } from '../../../src/domain/matching/unitFilter.ts';
import { ANYTHING, type Wish } from '../../../src/domain/matching/wish.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildDislike } from '../../factories/dislike.ts';
import { buildEvent, buildInvitation } from '../../factories/event.ts';
import { buildHold } from '../../factories/hold.ts';
import { buildBuilding, buildUnit, buildUnitPrice } from '../../factories/unit.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { buildProject, later } from './records.ts';

const WANTS = { projectId: 'project-a', rooms: 3, area: null, mergedIntoId: null } as const;

const MIXED_TOP = 12;

/** Units for sale of two projects that differ in everything that a wish may name. */
function mixedUnits(): Unit[] {
  const faces = ['south', 'southNorth', 'east', null] as const;
  return Array.from({ length: 2 * MIXED_TOP * 4 }, (_, n) => {
    const [stack, floor, project] = [
      n % 4,
      (Math.floor(n / 4) % MIXED_TOP) + 1,
      n < MIXED_TOP * 4 ? 'm' : 'n',
    ];
    const room = `${floor}0${stack + 1}`;
    return buildUnit({
      id: `mixed-${project}-${room}`,
      key: `${project}-1-${room}`.toUpperCase(),
      projectId: `project-${project}`,
      buildingId: `building-${project}`,
      room,
      floor,
      stack: stack + 1,
      rooms: 2 + (stack % 2),
      orientation: faces[stack] ?? null,
      builtArea: 9_000 + stack * 1_000,
      listPrice: 200_000_000 + ((n * 37) % 97) * 1_500_000,
    });
  });
}

const budget = { bound: 'max', to: 300_000_000 } as const;
const WISHES: readonly Wish[] = [
  { ...ANYTHING, rooms: 3 },
  { ...ANYTHING, budget },
  { ...ANYTHING, budget: { bound: 'about', at: 250_000_000 } },
  { ...ANYTHING, budget: { bound: 'min', from: 250_000_000 } },
  { ...ANYTHING, squarePrice: { bound: 'max', to: 2_600_050 } },
  { ...ANYTHING, area: { bound: 'range', from: 9_500, to: 11_500 } },
  { ...ANYTHING, orientation: 'south' },
  { ...ANYTHING, floor: { bound: 'range', from: 3, to: 5 } },
  ...(['low', 'middle', 'high'] as const).map((band) => ({ ...ANYTHING, band })),
  { ...ANYTHING, avoids: ['first', 'top'] },
  { ...ANYTHING, rooms: 3, budget, band: 'high', avoids: ['top'] },
];

/** What is read to bring units and customers together. */
export function matchingContract(open: () => Promise<TestDatabase>): void {
  describe('matching', () => {
    const database = usingDatabase(open);
    const read = () => database().store.read;
    const unit = buildUnit({ rooms: 3, listPrice: 300_000_000, builtArea: 11_860, state: 'forSale' });

    beforeAll(async () => {
      await database().store.tx(async (session) => {
        await session.insert('project', buildProject());
        await session.insert('building', buildBuilding());
        await session.insert('unit', unit);
        await session.insert('unit', {
          ...unit,
          id: 'unit-2',
          key: 'A-1-2002',
          room: '2002',
          floor: 20,
          state: 'held',
        });
        const max = (to: number) => ({ bound: 'max' as const, to });
        for (const [ref, more] of [
          [1, { budget: max(310_000_000) }],
          [2, { budget: max(100_000_000) }],
          [3, { budget: null, state: 'lost' as const }],
          [4, { budget: null, rooms: 2 }],
          [6, { budget: max(310_000_000), rooms: null }],
          [7, { budget: null, rooms: null }],
          [8, { budget: max(310_000_000), mergedIntoId: 'customer-1' }],
          [5, { budget: { bound: 'min' as const, from: 290_000_000 }, ownerId: 'chen' }],
        ] as const) {
          await session.insert('customer', buildCustomer({ ...WANTS, id: `customer-${ref}`, ref, ...more }));
        }
        await session.insert(
          'unitPrice',
          buildUnitPrice({ unitId: unit.id, at: later(1), listPrice: 310_000_000 }),
        );
        await session.insert(
          'unitPrice',
          buildUnitPrice({ id: 'unit-price-2', unitId: unit.id, at: later(10), listPrice: 300_000_000 }),
        );
        await session.insert('hold', buildHold({ unitId: unit.id, state: 'released', endedAt: later(5) }));
        await session.insert('dislike', buildDislike({ customerId: 'customer-1', unitId: unit.id }));
      });
    });

    test('only what is for sale and lies within the bounds is found', async () => {
      const filter = exactFilter(
        {
          ...ANYTHING,
          rooms: 3,
          budget: { bound: 'max', to: 300_000_000 },
          area: { bound: 'range', from: 11_000, to: 12_000 },
        },
        { projectIds: ['project-a'], buildingId: null },
      );
      expect((await read().units.search(filter, 10)).map(({ key }) => key)).toEqual([unit.key]);
      const cheap = { ...filter, price: { from: null, to: 299_999_999 } };
      expect(await read().units.search(cheap, 10)).toEqual([]);
      expect(await read().units.search({ ...filter, projectIds: [] }, 10)).toEqual([]);
      expect((await read().units.topFloors([unit.buildingId])).get(unit.buildingId)).toBe(20);
    });

    test('what is found for a wish is what meets it, the cheapest of each project first', async () => {
      const { everything, found } = await database().store.tx(async (session) => {
        const everything = mixedUnits();
        for (const one of everything) {
          await session.insert('unit', one);
        }
        const where = { projectIds: ['project-m', 'project-n'], buildingId: null };
        const found = [];
        for (const wish of WISHES) {
          found.push((await session.units.search(exactFilter(wish, where), 1_000)).map(({ key }) => key));
        }
        const few = await session.units.search(exactFilter(ANYTHING, where), 3);
        return { everything, found: [...found, few.map(({ key }) => key)] };
      });
      const cheapest = everything.toSorted(
        (a, b) => a.listPrice! - b.listPrice! || a.builtArea! - b.builtArea! || (a.id < b.id ? -1 : 1),
      );
      const expected = WISHES.map((wish) =>
        cheapest.filter((one) => fitOf(wish, one, MIXED_TOP).grade === 'exact').map(({ key }) => key),
      );
      expect(expected.every((keys) => keys.length > 0 && keys.length < everything.length)).toBe(true);
      expect(found).toEqual([...expected, cheapest.slice(0, 3).map(({ key }) => key)]);
    });

    test('customers who may want a unit are found within a scope', async () => {
      const refs = async (scope: Parameters<ReturnType<typeof read>['customers']['mayWant']>[1]) =>
        (await read().customers.mayWant(unit, scope, 10)).map(({ ref }) => ref);
      expect(await refs({ kind: 'company' })).toEqual([6, 5, 1]);
      expect(await refs({ kind: 'project', projectIds: ['project-b'] })).toEqual([]);
      expect(await refs({ kind: 'own', memberId: 'chen' })).toEqual([5]);
      expect(await refs({ kind: 'none' })).toEqual([]);
    });

    test('what a customer looks for is known by his owner, whatever he has said of it', async () => {
      const refs = async (owner: string) =>
        (await read().customers.looking(owner, 'project-a', 10))
          .map(({ ref }) => ref)
          .toSorted((a, b) => a - b);
      expect(await refs('li')).toEqual([1, 2, 4, 6]);
      expect(await refs('chen')).toEqual([5]);
      expect(await read().customers.looking('li', 'project-b', 10)).toEqual([]);
    });

    test('units for sale that changed within a span are found, with what they cost before it', async () => {
      const keys = async (from: Date, to: Date) =>
        (await read().units.changedForSale('project-a', { from, to }, 10)).map(({ key }) => key);
      expect(await keys(later(10), later(20))).toEqual([unit.key]);
      expect(await keys(unit.stateAt, new Date(unit.stateAt.getTime() + 1))).toEqual([unit.key]);
      expect(await keys(later(11), later(20))).toEqual([]);
      const ids = [unit.id, 'unit-2'];
      expect(await read().units.listPricesBefore(ids, later(10))).toEqual(new Map([[unit.id, 310_000_000]]));
      expect(await read().units.listPricesBefore(ids, later(11))).toEqual(new Map([[unit.id, 300_000_000]]));
      expect(await read().units.listPricesBefore([], later(11))).toEqual(new Map());
      expect((await read().units.buildingsByIds([unit.buildingId])).map(({ id }) => id)).toEqual([
        unit.buildingId,
      ]);
    });

    test('holds that ended since are found by their units', async () => {
      const ended = async (since: Date) =>
        (await read().holds.endedOf([unit.id, 'unit-2'], since)).map(({ id }) => id);
      expect(await ended(later(5))).toEqual(['hold-1']);
      expect(await ended(later(6))).toEqual([]);
      expect(await read().holds.endedOf([], later(5))).toEqual([]);
    });

    test('who of several does not want which of several is found at once', async () => {
      expect(await read().dislikes.between(['customer-1', 'customer-2'], [unit.id])).toMatchObject([
        { id: 'dislike-1' },
      ]);
      expect(await read().dislikes.between(['customer-2'], [unit.id, 'unit-2'])).toEqual([]);
      expect(await read().dislikes.between([], [unit.id])).toEqual([]);
    });

    test('a customer is invited to an event once, and found by whom he belongs to', async () => {
      const invitation = buildInvitation({ customerId: 'customer-1' });
      await database().store.tx(async (session) => {
        await session.insert('salesEvent', buildEvent());
        await session.insert('invitation', invitation);
      });
      const { events } = read();
      expect(await events.byRef(1)).toEqual(buildEvent());
      expect(await events.since(['project-a'], '2026-11-28', 10)).toHaveLength(1);
      expect(await events.since(['project-a'], '2026-11-29', 10)).toEqual([]);
      expect(await events.since([], '2026-11-28', 10)).toEqual([]);
      expect(await events.within('event-1', { kind: 'company' }, 10)).toEqual([invitation]);
      expect(await events.within('event-1', { kind: 'own', memberId: 'chen' }, 10)).toEqual([]);
      expect(await events.within('event-1', { kind: 'none' }, 10)).toEqual([]);
      const twice = database().store.tx(async (session) => {
        await session.insert('invitation', { ...invitation, id: 'invitation-2' });
      });
      await expect(twice).rejects.toThrow();
    });

    test('a customer does not want a unit once', async () => {
      expect(await read().dislikes.ofPair('customer-1', unit.id)).toMatchObject({ id: 'dislike-1' });
      const twice = database().store.tx(async (session) => {
        await session.insert(
          'dislike',
          buildDislike({ id: 'dislike-2', customerId: 'customer-1', unitId: unit.id }),
        );
      });
      await expect(twice).rejects.toThrow();
    });
  });
}
