import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import { XLSX } from '../../src/domain/files/contentType.ts';
import type { ImportKind } from '../../src/domain/imports/importRun.ts';
import { writeXlsx } from '../../src/handlers/sheets/writeXlsx.ts';
import { systemIds } from '../../src/ids.ts';
import { fakeClock } from '../../test/support/clock.ts';
import { MemoryFiles } from '../../test/support/memoryFiles.ts';
import { deskOn } from '../../test/support/deskOn.ts';
import { BENCH_ZONE, benchEngine } from '../support/benchEngine.ts';
import { instantPlatform } from '../support/instantPlatform.ts';
import { startMariadb } from '../support/mariadb.ts';
import type { Place } from '../support/migrated.ts';
import { migrated } from '../support/migrated.ts';
import type { Figure } from '../support/report.ts';

const ROWS = 10_000;
const CONTRACTS = 1_000;
const MOST_MS = 30_000;
const MOST_MB = 400;
const NOW = new Date('2026-11-23T02:00:00Z');
const SAMPLE_MS = 20;
const LOOK_MS = 50;
/** As many rows in one transaction as Loupan writes. */
const FLOOR_CHUNK = 200;
const ROOMS_A_FLOOR = 10;
const FLOORS = 34;

interface Case {
  readonly kind: ImportKind;
  readonly as: string;
  readonly table: readonly (readonly string[])[];
  /** What it writes into: the floor writes the same rows. */
  readonly into: readonly string[];
}

interface Imported {
  readonly checkMs: number;
  readonly writeMs: number;
  /** Resident memory of the whole bench before it and at most, in MiB. */
  readonly firstMb: number;
  readonly peakMb: number;
  /** Messages that were sent or changed. */
  readonly news: number;
}

const CASES: readonly [Case, Case, Case] = [
  {
    kind: 'customer',
    as: 'li',
    table: [
      ['姓名', '联系电话', '级别', '意向户型', '预算', '来源', '首次接触', '备注'],
      ...numbered((n) => [
        `客户${n}`,
        `1371${String(n).padStart(7, '0')}`,
        'B',
        '三房',
        '260-300万',
        '来访',
        '2026/11/3',
        '周末再来看样板房',
      ]),
    ],
    into: ['customer', 'customer_phone', 'ownership_event', 'operation_change'],
  },
  {
    kind: 'unit',
    as: 'zhao',
    table: [
      ['楼栋', '房号', '户型', '室', '建筑面积(㎡)', '朝向', '装修', '总价(万元)', '备案价(万元)'],
      ...numbered((n) => [`${buildingOf(n)}栋`, roomOf(n), 'C1', '3', '118.6', '南北', '精装', '268', '276']),
    ],
    into: ['unit', 'unit_price', 'operation_change'],
  },
  {
    kind: 'contract',
    as: 'he',
    table: [
      ['合同编号', '楼栋', '房号', '客户', '电话', '签约日期', '网签日期', '成交价(万元)', '付款方式'],
      ...numbered(
        (n) => [
          `合-${n}`,
          `${buildingOf(n)}栋`,
          roomOf(n),
          `客户${n}`,
          `1371${String(n).padStart(7, '0')}`,
          '2026/11/5',
          '2026/11/9',
          '268',
          '按揭',
        ],
        CONTRACTS,
      ),
    ],
    into: ['active_deal', 'subscription', 'contract', 'plan_line', 'operation_change'],
  },
];
const WORDS: Readonly<Record<ImportKind, string>> = {
  customer: '客户',
  unit: '房源',
  contract: '合同',
  receipt: '收款',
};

/** From a table in the chat until all of it is written: the form, the check, the button and the rows, with the news of how far it is. */
export async function importCase(): Promise<Figure[]> {
  const server = await startMariadb();
  try {
    const place = await migrated(server, 'loupan');
    try {
      const { store } = place.database;
      await seedDemo({ store, ids: systemIds, now: NOW, zone: BENCH_ZONE, extent: 'named' });
      await store.tx(async (session) => {
        const project = (await session.company.projects()).find(({ code }) => code === 'A');
        for (let n = 0; n < ROWS; n += ROOMS_A_FLOOR * FLOORS) {
          await session.insert('building', {
            id: systemIds.uuid(),
            projectId: project?.id ?? '',
            code: buildingOf(n),
            permit: '杭售许字（2026）第 12 号',
            permitFrom: '2026-01-01',
            checkedAt: null,
            checkedById: null,
            version: 1,
          });
        }
      });
      const before = await countOfChanges(place);
      const [customers, units, contracts] = CASES;
      // What the floor reads would count as the import's memory: it comes last.
      const ofCustomers = await imported(place, customers);
      const between = await countOfChanges(place);
      const ofUnits = await imported(place, units);
      const after = await countOfChanges(place);
      const ofContracts = await imported(place, contracts);
      return [
        ...figures(customers, ofCustomers, await floor(place, customers.into, [before, between])),
        ...figures(units, ofUnits, await floor(place, units.into, [between, after])),
        ...figures(
          contracts,
          ofContracts,
          await floor(place, contracts.into, [after, await countOfChanges(place)]),
        ),
      ];
    } finally {
      await place.close();
    }
  } finally {
    await server.stop();
  }
}

function figures(
  asked: Case,
  { checkMs, writeMs, firstMb, peakMb, news }: Imported,
  floorMs: number,
): Figure[] {
  const ms = checkMs + writeMs;
  const name = `import: ${rowsOf(asked).toLocaleString('en-US')} rows, ${asked.kind}s`;
  return [
    {
      name,
      measured: `${(ms / 1000).toFixed(1)} s (check ${(checkMs / 1000).toFixed(1)}, write ${(writeMs / 1000).toFixed(1)}; ${news} messages)`,
      floor: `${(floorMs / 1000).toFixed(1)} s for the same rows by hand`,
      target: `<= ${MOST_MS / 1000} s`,
      met: ms <= MOST_MS,
    },
    {
      name: `${name}, memory`,
      measured: `${peakMb.toFixed(0)} MB at most, ${firstMb.toFixed(0)} MB before`,
      floor: '-',
      target: `RSS <= ${MOST_MB} MB`,
      met: peakMb <= MOST_MB,
    },
  ];
}

async function imported(place: Place, asked: Case): Promise<Imported> {
  const { kind, as, table } = asked;
  const { database } = place;
  const clock = fakeClock(NOW.toISOString());
  const files = new MemoryFiles();
  const desk = deskOn(database, {
    clock,
    files,
    charts: { draw: () => Promise.reject(new Error('no chart')) },
  });
  const chat = instantPlatform(clock);
  let news = 0;
  const engine = benchEngine(
    database,
    {
      ...chat,
      send: async (...sent) => {
        news += 1;
        return await chat.send(...sent);
      },
      update: async (...changed) => {
        news += 1;
        return await chat.update(...changed);
      },
    },
    clock,
    files,
  );
  const file = await files.put(writeXlsx(table), XLSX);
  const atFirst = process.memoryUsage.rss();
  let peak = atFirst;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const handle = async (said: Parameters<typeof desk.handle>[0]['said']): ReturnType<typeof desk.handle> =>
    await desk.handle({
      deliveryId: systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId: as },
      place: { platform: 'web', workspace: 'demo', key: `dm:${as}`, kind: 'direct' },
      said,
    });
  try {
    const started = performance.now();
    const { form } = await handle({ kind: 'line', text: `导入 ${WORDS[kind]}` });
    await handle({ kind: 'submit', formId: form?.id ?? '', values: { kind, mode: 'add', file: [file] } });
    engine.start();
    await over(place, kind, 'checking');
    const checked = performance.now();
    const waiting = await runOf(place, kind);
    await handle({ kind: 'action', command: 'import.confirm', input: { run: waiting.id } });
    engine.nudge();
    await over(place, kind, 'running');
    const ended = performance.now();
    const done = await runOf(place, kind);
    if (done.state !== 'done' || done.added !== rowsOf(asked)) {
      throw new Error(`of ${rowsOf(asked)} rows ${done.added} were written (${done.state})`);
    }
    return {
      checkMs: checked - started,
      writeMs: ended - checked,
      firstMb: atFirst / 2 ** 20,
      peakMb: peak / 2 ** 20,
      news,
    };
  } finally {
    clearInterval(sampler);
    await engine.stop();
  }
}

/** How the import of a kind stands. */
async function runOf(
  { admin }: Place,
  kind: ImportKind,
): Promise<{ id: string; state: string; added: number }> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT id, state, added FROM import_run WHERE kind = ?',
    [kind],
  );
  const [run] = rows;
  return { id: String(run?.['id']), state: String(run?.['state']), added: Number(run?.['added']) };
}

/** Waits until an import has left this state. */
async function over(place: Place, kind: ImportKind, state: string): Promise<void> {
  while ((await runOf(place, kind)).state === state) {
    await pause(LOOK_MS);
  }
}

/**
 * The same rows once more by hand: copies of their tables, so many rows a statement and a transaction; of the changes as many as
 * the import left, from the first to the last of them. Returns milliseconds.
 */
async function floor(
  { admin }: Place,
  into: readonly string[],
  [first, last]: readonly [number, number],
): Promise<number> {
  let ms = 0;
  for (const name of into) {
    const copy = `floor_${name}`;
    await admin.query('CREATE TABLE ?? LIKE ??', [copy, name]);
    const [columns] = await admin.query<RowDataPacket[]>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'",
      [name],
    );
    const names = columns.map((column) => String(column['name']));
    const part = name === 'operation_change' ? [last - first, first] : [ROWS, 0];
    const [rows] = await admin.query<RowDataPacket[]>('SELECT ?? FROM ?? LIMIT ? OFFSET ?', [
      names,
      name,
      ...part,
    ]);
    for (let at = 0; at < rows.length; at += FLOOR_CHUNK) {
      const chunk = rows
        .slice(at, at + FLOOR_CHUNK)
        .map((row) => names.map((column) => row[column] as unknown));
      const started = performance.now();
      await admin.beginTransaction();
      await admin.query('INSERT INTO ?? (??) VALUES ?', [copy, names, chunk]);
      await admin.commit();
      ms += performance.now() - started;
    }
    await admin.query('DROP TABLE ??', [copy]);
  }
  return ms;
}

async function countOfChanges({ admin }: Place): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM operation_change');
  return Number(rows[0]?.['n']);
}

function numbered(row: (n: number) => readonly string[], length = ROWS): (readonly string[])[] {
  return Array.from({ length }, (_, n) => row(n));
}

/** Below the headings. */
function rowsOf({ table }: Case): number {
  return table.length - 1;
}

function buildingOf(n: number): string {
  return String(101 + Math.floor(n / (ROOMS_A_FLOOR * FLOORS)));
}

function roomOf(n: number): string {
  const at = n % (ROOMS_A_FLOOR * FLOORS);
  return `${Math.floor(at / ROOMS_A_FLOOR) + 1}${String((at % ROOMS_A_FLOOR) + 1).padStart(2, '0')}`;
}
