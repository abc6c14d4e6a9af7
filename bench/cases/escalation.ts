import { performance } from 'node:perf_hooks';
import { scanByHand } from '../floors/escalation.ts';
import { fillComplaints } from '../support/complaints.ts';
import { percentiles } from '../support/load.ts';
import { startMariadb, type BenchServer } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import { migrated, type Place } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const DUE = 500;
const FEW = 10_000;
const ROUNDS = 5;
const SCANS = 60;
const POOL_MB = 2_048;
const TARGET_MS = 20;
const TARGET_RATIO = 1.5;

/** What finding the 500 complaints that are due costs among so many that wait, against the same among ten thousand. */
export async function escalationCase(waiting: number): Promise<Figure[]> {
  const server = await startMariadb({ poolMb: POOL_MB });
  try {
    const few = await filled(server, 'few', FEW);
    const many = await filled(server, 'many', waiting);
    try {
      return [await compared(few, many, waiting)];
    } finally {
      await few.close();
      await many.close();
    }
  } finally {
    await server.stop();
  }
}

async function filled(server: BenchServer, name: string, waiting: number): Promise<Place> {
  const place = await migrated(server, name);
  await fillComplaints(place, { waiting, due: DUE, now: NOW });
  return place;
}

interface Round {
  readonly few: readonly number[];
  readonly many: readonly number[];
  readonly floor: readonly number[];
}

async function compared(few: Place, many: Place, waiting: number): Promise<Figure> {
  await round(few, many);
  const rounds: Round[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    rounds.push(await round(few, many));
  }
  const p95 = (of: keyof Round): number[] => rounds.map((one) => percentiles(one[of]).p95);
  const p50 = (of: keyof Round): number => median(rounds.map((one) => percentiles(one[of]).p50));
  const ratios = rounds.map((one) => percentiles(one.many).p95 / percentiles(one.few).p95);
  return {
    name: `escalation: ${DUE} due among ${waiting.toLocaleString('en-US')} complaints`,
    measured: `p95 ${median(p95('many')).toFixed(1)} ms (${spread(p95('many'), 1)}; p50 ${p50('many').toFixed(1)}), ${median(ratios).toFixed(2)}x (${spread(ratios, 2)})`,
    floor: `p95 ${median(p95('floor')).toFixed(1)} ms by hand; p95 ${median(p95('few')).toFixed(1)} ms among ${FEW.toLocaleString('en-US')}`,
    target: `p95 <= ${TARGET_MS} ms, <= ${TARGET_RATIO}x`,
    met: median(p95('many')) <= TARGET_MS && median(ratios) <= TARGET_RATIO,
  };
}

/** In turn, so that a busy moment of the machine meets all of them. Milliseconds of each scan. */
async function round(few: Place, many: Place): Promise<Round> {
  const times = { few: [] as number[], many: [] as number[], floor: [] as number[] };
  const timed = async (into: number[], scan: () => Promise<number>): Promise<void> => {
    const started = performance.now();
    const found = await scan();
    into.push(performance.now() - started);
    if (found !== DUE) {
      throw new Error(`${found} of ${DUE} were found`);
    }
  };
  const scanned =
    ({ database }: Place) =>
    async (): Promise<number> =>
      (await database.store.read.complaints.alarmsDue(NOW, DUE)).length;
  for (let n = 0; n < SCANS; n += 1) {
    await timed(times.few, scanned(few));
    await timed(times.many, scanned(many));
    await timed(times.floor, () => scanByHand(many.admin, NOW, DUE));
  }
  return times;
}
