import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/db/database.ts';
import type { SettableClock } from '../../src/handlers/ports/clock.ts';
import { noFailPoints } from '../../src/handlers/ports/failPoints.ts';
import type { Transport } from '../../src/handlers/ports/transport.ts';
import { systemIds } from '../../src/ids.ts';
import type { JobEngine } from '../../src/jobs/createEngine.ts';
import { createEngine } from '../../src/jobs/createEngine.ts';
import { LEASE_TIMES } from '../../src/jobs/deps.ts';
import { quietLog } from './quietLog.ts';

export const BENCH_ZONE = 'Asia/Shanghai';

/** The engine as the product composes it, for reminders alone: it draws no reports. */
export function benchEngine(
  { store, engine }: Database,
  transport: Transport,
  clock: SettableClock,
): JobEngine {
  const unused = (): Promise<never> => Promise.reject(new Error('a reminder needs neither files nor charts'));
  const nothing = (): void => undefined;
  return createEngine({
    store,
    engine,
    transports: [transport],
    clock,
    log: quietLog,
    ids: systemIds,
    files: { put: unused, get: unused },
    charts: { draw: unused },
    zone: BENCH_ZONE,
    replicaName: 'bench',
    leases: LEASE_TIMES,
    monotonic: () => performance.now(),
    delay: async (ms) => {
      await pause(ms);
    },
    failPoints: noFailPoints,
    onDelivery: nothing,
    onJob: nothing,
    more: [],
    random: () => 0.5,
  });
}
