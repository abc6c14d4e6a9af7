import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { noFailPoints } from '../../src/handlers/ports/failPoints.ts';
import { systemIds } from '../../src/ids.ts';
import { Pace } from '../../src/jobs/delivery/pace.ts';
import type { JobDeps } from '../../src/jobs/deps.ts';
import { Watch } from '../../src/jobs/watch.ts';
import { quietLog } from '../support/quietLog.ts';
import { onSequelize } from '../support/onSequelize.ts';
import { at, openJobsOffice, type Office, ZONE } from './office.ts';

let office: Office;
let elapsed = 0;
beforeEach(async () => {
  elapsed = 0;
  office = await openJobsOffice();
  await office.channel({ id: 'ops', address: '#ops', purposes: ['ops'], projectId: null });
  await office.engine.runDue(office.clock.now());
});
afterEach(async () => {
  await office.close();
});

function watch(): { readonly watch: Watch; readonly pace: Pace } {
  const monotonic = (): number => elapsed;
  const pace = new Pace({ monotonic, delay: () => Promise.resolve() });
  const { store, engine } = office.database;
  const deps = {
    store,
    engine,
    transports: [office.web],
    clock: office.clock,
    log: quietLog,
    ids: systemIds,
    zone: ZONE,
    replicaName: 'test',
    monotonic,
    failPoints: noFailPoints,
  } as unknown as JobDeps;
  return { watch: new Watch(deps, pace), pace };
}

async function said(): Promise<string[]> {
  await office.engine.runDue(office.clock.now());
  return office.web.cards('#ops').map((card) => JSON.stringify(card));
}

describe('the alarm of silence', () => {
  test('is raised once by whoever comes back first, with how long nobody was at work', async () => {
    await watch().watch.run();
    expect(await said()).toEqual([]);
    await onSequelize(office.database.url, (sequelize) =>
      sequelize.query('UPDATE replica SET seen_at = seen_at - 18720000'),
    );
    await watch().watch.run();
    await watch().watch.run();
    const [alarm, ...more] = await said();
    expect(alarm).toContain('5 小时 12 分钟');
    expect(more).toEqual([]);
  });

  test('calls the administrators of a channel by their accounts, or by name who has none there', async () => {
    const gao = { id: 'gao', name: '高远', role: 'admin', locale: 'zh-CN' } as const;
    await office.write(async (work) => {
      for (const member of [
        gao,
        { ...gao, id: 'lin', name: '林静' },
        { ...gao, id: 'gone', active: false },
      ]) {
        await work.insert('member', { active: true, quiet: null, version: 1, ...member });
      }
      await work.insert('identity', {
        id: 'gao-web',
        platform: 'web',
        workspace: 'demo',
        externalId: 'gaoyuan',
        memberId: 'gao',
        version: 1,
      });
    });
    await watch().watch.run();
    await onSequelize(office.database.url, (sequelize) =>
      sequelize.query('UPDATE replica SET seen_at = seen_at - 18720000'),
    );
    await watch().watch.run();
    await said();
    const [alarm] = office.web.cards('#ops') as { mentions?: unknown[] }[];
    expect(alarm?.mentions).toHaveLength(2);
    expect(alarm?.mentions).toEqual(
      expect.arrayContaining([{ name: '高远', account: 'gaoyuan' }, { name: '林静' }]),
    );
  });

  test('is raised when something has been due for more than five minutes, once an hour', async () => {
    const { watch: one } = watch();
    await one.run();
    office.web.fail = ({ key }) =>
      key === 'dm:li' ? { kind: 'retry', reason: 'busy', afterMs: 7_200_000 } : undefined;
    await office.plan({ at: at('2026-11-23T10:00') });
    await office.engine.runDue(office.clock.now());
    office.clock.set(at('2026-11-23T10:04'));
    elapsed += 31_000;
    await one.run();
    expect(await said()).toEqual([]);
    for (const time of ['10:06', '10:10', '11:01']) {
      office.clock.set(at(`2026-11-23T${time}`));
      elapsed += 31_000;
      await one.run();
    }
    expect(await said()).toHaveLength(2);
  });
});

describe('the pace of a platform', () => {
  test('is shared among the replicas that are at work', async () => {
    const { watch: one, pace } = watch();
    await one.run();
    const { watch: two } = watch();
    await two.run();
    elapsed += 6_000;
    await one.run();
    expect(pace.replicas).toBe(2);
    await two.leave();
    elapsed += 6_000;
    await one.run();
    expect(pace.replicas).toBe(1);
  });
});
