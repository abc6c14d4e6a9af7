import { performance } from 'node:perf_hooks';
import type { RowDataPacket } from 'mysql2/promise';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { systemIds } from '../../src/ids.ts';
import { fakeClock } from '../../test/support/clock.ts';
import { deskOn } from '../../test/support/deskOn.ts';
import { MemoryFiles } from '../../test/support/memoryFiles.ts';
import { BENCH_ZONE } from '../support/benchEngine.ts';
import { percentiles } from '../support/load.ts';
import { startMariadb } from '../support/mariadb.ts';
import { migrated, type Place } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
/** Customers of the demo who buy them, in turn: so many of the team that is asked for, so many of the others. */
const BUYERS = 11;
/** Payments of each. */
const LINES = 10;
const SMALLER = 100;
const CALLS = 200;
const ROUNDS = 4;
const WARM_UP = 20;
const TARGET_MS = 100;
const POOL_MB = 4_096;
/** Far from the numbers that the desk hands out. */
const FIRST_REF = 10_000;
/** One contract in so many is of the project that finance works on. */
const PROJECT_SHARE = 10;
/** One contract in so many is a customer's of the manager's team. */
const TEAM_SHARE = 20;
/** Days before today on which the first payment of a contract is due, at most, and days between two of its payments. */
const FIRST_DUE = 700;
const APART = 120;
/** One payment in so many was not made in time. */
const LATE = 100;

const ASKED = [
  { name: '应收 of a project with a tenth of it (finance)', as: 'qian' },
  { name: '应收 of the company (director)', as: 'gao' },
  { name: '应收 of a team with a twentieth of it (manager)', as: 'wang' },
] as const;

/** The ageing list over so many contracts with ten payments each (the target is for 200,000), and over a hundredth of them. */
export async function ageingCase(contracts: number): Promise<Figure[]> {
  const server = await startMariadb({ poolMb: POOL_MB });
  try {
    const small = await migrated(server, 'small');
    const large = await migrated(server, 'large');
    try {
      await filled(small, contracts / SMALLER);
      await filled(large, contracts);
      const figures: Figure[] = [];
      for (const asked of ASKED) {
        figures.push(await compared(asked, small, large));
      }
      return figures;
    } finally {
      await small.close();
      await large.close();
    }
  } finally {
    await server.stop();
  }
}

/** The demo company, and so many contracts of its customers, written by the server itself. */
async function filled({ database, admin }: Place, contracts: number): Promise<void> {
  await seedDemo({ store: database.store, ids: systemIds, now: NOW, zone: BENCH_ZONE, extent: 'full' });
  const [projects] = await admin.query<RowDataPacket[]>('SELECT id FROM project ORDER BY code');
  const [units] = await admin.query<RowDataPacket[]>('SELECT id FROM unit LIMIT 1');
  const [first, second] = projects.map((row) => String(row['id']));
  const unit = String(units[0]?.['id']);
  const [teams] = await admin.query<RowDataPacket[]>('SELECT id FROM team WHERE project_id = ?', [first]);
  const team = String(teams[0]?.['id']);
  await admin.query(
    'CREATE TEMPORARY TABLE buyer (ours BOOL, n INT, id CHAR(36), owner CHAR(36), PRIMARY KEY (ours, n))',
  );
  await admin.query(
    `INSERT INTO buyer (ours, n, id, owner) SELECT ours, ROW_NUMBER() OVER (PARTITION BY ours ORDER BY id), id, owner_id
     FROM (SELECT customer.id, owner_id, team_id <=> ? AS ours FROM customer JOIN member ON member.id = owner_id) AS owned`,
    [team],
  );
  await admin.query(
    `INSERT INTO contract (id, ref, subscription_id, unit_id, project_id, customer_id, member_id, at, day, price, plan,
       state, file_by, scan_by, scanned_at, version)
     SELECT UUID(), ? + seq, UUID(), ?, IF(seq MOD ? = 0, ?, ?), buyer.id, buyer.owner, ?, '2025-01-01', 303600000,
       'instalments', 'filed', '2025-02-01', ?, ?, 1
     FROM seq_1_to_${contracts} JOIN buyer ON buyer.ours = (seq MOD ${TEAM_SHARE} = 0) AND buyer.n = 1 + seq MOD ${BUYERS}`,
    [FIRST_REF, unit, PROJECT_SHARE, first, second, NOW, NOW, NOW],
  );
  const due = `DATE_ADD(DATE(?), INTERVAL CAST(s.seq - 1 AS SIGNED) * ${APART} - CAST(c.ref MOD ${FIRST_DUE} AS SIGNED) DAY)`;
  const open = `(${due} >= DATE(?) OR (c.ref * 7 + s.seq) MOD ${LATE} = 0)`;
  await admin.query(
    `INSERT INTO plan_line (id, contract_id, customer_id, project_id, seq, kind, share, amount, paid, event, days,
       due_day, state, version)
     SELECT UUID(), c.id, c.customer_id, c.project_id, s.seq, IF(s.seq = 2, 'loan', 'instalment'), 1000, 30360000,
       IF(${open}, 0, 30360000), 'sign', 0, ${due}, IF(${open}, 'open', 'paid'), 1
     FROM contract c CROSS JOIN seq_1_to_${LINES} s WHERE c.ref > ?`,
    [NOW, NOW, NOW, NOW, NOW, FIRST_REF],
  );
  await admin.query('ANALYZE TABLE contract, plan_line');
}

/** In turn, so that a busy moment of the machine meets both. */
async function compared(asked: (typeof ASKED)[number], small: Place, large: Place): Promise<Figure> {
  const [ofSmall, ofLarge] = [asker(small, asked.as), asker(large, asked.as)];
  await ofSmall(WARM_UP);
  await ofLarge(WARM_UP);
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.small.push(...(await ofSmall(CALLS / ROUNDS)));
    times.large.push(...(await ofLarge(CALLS / ROUNDS)));
  }
  const [few, many] = [percentiles(times.small), percentiles(times.large)];
  return {
    name: asked.name,
    measured: `p95 ${many.p95.toFixed(1)} ms (p50 ${many.p50.toFixed(1)})`,
    floor: `p95 ${few.p95.toFixed(1)} ms over a hundredth of the data`,
    target: `p95 <= ${TARGET_MS} ms`,
    met: many.p95 <= TARGET_MS,
  };
}

/** Asks for what is due so many times; milliseconds of each. */
function asker({ database }: Place, as: string): (calls: number) => Promise<number[]> {
  const desk = deskOn(database, {
    clock: fakeClock(NOW.toISOString()),
    files: new MemoryFiles(),
    charts: { draw: () => Promise.resolve(new Uint8Array()) },
  });
  return async (calls) => {
    const times: number[] = [];
    for (let call = 0; call < calls; call += 1) {
      const started = performance.now();
      const answer = await desk.handle({
        deliveryId: systemIds.uuid(),
        speaker: { platform: 'web', workspace: 'demo', externalId: as },
        place: { platform: 'web', workspace: 'demo', key: `dm:${as}`, kind: 'direct' },
        said: { kind: 'line', text: '应收' },
      });
      times.push(performance.now() - started);
      if (answer.word !== 'done') {
        throw new Error(`应收 was answered ${answer.word}`);
      }
    }
    return times;
  };
}
