import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../src/db/connect.ts';
import type { Database } from '../../src/db/database.ts';
import { noFailPoints } from '../../src/handlers/ports/failPoints.ts';
import { systemClock } from '../../src/clock.ts';
import { systemIds } from '../../src/ids.ts';
import { createEngine, type JobEngine } from '../../src/jobs/createEngine.ts';
import { FakePlatform } from '../jobs/fakePlatform.ts';
import { TEST_DATA_KEY } from '../support/database.ts';
import type { GaleraCluster } from '../support/galera.mjs';
import { quietLog } from '../support/quietLog.ts';
import { People } from '../torture/people.ts';
import type { Arrivals } from '../torture/verdict.ts';
import { arrivals } from '../torture/verdict.ts';

const LEASE_MS = 3_000;
const DRAIN_WITHIN_MS = 90_000;

/** Replicas at all three nodes send reminders; meanwhile the second node is killed and comes back, and the third stands still. */
export async function writersOnAll(
  cluster: GaleraCluster,
  urls: readonly string[],
  of: { readonly reminders: number; readonly seconds: number },
): Promise<Arrivals> {
  const platform = new FakePlatform('slack');
  const databases = urls.map((url) => connect({ url, log: quietLog, dataKey: TEST_DATA_KEY }));
  const people = new People(databases[0] as Database);
  await people.hire(60);
  const refs = await people.plan(of.reminders, Date.now() + 1_000, (of.seconds * 1_000) / of.reminders);
  const engines = databases.map((database) => replicaOn(database, platform));
  engines.forEach((engine) => {
    engine.start();
  });
  await pause(of.seconds * 200);
  await cluster.kill(1);
  await pause(of.seconds * 200);
  await cluster.restart(1);
  cluster.pause(2);
  await pause(of.seconds * 200);
  cluster.resume(2);
  await cluster.waitReady(2);
  const heard = (): Arrivals =>
    arrivals(
      refs,
      platform.calls.map((call) => ({ ...call, at: 0 })),
      null,
    );
  const until = Date.now() + DRAIN_WITHIN_MS;
  while (heard().lost.length > 0 && Date.now() < until) {
    await pause(200);
  }
  await Promise.all(engines.map((engine) => engine.stop()));
  await Promise.all(databases.map((database) => database.close()));
  return heard();
}

function replicaOn({ store, engine }: Database, platform: FakePlatform): JobEngine {
  return createEngine({
    store,
    engine,
    transports: [platform],
    clock: systemClock,
    log: quietLog,
    ids: systemIds,
    files: {
      take: () => Promise.resolve({ ok: true, id: '' }),
      put: () => Promise.resolve('x'),
      get: () => Promise.resolve(undefined),
      remove: () => Promise.resolve(),
    },
    charts: { draw: () => Promise.reject(new Error('no charts here')) },
    zone: 'Asia/Shanghai',
    replicaName: 'galera',
    leases: { normalMs: LEASE_MS, urgentMs: LEASE_MS },
    monotonic: () => performance.now(),
    delay: async (ms) => {
      await pause(ms);
    },
    failPoints: noFailPoints,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    nudge: () => undefined,
    onDelivery: () => undefined,
    onJob: () => undefined,
    more: [],
    random: () => 0.5,
  });
}
