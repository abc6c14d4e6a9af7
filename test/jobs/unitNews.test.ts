import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildCustomer } from '../factories/customer.ts';
import { buildBuilding, buildUnit } from '../factories/unit.ts';
import { at, openJobsOffice, PROJECT, type Office } from './office.ts';

const UNITS = 272;

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice('2026-11-23T10:02');
  await office.engine.runDue(office.clock.now());
  await office.write(async (work) => {
    await work.insert('building', buildBuilding({ projectId: PROJECT.id }));
    const wish = { projectId: PROJECT.id, rooms: 3, budget: { bound: 'max' as const, to: 300_000_000 } };
    await work.insert('customer', buildCustomer({ id: 'c-1', ref: 101, name: '钱一', ...wish }));
    await work.insert(
      'customer',
      buildCustomer({ id: 'c-2', ref: 102, name: '钱二', ownerId: 'chen', ...wish }),
    );
  });
});
afterEach(async () => {
  await office.close();
});

async function release(count: number): Promise<void> {
  await office.write(async (work) => {
    for (let n = 0; n < count; n += 1) {
      const room = String(101 + n);
      const place = {
        id: `unit-${n}`,
        key: `A-1-${room}`,
        room,
        floor: 1 + Math.floor(n / 8),
        stack: 1 + (n % 8),
      };
      await work.insert('unit', buildUnit({ projectId: PROJECT.id, stateAt: office.clock.now(), ...place }));
    }
  });
}

const told = (): string[] => office.web.cards().map((card) => JSON.stringify(card));

test('a building that is released is one message to each whose customers want its units', async () => {
  await release(UNITS);
  await office.engine.runDue(at('2026-11-23T10:10'));
  expect(told()).toEqual([]);
  const other = office.engineWith({ replicaName: 'other' });
  await Promise.all([office.engine, other].map((engine) => engine.runDue(at('2026-11-23T10:11'))));
  await office.engine.runDue(at('2026-11-23T10:12'));
  expect(office.web.calls.map(({ to }) => to).toSorted()).toEqual(['dm:chen', 'dm:li']);
  const [li = '', chen = ''] = ['dm:li', 'dm:chen'].map((to) => JSON.stringify(office.web.cards(to)));
  expect(li).toContain('272 套房源有新情况，您有 1 位客户可能想要');
  expect(li).toContain('还有 267 套也有您的客户想要');
  expect(li).toContain('C101 钱一');
  expect(li).not.toContain('C102');
  expect(chen).toContain('News of 272 units: 1 of your customers may want them');
  await office.engine.runDue(at('2026-11-23T12:00'));
  expect(told()).toHaveLength(2);
});

test('a message that had to wait is not sent when none of its units is for sale any more', async () => {
  await office.write(async (work, session) => {
    const quiet = [10 * 60, 11 * 60] as const;
    await work.update('member', (await session.members.byId('li'))!, { quiet });
    await work.update('member', (await session.members.byId('chen'))!, { quiet });
  });
  await release(1);
  await office.engine.runDue(at('2026-11-23T10:12'));
  await office.write(async (work, session) => {
    await work.update('unit', (await session.units.byKey('A-1-101'))!, { state: 'held' });
  });
  await office.engine.runDue(at('2026-11-23T11:01'));
  expect(told()).toEqual([]);
  expect((await office.ledger()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
});
