import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { galeraMissing } from './galera.mjs';
import { startMariadb } from './mariadb.mjs';

const PARTS = ['mysql', 'browser', 'galera'];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Finds out once what this machine can run, and tells the workers by the environment:
 * TEST_DATABASE_URL (a database server, ours if mariadbd is installed), LOUPAN_TEST_CHROMIUM (a browser), and
 * LOUPAN_TEST_MISSING (what cannot run and why, for the closing line). LOUPAN_TEST_CACHE is a folder for what all
 * test files share, e.g. a migrated database to copy.
 */
export default async function globalSetup() {
  // Each opening of a SQLite file that waits for its lock holds a thread, of which Node has four: replicas in one process would
  // wait for each other until they give up. The workers read it when they start.
  process.env.UV_THREADPOOL_SIZE ??= '16';
  // Thousands of throw-away databases: on a disk most of a run's time is waiting until it has written them down.
  if (process.env.TMPDIR === undefined && hasRoom(MEMORY)) {
    process.env.TMPDIR = MEMORY;
  }
  process.env.LOUPAN_TEST_CACHE = await mkdtemp(join(tmpdir(), 'loupan-cache-'));
  const missing = new Map();
  if (process.env.TEST_DATABASE_URL === undefined) {
    const server = await startMariadb();
    if (server === undefined) {
      missing.set('mysql', 'no mariadbd');
    } else {
      globalThis.loupanTestServer = server;
      process.env.TEST_DATABASE_URL = server.url('mysql');
    }
  }
  const chromium = process.env.LOUPAN_TEST_CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (chromium === undefined) {
    missing.set('browser', 'no chromium');
  } else {
    process.env.LOUPAN_TEST_CHROMIUM = chromium;
  }
  const noCluster = galeraMissing();
  if (noCluster !== undefined) {
    missing.set('galera', noCluster);
  }
  process.env.LOUPAN_TEST_MISSING = [...missing].map(([part, reason]) => `${part} (${reason})`).join(', ');
  const wanted = (process.env.LOUPAN_TEST_REQUIRE ?? '').split(',').filter((part) => part !== '');
  const unknown = wanted.filter((part) => !PARTS.includes(part));
  const absent = wanted.filter((part) => missing.has(part));
  if (absent.length + unknown.length > 0) {
    await globalThis.loupanTestServer?.stop();
    const reasons = [
      ...absent.map((part) => `${part}: ${missing.get(part)}`),
      ...unknown.map((part) => `${part}: nothing of this name can be required, only ${PARTS.join(', ')}`),
    ];
    throw new Error(`LOUPAN_TEST_REQUIRE asks for what this machine cannot run: ${reasons.join('; ')}`);
  }
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
