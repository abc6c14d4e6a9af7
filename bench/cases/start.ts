import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import type { ChildServer } from '../support/children.ts';
import { startNode } from '../support/children.ts';
import { startLoupan } from '../support/loupan.ts';
import { startMariadb } from '../support/mariadb.ts';
import { median, spread } from '../support/median.ts';
import type { Figure } from '../support/report.ts';

const REPEATS = 5;
const IDLE_MS = 5000;
const BARE = `require('node:http').createServer().listen(Number(process.env.PORT), '127.0.0.1',
  () => console.log('listens on ' + process.env.PORT)); process.on('SIGTERM', () => process.exit(0));`;

interface Started {
  readonly times: number[];
  /** MB, after five idle seconds. */
  readonly rss: number;
}

/** From `node dist/main.js` on a migrated database to listening, and what it holds when idle. */
export async function startCase(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lpb-start-'));
  const server = await startMariadb();
  try {
    const admin = await createConnection({ socketPath: server.socket, user: 'root' });
    await admin.query('CREATE DATABASE loupan');
    await admin.end();
    const bareNode = Array.from({ length: REPEATS }, () =>
      timed(() => spawnSync(process.execPath, ['-e', ''])),
    );
    const bareHttp = await started(() => startNode(['-e', BARE], {}));
    const onMariadb = await started(() => startLoupan(server.url('loupan')));
    const onSqlite = await started(() => startLoupan(`sqlite:${join(folder, 'loupan.db')}`));
    const floor = `node ${median(bareNode).toFixed(0)} ms, node:http ${median(bareHttp.times).toFixed(0)} ms, ${bareHttp.rss.toFixed(0)} MB`;
    return [['MariaDB', onMariadb] as const, ['SQLite', onSqlite] as const].flatMap(
      ([name, { times, rss }]) => [
        {
          name: `start to listening, ${name}`,
          measured: `${median(times).toFixed(0)} ms (${spread(times)})`,
          floor,
          target: '<= 3000 ms',
          met: Math.max(...times) <= 3000,
        },
        {
          name: `idle RSS, ${name}`,
          measured: `${rss.toFixed(0)} MB`,
          floor: `node:http ${bareHttp.rss.toFixed(0)} MB`,
          target: '<= 200 MB',
          met: rss <= 200,
        },
      ],
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first start, which migrates and seeds, is not counted. */
async function started(start: () => Promise<ChildServer>): Promise<Started> {
  await (await start()).stop();
  const times: number[] = [];
  let rss = 0;
  for (let run = 0; run < REPEATS; run += 1) {
    const child = await start();
    times.push(child.startedIn);
    if (run === REPEATS - 1) {
      await pause(IDLE_MS);
      rss = Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
    }
    await child.stop();
  }
  return { times, rss };
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
