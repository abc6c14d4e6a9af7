import type { Database } from '../../src/db/database.ts';
import { dailyTicks, nextDailyTick } from '../../src/domain/time/dailyTicks.ts';
import { Ticker } from '../../src/jobs/ticker.ts';
import type { ClockTask } from '../../src/jobs/tasks/clockTask.ts';
import { systemIds } from '../../src/ids.ts';
import { quietLog } from '../support/quietLog.ts';
import { dice } from './dice.ts';

/** Clocks go forward in March and back in November, at two in the morning: on 2026-03-08 and 2026-11-01. */
export const ZONE_WITH_DST = 'America/New_York';

const SKEW_MS = 3_000;
const ROUNDS_A_TICK = 2;

export interface TicksReport {
  readonly ticks: number;
  /** Jobs in the order of their time. */
  readonly jobs: readonly Date[];
}

/**
 * Replicas whose clocks differ by up to three seconds look for the ticks of a daily task at once, tick after tick. A job bears no
 * key that would hide a second one for the same tick.
 */
export async function everyTick(
  replicas: readonly Database[],
  of: { readonly from: Date; readonly ticks: number; readonly minute: number; readonly zone: string },
): Promise<TicksReport> {
  const random = dice(7);
  const { minute, zone } = of;
  const task: ClockTask = {
    name: 'torture',
    per: 'company',
    due: (_scope, last, now) => dailyTicks({ minute, zone }, last, now, 1_000),
    latest: (_scope, now) => dailyTicks({ minute, zone }, new Date(0), now, 1)[0],
    next: (_scope, now) => nextDailyTick({ minute, zone }, now),
    job: (_scope, runAt) => ({
      kind: 'housekeeping',
      payload: { runAt: runAt.toISOString() },
      runAt,
      dedupKey: systemIds.uuid(),
    }),
  };
  const tickers = replicas.map(({ store, engine }) => new Ticker({ store, engine, log: quietLog }, [task]));
  const look = async (at: Date): Promise<void> => {
    await Promise.all(
      tickers.map((ticker) => ticker.run(new Date(at.getTime() + (random() * 2 - 1) * SKEW_MS), () => false)),
    );
  };
  await look(of.from);
  let at = of.from;
  for (let tick = 0; tick < of.ticks; tick += 1) {
    at = nextDailyTick({ minute, zone }, at);
    for (let round = 0; round < ROUNDS_A_TICK; round += 1) {
      await look(new Date(at.getTime() + random() * SKEW_MS));
    }
  }
  await look(new Date(at.getTime() + 3 * SKEW_MS));
  return { ticks: of.ticks, jobs: await jobsOf(replicas[0] as Database, at) };
}

async function jobsOf({ engine }: Database, until: Date): Promise<Date[]> {
  const jobs: Date[] = [];
  for (;;) {
    const token = systemIds.uuid();
    const some = await engine.jobs.claim({
      now: until,
      count: 500,
      urgent: false,
      token,
      leaseMs: 600_000,
    });
    if (some.length === 0) {
      return jobs.sort((a, b) => a.getTime() - b.getTime());
    }
    jobs.push(...some.map(({ runAt }) => runAt));
  }
}
