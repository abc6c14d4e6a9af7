import { randomUUID } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import { startNode } from '../support/children.ts';
import type { Bodies, LoadResult } from '../support/load.ts';
import { closedLoop, openLoop } from '../support/load.ts';
import { startLoupan } from '../support/loupan.ts';
import type { BenchServer } from '../support/mariadb.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Figure } from '../support/report.ts';

const REPEATS = 5;
const CLOSED = { inFlight: 16, total: 3000, warmUp: 200, seconds: 15 };
const WARM_UP = { ...CLOSED, total: 2000 };
const OPEN_REPEATS = 3;
const OPEN = { perSecond: 200, seconds: 10 };
const PATH = '/console/api/say';

/** One line with a stored follow-up through HTTP, against the same row writes by hand. */
export async function sayCase(): Promise<Figure[]> {
  const server = await startMariadb();
  const admin = await createConnection({ socketPath: server.socket, user: 'root' });
  try {
    await seeded(server, admin, 'floor');
    await seeded(server, admin, 'loupan');
    return await measured(server, admin);
  } finally {
    await admin.end();
    await server.stop();
  }
}

async function measured(server: BenchServer, admin: Connection): Promise<Figure[]> {
  const bodies = await lines(admin);
  const loupan = await startLoupan(server.url('loupan'));
  try {
    await closedLoop(`${loupan.url}${PATH}`, bodies, WARM_UP);
    const floor = await startNode(['bench/floors/say.mjs'], {
      FLOOR_SOCKET: server.socket,
      FLOOR_DATABASE: 'floor',
      FLOOR_SIZES: JSON.stringify(await sizes(admin)),
    });
    try {
      await closedLoop(`${floor.url}${PATH}`, bodies, WARM_UP);
      const floors: Measured[] = [];
      const ours: Measured[] = [];
      for (let run = 0; run < REPEATS; run += 1) {
        floors.push(await checked(admin, 'floor', () => closedLoop(`${floor.url}${PATH}`, bodies, CLOSED)));
        ours.push(await checked(admin, 'loupan', () => closedLoop(`${loupan.url}${PATH}`, bodies, CLOSED)));
      }
      const floorOpen: LoadResult[] = [];
      const open: LoadResult[] = [];
      for (let run = 0; run < OPEN_REPEATS; run += 1) {
        floorOpen.push(await openLoop(`${floor.url}${PATH}`, bodies, OPEN));
        open.push(await openLoop(`${loupan.url}${PATH}`, bodies, OPEN));
      }
      const failed = open.reduce((all, { failures }) => all + failures, 0);
      const [slowest, floorSlowest] = [open, floorOpen].map((runs) => runs.map(({ p99 }) => p99)) as [
        number[],
        number[],
      ];
      refuseOtherRows(floors, ours);
      const [slow, fast] = [ours, floors].map((runs) => runs.map(({ perSecond }) => perSecond)) as [
        number[],
        number[],
      ];
      const share = median(slow) / median(fast);
      return [
        {
          name: 'say: a follow-up, 16 in flight',
          measured: `${median(slow).toFixed(0)}/s (${spread(slow)}), ${(share * 100).toFixed(0)} %, ${shape(ours)}`,
          floor: `${median(fast).toFixed(0)}/s (${spread(fast)}), ${shape(floors)}`,
          target: '>= 50 % of the floor',
          met: share >= 0.5,
        },
        {
          name: 'say: p99 at 200/s, open loop',
          measured: `${median(slowest).toFixed(1)} ms (${spread(slowest, 1)}; p50 ${median(open.map(({ p50 }) => p50)).toFixed(1)}; ${failed} failed)`,
          floor: `${median(floorSlowest).toFixed(1)} ms (${spread(floorSlowest, 1)})`,
          target: '< 50 ms',
          met: median(slowest) < 50 && failed === 0,
        },
      ];
    } finally {
      await floor.stop();
    }
  } finally {
    await loupan.stop();
  }
}

/** The floor is one only while it writes as many rows as Loupan does. */
function refuseOtherRows(floors: readonly Measured[], ours: readonly Measured[]): void {
  const [floor, own] = [floors, ours].map((runs) => median(runs.map(({ rows }) => rows))) as [number, number];
  if (own < 1 || Math.abs(floor - own) > 0.5) {
    throw new Error(
      `a line writes ${own.toFixed(1)} rows, the floor ${floor.toFixed(1)}: bench/floors/say.mjs must follow`,
    );
  }
}

function shape(runs: readonly Measured[]): string {
  const [last] = runs.slice(-1);
  return `${last?.rows.toFixed(1) ?? ''} rows, ${last?.statements.toFixed(1) ?? ''} statements`;
}

interface Measured {
  readonly perSecond: number;
  /** Rows that a request inserted or updated. */
  readonly rows: number;
  readonly statements: number;
}

/** Throws when a request did not store its follow-up. */
async function checked(
  admin: Connection,
  database: string,
  run: () => Promise<{ readonly sent: number; readonly perSecond: number; readonly failures: number }>,
): Promise<Measured> {
  const before = await counters(admin, database);
  const { sent, perSecond, failures } = await run();
  const after = await counters(admin, database);
  const stored = after.followUps - before.followUps;
  if (failures > 0 || stored !== sent) {
    throw new Error(
      `${database}: ${sent} lines were said, ${stored} follow-ups stored, ${failures} requests failed`,
    );
  }
  return {
    perSecond,
    rows: (after.rows - before.rows) / sent,
    statements: (after.statements - before.statements) / sent,
  };
}

interface Counters {
  readonly followUps: number;
  readonly rows: number;
  readonly statements: number;
}

async function counters(admin: Connection, database: string): Promise<Counters> {
  const [counted] = await admin.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM ??.follow_up', [database]);
  const [status] = await admin.query<RowDataPacket[]>(
    `SELECT VARIABLE_NAME AS name, VARIABLE_VALUE AS n FROM information_schema.GLOBAL_STATUS
      WHERE VARIABLE_NAME IN ('HANDLER_WRITE', 'HANDLER_UPDATE', 'COM_STMT_EXECUTE', 'COM_BEGIN', 'COM_COMMIT')`,
  );
  const sum = (...names: readonly string[]): number =>
    status
      .filter((row) => names.includes(String(row['name'])))
      .reduce((all, row) => all + Number(row['n']), 0);
  return {
    followUps: Number(counted[0]?.['n']),
    rows: sum('HANDLER_WRITE', 'HANDLER_UPDATE'),
    statements: sum('COM_STMT_EXECUTE', 'COM_BEGIN', 'COM_COMMIT'),
  };
}

/** A migrated database with the demo company, made by Loupan itself. */
async function seeded(server: BenchServer, admin: Connection, database: string): Promise<void> {
  await admin.query('CREATE DATABASE ??', [database]);
  const loupan = await startLoupan(server.url(database));
  await loupan.stop();
}

/** Lines in turn from both consultants about each of their customers. The seed is the same in both databases. */
async function lines(admin: Connection): Promise<Bodies> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT i.external_id AS person, c.ref FROM loupan.customer c JOIN loupan.identity i ON i.member_id = c.owner_id
      WHERE i.external_id IN ('li', 'chen') ORDER BY c.ref`,
  );
  const refs = (person: string): number[] =>
    rows.filter((row) => row['person'] === person).map((row) => Number(row['ref']));
  const books = [
    { as: 'li', refs: refs('li') },
    { as: 'chen', refs: refs('chen') },
  ] as const;
  return (n) => {
    const { as, refs: own } = books[n % 2 === 0 ? 0 : 1];
    const ref = own[Math.floor(n / 2) % own.length] ?? 0;
    return JSON.stringify({
      as,
      text: `跟进 C${ref} 电话 客户要求看${90 + (n % 80)}平`,
      deliveryId: randomUUID(),
    });
  };
}

/** The average bytes of Loupan's sealed columns for such a line, so that the floor writes as many. */
async function sizes(admin: Connection): Promise<Record<string, number>> {
  const average = async (column: string, rest: string): Promise<number> => {
    const [rows] = await admin.query<RowDataPacket[]>(
      `SELECT ROUND(AVG(LENGTH(${column}))) AS n FROM loupan.${rest}`,
    );
    return Number(rows[0]?.['n'] ?? 0);
  };
  return {
    content: await average('content', 'follow_up'),
    inserted: await average('after_sealed', "operation_change WHERE kind = 'followUp'"),
    before: await average('before_sealed', "operation_change WHERE kind = 'customer'"),
    after: await average('after_sealed', "operation_change WHERE kind = 'customer'"),
    answer: await average('answer', 'inbox'),
    line: await average('body', "web_message WHERE sender <> 'loupan'"),
    reply: await average('body', "web_message WHERE sender = 'loupan'"),
  };
}
