import { performance } from 'node:perf_hooks';
import type { LeaseWish } from '../../src/handlers/ports/lease.ts';
import type { NewJob } from '../../src/handlers/ports/jobKinds.ts';
import { systemIds } from '../../src/ids.ts';
import { percentiles } from '../support/load.ts';
import type { BenchServer } from '../support/mariadb.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';
import { fillWaiting } from '../support/waiting.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const LATER = new Date('2026-11-23T11:00:00Z');
const DUE = 200;
const FEW = 10_000;
const MANY = 1_000_000;
const REPEATS = 5;
const CLAIMS = 60;

interface Queue {
  readonly name: string;
  readonly claim: (place: Place, wish: LeaseWish) => Promise<readonly unknown[]>;
  /** Makes what was claimed due again. */
  readonly undo: string;
}

const QUEUES: readonly Queue[] = [
  {
    name: 'jobs',
    claim: ({ database }, wish) => database.engine.jobs.claim(wish),
    undo: "UPDATE job SET state = 'ready', lease_token = NULL, lease_until = NULL WHERE state = 'leased'",
  },
  {
    name: 'lanes',
    claim: ({ database }, wish) => database.engine.outbox.claim(wish),
    undo: 'UPDATE lane SET lease_token = NULL, lease_until = 0 WHERE lease_token IS NOT NULL',
  },
];

/** What taking up 200 due rows costs among a million that wait, against the same among ten thousand. */
export async function dueCase(): Promise<Figure[]> {
  const server = await startMariadb();
  try {
    const few = await filled(server, 'few', FEW);
    const many = await filled(server, 'many', MANY);
    try {
      const figures: Figure[] = [];
      for (const queue of QUEUES) {
        figures.push(await measured(queue, few, many));
      }
      return figures;
    } finally {
      await few.close();
      await many.close();
    }
  } finally {
    await server.stop();
  }
}

async function measured(queue: Queue, few: Place, many: Place): Promise<Figure> {
  await timed(queue, [few, many]);
  const rounds: { readonly few: Times; readonly many: Times }[] = [];
  for (let run = 0; run < REPEATS; run += 1) {
    const [small, large] = (await timed(queue, [few, many])).map(percentiles) as [Times, Times];
    rounds.push({ few: small, many: large });
  }
  const at = (size: 'few' | 'many', point: keyof Times): string =>
    median(rounds.map((round) => round[size][point])).toFixed(1);
  const ratios = (point: keyof Times): number[] =>
    rounds.map((round) => round.many[point] / round.few[point]);
  const [p50, p95] = [ratios('p50'), ratios('p95')];
  return {
    name: `due: claim of ${DUE} ${queue.name} among ${MANY.toLocaleString('en-US')}`,
    measured: `${median(p95).toFixed(2)}x at p95 (${spread(p95, 2)}), ${median(p50).toFixed(2)}x at p50 (${spread(p50, 2)}); p95 ${at('many', 'p95')} ms (p50 ${at('many', 'p50')})`,
    floor: `p95 ${at('few', 'p95')} ms (p50 ${at('few', 'p50')}) among ${FEW.toLocaleString('en-US')}`,
    target: '<= 1.5x',
    met: median(p95) <= 1.5 && median(p50) <= 1.5,
  };
}

type Times = ReturnType<typeof percentiles>;

/** Milliseconds of each claim, of the places in turn. */
async function timed({ claim, undo }: Queue, places: readonly Place[]): Promise<number[][]> {
  const times = places.map((): number[] => []);
  for (let n = 0; n < CLAIMS; n += 1) {
    for (const [index, place] of places.entries()) {
      const token = systemIds.uuid();
      const started = performance.now();
      const taken = await claim(place, { now: NOW, count: DUE, urgent: false, token, leaseMs: 60_000 });
      times[index]?.push(performance.now() - started);
      if (taken.length !== DUE) {
        throw new Error(`${taken.length} of ${DUE} were claimed`);
      }
      await place.admin.query(undo);
    }
  }
  return times;
}

async function filled(server: BenchServer, name: string, count: number): Promise<Place> {
  const place = await migrated(server, name);
  await fillWaiting(place.admin, count, LATER);
  await place.database.store.tx(async (session) => {
    for (let n = 0; n < DUE; n += 1) {
      const [planId, memberId] = [systemIds.uuid(), systemIds.uuid()];
      const runAt = new Date(NOW.getTime() - n * 1000);
      const job: NewJob = { kind: 'planReminder', payload: { planId }, runAt, dedupKey: planId };
      await session.schedule([job]);
      await session.enqueue({
        dedupKey: planId,
        target: { kind: 'member', memberId },
        subject: { kind: 'none' },
        card: { blocks: [] },
        notBefore: runAt,
      });
    }
  });
  return place;
}
