import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildBuilding, buildUnit } from '../factories/unit.ts';
import { at, openJobsOffice, PROJECT, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice('2026-11-20T08:00');
  await office.engine.runDue(office.clock.now());
  await office.write(async (work) => {
    for (const [id, name, role] of [
      ['zhao', '赵敏', 'planner'],
      ['qin', '秦岚', 'planner'],
    ] as const) {
      await work.insert('member', { id, name, role, locale: 'zh-CN', active: true, quiet: null, version: 1 });
      const account = { platform: 'web', workspace: 'demo', externalId: id } as const;
      await work.insert('identity', { id: `identity-${id}`, memberId: id, ...account, version: 1 });
      const place = { memberId: id, projectId: PROJECT.id, teamId: null };
      await work.insert('assignment', { id: `assignment-${id}`, ...place, version: 1 });
    }
    await work.insert('building', buildBuilding());
    await work.insert('building', buildBuilding({ id: 'building-2', code: '2' }));
    await work.insert('unit', buildUnit({ enteredAt: at('2026-10-21T10:00') }));
  });
});
afterEach(async () => {
  await office.close();
});

async function runAt(text: string): Promise<void> {
  office.clock.set(at(text));
  await office.engine.runDue(at(text));
}

describe('the stock check (R2.2.2)', () => {
  test('comes to every planner on the morning of its day, once, for buildings with units', async () => {
    await runAt('2026-11-20T08:59');
    expect(office.web.calls).toEqual([]);
    await runAt('2026-11-20T09:00');
    expect(office.web.calls.map(({ to }) => to).toSorted()).toEqual(['dm:qin', 'dm:zhao']);
    const [card] = office.web.cards();
    expect(card?.heading).toBe('请核对 A-1 的房源');
    expect(JSON.stringify(card)).toContain('还没核对过');
    await runAt('2026-11-21T09:00');
    expect(office.web.calls).toHaveLength(2);
  });

  test('is not sent once somebody has checked', async () => {
    office.web.here = false;
    await runAt('2026-11-20T09:00');
    await office.write(async (work, session) => {
      const building = await session.current('building', 'building-1');
      await work.update('building', building!, { checkedAt: office.clock.now(), checkedById: 'zhao' });
    });
    office.web.here = true;
    await runAt('2026-11-20T09:01');
    expect(office.web.calls).toEqual([]);
    expect((await office.ledger()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('comes again a term after the last check', async () => {
    await office.write(async (work, session) => {
      const building = await session.current('building', 'building-1');
      await work.update('building', building!, { checkedAt: at('2026-11-16T10:00'), checkedById: 'zhao' });
    });
    await runAt('2026-12-15T09:00');
    expect(office.web.calls).toEqual([]);
    await runAt('2026-12-16T09:00');
    expect(office.web.calls).toHaveLength(2);
  });
});
