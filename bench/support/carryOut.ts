import { performance } from 'node:perf_hooks';
import type { Database } from '../../src/db/database.ts';
import { systemIds } from '../../src/ids.ts';

const LEASE_MS = 60_000;

export interface Work {
  readonly now: Date;
  /** Jobs that one claim wants. */
  readonly count: number;
  readonly total: number;
  readonly workers: number;
}

/** Claims batches and finishes each in one transaction, until `total` are finished. */
export async function carryOut({ engine, store }: Database, { now, count, total, workers }: Work) {
  const seen = new Set<string>();
  let claims = 0;
  let twice = 0;
  let done = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    while (done < total) {
      const token = systemIds.uuid();
      const jobs = await engine.jobs.claim({ now, count, urgent: false, token, leaseMs: LEASE_MS });
      claims += 1;
      for (const { id } of jobs) {
        twice += seen.has(id) ? 1 : 0;
        seen.add(id);
      }
      if (jobs.length > 0) {
        await store.tx(async (session) => {
          for (const job of jobs) {
            await engine.jobs.finish(session, job, now);
          }
        });
        done += jobs.length;
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return { ms: performance.now() - started, done, twice, claims };
}
