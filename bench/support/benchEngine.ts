import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/db/database.ts';
import type { SettableClock } from '../../src/handlers/ports/clock.ts';
import { noFailPoints } from '../../src/handlers/ports/failPoints.ts';
import type { Files } from '../../src/handlers/ports/files.ts';
import type { Transport } from '../../src/handlers/ports/transport.ts';
import { systemIds } from '../../src/ids.ts';
import type { JobEngine } from '../../src/jobs/createEngine.ts';
import { createEngine } from '../../src/jobs/createEngine.ts';
import { LEASE_TIMES } from '../../src/jobs/deps.ts';
import { quietLog } from './quietLog.ts';

export const BENCH_ZONE = 'Asia/Shanghai';

const NO_FILES: Files = {
  take: () => Promise.reject(new Error('a reminder needs no files')),
  put: () => Promise.reject(new Error('a reminder needs no files')),
  get: () => Promise.reject(new Error('a reminder needs no files')),
  remove: () => Promise.reject(new Error('a reminder needs no files')),
};

/** The engine as the product composes it, for reminders and, given files, tables: it draws no reports. */
export function benchEngine(
  { store, engine }: Database,
  transport: Transport,
  clock: SettableClock,
  files: Files = NO_FILES,
): JobEngine {
  const unused = (): Promise<never> => Promise.reject(new Error('nothing here needs charts'));
  const nothing = (): void => undefined;
  return createEngine({
    store,
    engine,
    transports: [transport],
    clock,
    log: quietLog,
    ids: systemIds,
    files,
    charts: { draw: unused },
    zone: BENCH_ZONE,
    replicaName: 'bench',
    leases: LEASE_TIMES,
    monotonic: () => performance.now(),
    delay: async (ms) => {
      await pause(ms);
    },
    failPoints: noFailPoints,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    nudge: () => undefined,
    onDelivery: nothing,
    onJob: nothing,
    more: [],
    random: () => 0.5,
  });
}
