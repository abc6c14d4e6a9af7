import { performance } from 'node:perf_hooks';
import type { Connection } from 'mysql2/promise';
import { codecs } from '../../src/db/codecs/codecs.ts';
import type { Database } from '../../src/db/database.ts';
import { Vault } from '../../src/db/seal/vault.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { tables } from '../../src/db/tables.ts';
import type { Project } from '../../src/domain/company.ts';
import type { FollowUp } from '../../src/domain/followUp.ts';
import { rollupDeltas } from '../../src/domain/kpi/rollupDeltas.ts';
import type { Change } from '../../src/domain/records.ts';
import { addDays, dayOf, monthDays } from '../../src/domain/time/day.ts';
import type { Period } from '../../src/domain/values.ts';
import { loadKpiReport } from '../../src/handlers/kpi/loadKpiReport.ts';
import { reportRequests } from '../../src/handlers/kpi/reportRequests.ts';
import { systemIds } from '../../src/ids.ts';
import { createRandom } from '../../src/db/seeds/random.ts';
import { percentiles } from '../support/load.ts';
import { DATA_KEY } from '../support/loupan.ts';
import type { BenchServer } from '../support/mariadb.ts';
import { startMariadb } from '../support/mariadb.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const ZONE = 'Asia/Shanghai';
const NOW = new Date('2026-11-23T10:00:00Z');
/** The history lies over two years. */
const DAYS = 730;
const CHUNK = 2000;
const CALLS = 400;
const SMALL = 10_000;
const METHODS = ['call', 'wechat', 'meeting', 'sms'] as const;

/** The figures of `日报` for a manager, over many follow-ups and over few. */
export async function kpiCase(count: number): Promise<Figure[]> {
  const server = await startMariadb();
  try {
    const small = await filled(server, 'small', SMALL);
    const large = await filled(server, 'large', count);
    try {
      // In turn, so that a busy moment of the machine meets both.
      const times = { small: [] as number[], large: [] as number[], floor: [] as number[] };
      for (const [name, place] of [
        ['small', small],
        ['large', large],
      ] as const) {
        await timed(place, CALLS, () => undefined);
        times[name].length = 0;
      }
      for (let round = 0; round < 4; round += 1) {
        times.small.push(...(await timed(small, CALLS / 4)));
        times.large.push(...(await timed(large, CALLS / 4)));
        times.floor.push(...(await bare(large, CALLS / 4)));
      }
      const [few, many, floor] = [times.small, times.large, times.floor].map(percentiles);
      const ratio = (many?.p95 ?? 0) / (few?.p95 ?? 1);
      const median = (many?.p50 ?? 0) / (few?.p50 ?? 1);
      const shown = count.toLocaleString('en-US');
      return [
        {
          name: `日报 over ${shown} follow-ups, no drawing`,
          measured: `p95 ${many?.p95.toFixed(1) ?? ''} ms (p50 ${many?.p50.toFixed(1) ?? ''})`,
          floor: `p95 ${floor?.p95.toFixed(1) ?? ''} ms: the two sums alone`,
          target: 'p95 <= 20 ms',
          met: (many?.p95 ?? Infinity) <= 20,
        },
        {
          name: `日报: ${shown} against ${SMALL.toLocaleString('en-US')}`,
          measured: `${ratio.toFixed(2)}x at p95 (${median.toFixed(2)}x at p50)`,
          floor: `p95 ${few?.p95.toFixed(1) ?? ''} ms over ${SMALL.toLocaleString('en-US')}`,
          target: '<= 1.5x',
          met: ratio <= 1.5,
        },
      ];
    } finally {
      await small.close();
      await large.close();
    }
  } finally {
    await server.stop();
  }
}

/** What the command reads: today, the last day and the month, in turn. Milliseconds of each. */
async function timed({ database }: Place, calls: number, note?: () => void): Promise<number[]> {
  const { store, engine } = database;
  const times: number[] = [];
  const actor = await store.read.members.actor({ platform: 'web', workspace: 'demo', externalId: 'wang' });
  if (actor === undefined) {
    throw new Error('the demo company has no manager');
  }
  for (let call = 0; call < calls; call += 1) {
    const period = periods()[call % 3];
    const started = performance.now();
    const requests = await reportRequests(store.read, { actor, project: undefined, period, now: NOW });
    for (const request of requests) {
      const { report } = await loadKpiReport(store.read, engine, request);
      if (report.people.length === 0 || requests.length !== 1) {
        throw new Error('the report is empty');
      }
    }
    times.push(performance.now() - started);
    note?.();
  }
  return times;
}

/** The floor: the sums of the period and of the month as two prepared statements. */
async function bare({ admin, database }: Place, calls: number): Promise<number[]> {
  const project = await firstProject(database);
  const sums = `SELECT figure, team_id, member_id, SUM(n) AS n, SUM(d) AS d FROM rollup
    WHERE project_id = ? AND day BETWEEN ? AND ? GROUP BY figure, team_id, member_id`;
  const month = monthDays(dayOf(NOW, ZONE));
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const period = periods()[call % 3]!;
    const started = performance.now();
    await admin.execute(sums, [project.id, period.from, period.to]);
    await admin.execute(sums, [project.id, month.from, dayOf(NOW, ZONE)]);
    times.push(performance.now() - started);
  }
  return times;
}

function periods(): readonly Period[] {
  const today = dayOf(NOW, ZONE);
  const last = addDays(today, -1);
  return [
    { kind: 'day', from: today, to: today },
    { kind: 'day', from: last, to: last },
    { kind: 'month', ...monthDays(today) },
  ];
}

async function firstProject(database: Database): Promise<Project> {
  const [project] = await database.store.read.company.projects();
  if (project === undefined) {
    throw new Error('the demo company has no project');
  }
  return project;
}

/** A migrated database with the demo company and `count` follow-ups more, their rollups added as any command adds them. */
async function filled(server: BenchServer, name: string, count: number): Promise<Place> {
  const place = await migrated(server, name);
  const { admin, database } = place;
  await seedDemo({ store: database.store, ids: systemIds, now: NOW, zone: ZONE, extent: 'full' });
  await fill(database, admin, count);
  await admin.query('ANALYZE TABLE follow_up, rollup');
  return place;
}

async function fill({ store }: Database, admin: Connection, count: number): Promise<void> {
  const projects = await store.read.company.projects();
  const customers = await store.read.customers.recent({ kind: 'company' }, 200);
  const vault = new Vault({ dataKey: DATA_KEY, random: (bytes) => Buffer.alloc(bytes, 1) });
  const random = createRandom(1);
  const today = dayOf(NOW, ZONE);
  if (projects.length === 0 || customers.length === 0) {
    throw new Error('the demo company is empty');
  }
  for (let done = 0; done < count; done += CHUNK) {
    const records = Array.from({ length: Math.min(CHUNK, count - done) }, (_, index): FollowUp => {
      const customer = customers[Math.floor(random() * customers.length)]!;
      const back = Math.floor(random() * DAYS);
      return {
        id: systemIds.uuid(),
        customerId: customer.id,
        projectId: customer.projectId,
        teamId: customer.teamId,
        memberId: customer.ownerId,
        at: new Date(NOW.getTime() - back * 86_400_000),
        day: addDays(today, -back),
        method: METHODS[index % METHODS.length] ?? null,
        content: '客户要求看120平，周末带家人再来',
        concerns: [],
        fileIds: [],
        effective: random() < 0.7,
        level: null,
        version: 1,
      };
    });
    const { text, params } = tables.followUp.inserting(
      records.map((one) => codecs.followUp.toRow(one, vault)),
    );
    await admin.query(text, [...params]);
    const changes = records.map((after): Change => ({ kind: 'followUp', id: after.id, before: null, after }));
    await store.tx((session) => session.addToRollups(rollupDeltas(changes)));
  }
}
