import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RotaPlace } from '../../../src/domain/reception/rota.ts';
import { buildPlan } from '../../factories/plan.ts';
import { buildRotaPlace, buildRotaTurn } from '../../factories/rota.ts';
import { buildVisit } from '../../factories/visit.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, later } from './records.ts';

const DAY = '2026-11-23';
const opening = (ids: string): RotaPlace[] => [
  buildRotaPlace({ id: `${ids}-chen`, memberId: 'chen', position: 1 }),
  buildRotaPlace({ id: `${ids}-li`, memberId: 'li', position: 2 }),
];

/** Reads of the reception, and the rotation's lock. */
export function receptionContract(open: () => Promise<TestDatabase>): void {
  describe('reception', () => {
    const database = usingDatabase(open);

    beforeAll(async () => {
      await database().store.tx(async (session) => {
        await session.insert('visit', buildVisit({ id: 'visit-1', day: '2026-11-20', at: later(-4320) }));
        await session.insert('visit', buildVisit({ id: 'visit-2', at: AT }));
        await session.insert('visit', buildVisit({ id: 'visit-3', kind: 'callIn', at: AT }));
        await session.insert(
          'rotaTurn',
          buildRotaTurn({ id: 'turn-1', day: '2026-11-20', at: later(-4320) }),
        );
        await session.insert('rotaTurn', buildRotaTurn({ id: 'turn-2', at: AT, visitId: 'visit-2' }));
        await session.insert('rotaTurn', buildRotaTurn({ id: 'turn-3', day: '2026-11-21', kind: 'skipped' }));
        await session.insert('plan', buildPlan({ purpose: 'visit' }));
        await session.insert('plan', buildPlan({ id: 'plan-4', ref: 4 }));
        await session.insert('plan', buildPlan({ id: 'plan-5', ref: 5, purpose: 'visit', state: 'done' }));
      });
    });

    test('a customer’s visits and calls are read apart, newest first; a colleague’s day by itself', async () => {
      const { visits } = database().store.read;
      const ids = async (found: Promise<{ readonly id: string }[]>) => (await found).map(({ id }) => id);
      expect(await ids(visits.ofCustomer('customer-12', 'visit', 5))).toEqual(['visit-2', 'visit-1']);
      expect(await ids(visits.ofCustomer('customer-12', 'callIn', 5))).toEqual(['visit-3']);
      expect((await ids(visits.receivedOn('li', DAY, 5))).sort()).toEqual(['visit-2', 'visit-3']);
      expect(await visits.receivedOn('chen', DAY, 5)).toEqual([]);
      expect((await visits.byId('visit-3'))?.kind).toBe('callIn');
    });

    test('a customer counts once a day, however often he comes; visitors without a name each count', async () => {
      const { store } = database();
      const again = store.tx((session) => session.insert('visit', buildVisit({ id: 'visit-4' })));
      await expect(again).rejects.toThrow();
      await store.tx(async (session) => {
        await session.insert('visit', buildVisit({ id: 'visit-5', customerId: null }));
        await session.insert('visit', buildVisit({ id: 'visit-6', customerId: null }));
      });
    });

    test('who is expected in a hall on a day has an open plan to come', async () => {
      const { plans } = database().store.read;
      expect((await plans.visitsOn('project-a', '2026-11-24', 5)).map(({ ref }) => ref)).toEqual([3]);
      expect(await plans.visitsOn('project-a', DAY, 5)).toEqual([]);
    });

    test('the ledger tells who had his last turn when, without those who were passed over', async () => {
      const { rota } = database().store.read;
      expect((await rota.turns('project-a', DAY, 5)).map(({ id }) => id)).toEqual(['turn-2']);
      expect(await rota.lastTurns('project-a', '2026-11-01', DAY)).toEqual(new Map([['li', later(-4320)]]));
      expect(await rota.lastTurns('project-a', '2026-11-21', DAY)).toEqual(new Map());
      expect((await rota.turnsOf('visit-2')).map(({ id }) => id)).toEqual(['turn-2']);
    });

    test('a day begins once, however many begin it, and each who takes the rota sees what the last one left', async () => {
      const { store } = database();
      const places = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          store.tx(async (session) => {
            const taken = await session.takeRota(opening(String(index)), 'project-a', DAY);
            const [first] = taken;
            return (await session.update('rotaPlace', first!, { turns: first!.turns + 1 })).turns;
          }),
        ),
      );
      expect(places.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      const after = await store.read.rota.places('project-a', DAY);
      expect(after.map(({ memberId, turns }) => [memberId, turns])).toEqual([
        ['chen', 8],
        ['li', 0],
      ]);
    });
  });
}
