import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildBuilding, buildUnit, buildUnitPrice } from '../../factories/unit.ts';
import { buildWording } from '../../factories/wording.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, buildProject, later } from './records.ts';

/** What the sales desk reads of units, buildings and wordings. */
export function unitsContract(open: () => Promise<TestDatabase>): void {
  describe('units', () => {
    const database = usingDatabase(open);
    const units = () => database().store.read.units;
    const wordings = () => database().store.read.wordings;

    beforeAll(async () => {
      await database().store.tx(async (session) => {
        await session.insert('project', buildProject());
        await session.insert('building', buildBuilding());
        await session.insert('building', buildBuilding({ id: 'building-10', code: '10' }));
        await session.insert('building', buildBuilding({ id: 'building-2', code: '2', permit: null }));
        const late = { enteredAt: later(5), enteredLate: true };
        for (const unit of [
          buildUnit(),
          buildUnit({ id: 'unit-1503', key: 'A-1-1503', room: '1503', stack: 3, layout: 'C2', ...late }),
          buildUnit({ id: 'unit-1602', key: 'A-1-1602', room: '1602', floor: 16, state: 'held' }),
          buildUnit({ id: 'unit-b', key: 'A-2-1502', buildingId: 'building-2', layout: null, ...late }),
        ]) {
          await session.insert('unit', unit);
        }
        await session.insert('unitPrice', buildUnitPrice());
        await session.insert('unitPrice', buildUnitPrice({ id: 'unit-price-2', at: later(1), listPrice: 1 }));
        for (const wording of [
          buildWording({ state: 'withdrawn' }),
          buildWording({ id: 'wording-2', number: 2 }),
          buildWording({ id: 'wording-3', number: 3, state: 'draft', approvedById: null }),
          buildWording({ id: 'wording-p', layout: null }),
        ]) {
          await session.insert('wording', wording);
        }
      });
    });

    test('are counted by building and state', async () => {
      const counts = await units().counts(['building-1', 'building-2']);
      const said = counts.map(({ buildingId, state, n }) => `${buildingId} ${state} ${n}`);
      expect(said.toSorted()).toEqual(['building-1 forSale 2', 'building-1 held 1', 'building-2 forSale 1']);
      expect(await units().counts([])).toEqual([]);
    });

    test('tell their layouts, their first entry and their late entries', async () => {
      expect(await units().layouts('project-a', 10)).toEqual(['C1', 'C2']);
      expect(await units().firstEntered('building-1')).toEqual(buildUnit().enteredAt);
      expect(await units().firstEntered('building-9')).toBeUndefined();
      const keys = (await units().lateEntries('project-a', AT, 10)).map(({ key }) => key);
      expect(keys).toEqual(['A-1-1503', 'A-2-1502']);
      expect(await units().lateEntries('project-a', later(6), 10)).toEqual([]);
    });

    test('are found by the number on the door in one building', async () => {
      expect((await units().inBuilding('building-1', '1502')).map(({ key }) => key)).toEqual(['A-1-1502']);
      expect(await units().inBuilding('building-2', '1503')).toEqual([]);
    });

    test('stand in the order of the grid, and a building is found by its id', async () => {
      const rooms = (await units().ofBuilding('building-1')).map(({ room }) => room);
      expect(rooms).toEqual(['1602', '1502', '1503']);
      expect((await units().buildingById('building-2'))?.code).toBe('2');
      expect((await units().buildings('project-a')).map(({ code }) => code)).toEqual(['1', '2', '10']);
    });

    test('have a price history, the newest first', async () => {
      expect((await units().prices('unit-1502', 5)).map(({ id }) => id)).toEqual([
        'unit-price-2',
        'unit-price-1',
      ]);
    });

    test('two units cannot have the same key', async () => {
      const twice = database().store.tx(async (session) => {
        await session.insert('unit', buildUnit({ id: 'unit-other' }));
      });
      await expect(twice).rejects.toThrow();
    });

    test('wordings are kept version by version, the project’s own apart from a layout’s', async () => {
      const ids = async (layout: string | null) =>
        (await wordings().versions('project-a', layout, 10)).map(({ id }) => id);
      expect(await ids('C1')).toEqual(['wording-3', 'wording-2', 'wording-1']);
      expect(await ids(null)).toEqual(['wording-p']);
      expect((await wordings().current('project-a', 10)).map(({ id }) => id)).toEqual([
        'wording-p',
        'wording-3',
        'wording-2',
      ]);
      expect((await wordings().byId('wording-2'))?.state).toBe('published');
      expect((await wordings().published('project-a', 'C1'))?.id).toBe('wording-2');
      expect((await wordings().published('project-a', null))?.id).toBe('wording-p');
      expect(await wordings().published('project-a', 'C2')).toBeUndefined();
    });

    test('a version of a wording is there once', async () => {
      const twice = database().store.tx(async (session) => {
        await session.insert('wording', buildWording({ id: 'wording-q', layout: null }));
      });
      await expect(twice).rejects.toThrow();
    });
  });
}
