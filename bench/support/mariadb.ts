import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A private server with full durability, on a socket of its own; the floor and Loupan use the same one. */
export interface BenchServer {
  readonly socket: string;
  url(database: string): string;
  stop(): Promise<void>;
}

const FLAGS = ['--innodb-flush-log-at-trx-commit=1', '--sync-binlog=0'];
const USUAL_POOL_MB = 256;

/** `poolMb`: how much of its data it keeps in memory, in MiB. */
export async function startMariadb({
  poolMb = USUAL_POOL_MB,
}: { readonly poolMb?: number } = {}): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lpb-'));
  const data = join(folder, 'data');
  const socket = join(folder, 's');
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      '--user=root',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
    ],
    { stdio: 'ignore' },
  );
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      '--user=root',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--skip-networking',
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--default-time-zone=+00:00',
      `--innodb-buffer-pool-size=${poolMb}M`,
      ...FLAGS,
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  for (let attempt = 0; !(await answers(socket)); attempt += 1) {
    if (attempt > 200) {
      throw new Error('MariaDB did not start within 20 s');
    }
    await pause(100);
  }
  return {
    socket,
    url: (database) => `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socket)}`,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => {
      resolve(false);
    });
  });
}
