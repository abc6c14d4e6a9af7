import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { ensureAdmins } from '../../src/handlers/company/ensureAdmins.ts';
import { systemIds } from '../../src/ids.ts';
import { fakeClock } from '../support/clock.ts';
import type { TestDatabase } from '../support/database.ts';
import { engines, freshDatabase } from '../support/database.ts';

describe.each(engines())('three processes that start together on an empty database on %s', (engine) => {
  const now = fakeClock().now();
  let first: TestDatabase;
  let all: readonly Database[];
  beforeAll(async () => {
    first = await freshDatabase(engine, { migrated: false });
    all = [first, first.again(), first.again()];
    await Promise.all(all.map((database) => database.migrate()));
  });
  afterAll(async () => {
    await Promise.all(all.slice(1).map((database) => database.close()));
    await first.drop();
  });

  test('seed one company, whose references nobody gives out again', async () => {
    const seeded = await Promise.all(
      all.map(({ store }) =>
        seedDemo({ store, ids: systemIds, now, zone: 'Asia/Shanghai', extent: 'named' }),
      ),
    );
    expect(seeded.filter((done) => done)).toHaveLength(1);
    const { read } = first.store;
    expect((await read.company.projects()).map(({ code }) => code)).toEqual(['A', 'B']);
    const next = await Promise.all(
      all.map(({ store }) => store.tx((session) => session.nextRef('customer'))),
    );
    expect(Math.min(...next)).toBeGreaterThan(60);
    expect(new Set(next).size).toBe(3);
    expect(
      await seedDemo({ store: first.store, ids: systemIds, now, zone: 'Asia/Shanghai', extent: 'full' }),
    ).toBe(false);
  });

  test('make one administrator of each account', async () => {
    const accounts = ['root', 'second'].map((externalId) => ({
      platform: 'slack' as const,
      workspace: '',
      externalId,
    }));
    const before = await first.store.read.members.countActive();
    const created = await Promise.all(
      all.map(({ store }) => ensureAdmins({ store, ids: systemIds, now, locale: 'zh-CN' }, accounts)),
    );
    expect(created.flat()).toHaveLength(2);
    expect(await first.store.read.members.countActive()).toBe(before + 2);
  });
});
