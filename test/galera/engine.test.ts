import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engineContract } from '../contract/repos/engineContract.ts';
import { ownershipsContract } from '../contract/repos/ownershipsContract.ts';
import { platformNotesContract } from '../contract/repos/platformNotesContract.ts';
import { sessionContract } from '../contract/repos/sessionContract.ts';
import { allWantOne, desksOn, hirePeople } from '../handlers/holds/pressedAtOnce.ts';
import { galeraDatabase } from '../support/galeraDatabase.ts';
import type { GaleraCluster } from '../support/galera.mjs';
import { galeraMissing, startGalera } from '../support/galera.mjs';
import { everyTick } from '../torture/everyTick.ts';
import { fourCopies } from '../torture/fourCopies.ts';
import { writersOnAll } from './writersOnAll.ts';

const START_MS = 120_000;
const LONG_MS = 5 * 60_000;
const TIMES = 1_000;

(galeraMissing() === undefined ? describe : describe.skip)('the store on three database nodes', () => {
  let cluster: GaleraCluster;
  beforeAll(async () => {
    cluster = await startGalera({ nodes: 3 });
  }, START_MS);
  afterAll(async () => {
    await (cluster as GaleraCluster | undefined)?.stop();
  });

  engineContract(() => galeraDatabase(cluster));
  sessionContract(() => galeraDatabase(cluster));
  ownershipsContract(() => galeraDatabase(cluster));
  platformNotesContract(() => galeraDatabase(cluster));

  test(
    'four copies of a delivery at three nodes have one effect and one answer, a thousand times',
    async () => {
      const database = await galeraDatabase(cluster);
      expect(await fourCopies(database.urls, TIMES)).toEqual({
        times: TIMES,
        effects: TIMES,
        unlike: [],
        failures: [],
      });
      await database.drop();
    },
    LONG_MS,
  );

  test(
    'of 50 people who want the same unit at three nodes one has it, and 49 are told by whom and until when',
    async () => {
      const database = await galeraDatabase(cluster);
      const others = [database.again(), database.again()];
      await hirePeople(database, 50);
      expect(await allWantOne(desksOn([database, ...others]), 50)).toMatchObject({
        winners: 1,
        others: 49,
        words: ['refused'],
        told: [expect.stringContaining('已被一位置业顾问预留，至 12:00')],
      });
      await Promise.all(others.map((other) => other.close()));
      await database.drop();
    },
    LONG_MS,
  );

  test(
    'a tick brings one job, whichever nodes the replicas are at',
    async () => {
      const database = await galeraDatabase(cluster);
      const others = [database.again(), database.again()];
      const of = {
        from: new Date('2026-11-01T00:00:00Z'),
        ticks: 100,
        minute: 540,
        zone: 'Asia/Shanghai',
      };
      expect((await everyTick([database, ...others], of)).jobs).toHaveLength(100);
      await Promise.all(others.map((other) => other.close()));
      await database.drop();
    },
    LONG_MS,
  );

  test(
    'with a replica at each node no reminder is lost or doubled while one node is killed and another stands still',
    async () => {
      const database = await galeraDatabase(cluster);
      const report = await writersOnAll(cluster, database.urls, { reminders: 600, seconds: 30 });
      await database.drop();
      expect(report).toMatchObject({ lost: [], seenTwice: [], changedRepeats: 0 });
    },
    LONG_MS,
  );
});
