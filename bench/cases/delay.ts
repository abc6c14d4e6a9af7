import { setTimeout as pause } from 'node:timers/promises';
import { createDemoClock } from '../../src/clock.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import type { SettableClock } from '../../src/handlers/ports/clock.ts';
import { systemIds } from '../../src/ids.ts';
import { delayByHand } from '../floors/delay.ts';
import { BENCH_ZONE, benchEngine } from '../support/benchEngine.ts';
import { instantPlatform } from '../support/instantPlatform.ts';
import { percentiles } from '../support/load.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import { addConsultants } from '../support/consultants.ts';
import { addPlans } from '../support/plans.ts';
import type { Figure } from '../support/report.ts';
import { fillWaiting } from '../support/waiting.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const TOMORROW = new Date('2026-11-24T02:00:00Z');
const WAITING = 1_000_000;
const MEMBERS = 200;
const EVERY_MS = 20;
const REMINDERS = 1_500;
const FLOOR_REMINDERS = 500;
const REPEATS = 5;
/** Time to write the plans of one run before the first falls due, and to get going. */
const AHEAD_MS = 10 * 60_000;
const LEAD_MS = 2_000;
const PATIENCE_MS = 60_000;

/** From the instant a reminder falls due until the platform is given it, while a million rows wait for theirs. */
export async function delayCase(): Promise<Figure[]> {
  const server = await startMariadb();
  try {
    const place = await migrated(server, 'loupan');
    try {
      return [await measured(place)];
    } finally {
      await place.close();
    }
  } finally {
    await server.stop();
  }
}

async function measured(place: Place): Promise<Figure> {
  const { admin, database } = place;
  await seedDemo({ store: database.store, ids: systemIds, now: NOW, zone: BENCH_ZONE, extent: 'full' });
  const [project] = await database.store.read.company.projects();
  const assignees = await addConsultants(database, project?.id ?? '', MEMBERS, NOW);
  await fillWaiting(admin, WAITING, TOMORROW);
  const clock = createDemoClock(NOW);
  const [ours, floors]: [Delays[], Delays[]] = [[], []];
  for (let run = 0; run < REPEATS; run += 1) {
    const byHand = dues(clock.now().getTime() + LEAD_MS, FLOOR_REMINDERS);
    floors.push(of(await delayByHand(admin, byHand, clock)));
    ours.push(of(await byEngine(place, assignees, clock)));
  }
  const all = (runs: readonly Delays[], point: keyof Delays): number[] => runs.map((run) => run[point]);
  const shown = (runs: readonly Delays[]): string =>
    `p99 ${median(all(runs, 'p99')).toFixed(0)} ms (${spread(all(runs, 'p99'))}; p50 ${median(all(runs, 'p50')).toFixed(0)}; max ${Math.max(...all(runs, 'max')).toFixed(0)})`;
  return {
    name: `delay: due to sent, ${1000 / EVERY_MS}/s among ${WAITING.toLocaleString('en-US')}`,
    measured: shown(ours),
    floor: `${shown(floors)}: the job row alone`,
    target: 'p99 <= 2000 ms',
    met: median(all(ours, 'p99')) <= 2000,
  };
}

interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

function of(delays: readonly number[]): Delays {
  return { ...percentiles(delays), max: Math.max(...delays) };
}

function dues(from: number, count: number): Date[] {
  return Array.from({ length: count }, (_, n) => new Date(from + n * EVERY_MS));
}

/** An engine of its own for each run, as after a start. */
async function byEngine(
  { database }: Place,
  assignees: readonly string[],
  clock: SettableClock,
): Promise<number[]> {
  const from = clock.now().getTime() + AHEAD_MS;
  const plans = await addPlans(
    database,
    { zone: BENCH_ZONE, assignees, dues: dues(from, REMINDERS) },
    clock.now(),
  );
  const platform = instantPlatform(clock);
  const engine = benchEngine(database, platform, clock);
  clock.set(new Date(from - LEAD_MS));
  engine.start();
  try {
    const until = from + REMINDERS * EVERY_MS + PATIENCE_MS;
    const isOver = (): boolean => [...plans.keys()].every((ref) => platform.sentAt.has(ref));
    while (!isOver() && clock.now().getTime() < until) {
      await pause(200);
    }
  } finally {
    await engine.stop();
  }
  return [...plans].map(([ref, due]) => {
    const sent = platform.sentAt.get(ref);
    if (sent === undefined || sent < due) {
      throw new Error(`the reminder of P${ref} was sent ${sent === undefined ? 'never' : 'too early'}`);
    }
    return sent.getTime() - due.getTime();
  });
}
