import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Work } from '../support/carryOut.ts';
import { carryOut } from '../support/carryOut.ts';
import { startNode } from '../support/children.ts';
import type { BenchServer } from '../support/mariadb.ts';
import { copyJobTable, fillDueJobs } from '../support/jobTable.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const WORK: Work = { now: NOW, count: 10, total: 10_000, workers: 4 };
const REPEATS = 5;
const FLOOR = 'floor';

interface CarriedOut {
  readonly ms: number;
  readonly done: number;
  /** Jobs that two workers had. */
  readonly twice: number;
  readonly claims: number;
}

/** Claims batches of jobs and finishes them, four workers side by side, against the same statements by hand. */
export async function jobsCase(): Promise<Figure[]> {
  const server = await startMariadb();
  try {
    const loupan = await migrated(server, 'loupan');
    try {
      return [await measured(server, loupan)];
    } finally {
      await loupan.close();
    }
  } finally {
    await server.stop();
  }
}

async function measured(server: BenchServer, { admin, database }: Place): Promise<Figure> {
  await copyJobTable(admin, 'loupan', FLOOR);
  const floor = await startNode(['bench/floors/jobs.mjs'], {
    FLOOR_SOCKET: server.socket,
    FLOOR_DATABASE: FLOOR,
  });
  try {
    const byHand = async (): Promise<CarriedOut> => {
      const answer = await fetch(floor.url, { method: 'POST', body: JSON.stringify(WORK) });
      if (!answer.ok) {
        throw new Error('the floor could not finish its jobs');
      }
      return (await answer.json()) as CarriedOut;
    };
    const ours: CarriedOut[] = [];
    const floors: CarriedOut[] = [];
    for (let run = 0; run <= REPEATS; run += 1) {
      floors.push(await checked(admin, FLOOR, byHand));
      ours.push(await checked(admin, 'loupan', () => carryOut(database, WORK)));
    }
    // The first of each warms up.
    const [slow, fast] = [ours, floors].map((runs) => runs.slice(1).map(perSecond)) as [number[], number[]];
    const share = median(slow) / median(fast);
    return {
      name: `jobs: claim and finish ${WORK.total.toLocaleString('en-US')}, ${WORK.workers} workers`,
      measured: `${median(slow).toFixed(0)}/s (${spread(slow)}), ${(share * 100).toFixed(0)} %, ${batch(ours)} a claim`,
      floor: `${median(fast).toFixed(0)}/s (${spread(fast)}), ${batch(floors)} a claim`,
      target: '>= 60 % of the floor',
      met: share >= 0.6,
    };
  } finally {
    await floor.stop();
  }
}

function perSecond({ done, ms }: CarriedOut): number {
  return (done / ms) * 1000;
}

function batch(runs: readonly CarriedOut[]): string {
  return median(runs.slice(1).map(({ done, claims }) => done / claims)).toFixed(1);
}

/** Throws when a job was claimed twice, or not all are done. */
async function checked(admin: Connection, name: string, run: () => Promise<CarriedOut>): Promise<CarriedOut> {
  await fillDueJobs(admin, name, WORK.total, NOW);
  const result = await run();
  const [rows] = await admin.query<RowDataPacket[]>("SELECT COUNT(*) AS n FROM ??.job WHERE state = 'done'", [
    name,
  ]);
  const done = Number(rows[0]?.['n']);
  if (result.twice > 0 || result.done !== WORK.total || done !== WORK.total) {
    throw new Error(
      `${name}: ${result.done} jobs were finished, ${done} are done, ${result.twice} were claimed twice`,
    );
  }
  return result;
}
