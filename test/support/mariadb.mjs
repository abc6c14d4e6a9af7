import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY_MS = 30_000;
const STOP_MS = 20_000;

/** A throw-away server may lose its data: no flushes, small logs. */
const FAST = [
  '--innodb-file-per-table=0',
  '--innodb-log-file-size=4M',
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=32M',
];

/**
 * Starts a private MariaDB: own folder, own socket, no network. Undefined where none is installed.
 * Returns {url(database), socket, kill(), start(), stop()}: `kill` is the outage, `start` its end, `stop` removes all.
 * `durable` keeps what was committed through a kill.
 */
export async function startMariadb({ durable = false } = {}) {
  const install = onPath('mariadb-install-db');
  const server = onPath('mariadbd') ?? onPath('mysqld');
  if (install === undefined || server === undefined) {
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'lp-'));
  const data = join(folder, 'data');
  const socket = join(folder, 's');
  // The server refuses to run as root unless it is told so.
  const user = userInfo().uid === 0 ? ['--user=root'] : [];
  await run(install, [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    // Its temporary tables are named by its process only: two that start side by side must not share a folder.
    `--tmpdir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
    ...FAST,
  ]);
  let child;

  async function start() {
    child = spawn(
      server,
      [
        '--no-defaults',
        ...user,
        `--datadir=${data}`,
        `--socket=${socket}`,
        `--tmpdir=${folder}`,
        `--pid-file=${join(folder, 'pid')}`,
        '--skip-networking',
        '--skip-name-resolve',
        '--performance-schema=OFF',
        '--character-set-server=utf8mb4',
        '--collation-server=utf8mb4_unicode_ci',
        '--default-time-zone=+00:00',
        '--max-connections=400',
        ...FAST,
        ...(durable ? ['--innodb-flush-log-at-trx-commit=1'] : []),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-4000);
    });
    const until = Date.now() + READY_MS;
    while (!(await answers(socket))) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new Error(`the test database did not start:\n${said}`);
      }
      await sleep(20);
    }
  }

  async function end(signal) {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }

  await start();
  return {
    socket,
    url: (database) => `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socket)}`,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/sbin'];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function answers(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('data', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
