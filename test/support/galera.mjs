import { execFile, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';

const run = promisify(execFile);
const HOST = '127.0.0.1';
const READY_MS = 60_000;
const ANSWER_MS = 1000;
const POLL_MS = 50;
const SHARED_MEMORY = '/dev/shm';
const ROOM_BYTES = 768 * 1024 * 1024;
const PORTS_A_NODE = 4;

/** Small, but what a killed process wrote stays: a node that comes back has its data and asks for the rest only. */
const SMALL = [
  '--innodb-log-file-size=4M',
  '--innodb-buffer-pool-size=32M',
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=2',
];

const SERVER = [
  '--skip-name-resolve',
  '--performance-schema=OFF',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--default-time-zone=+00:00',
  '--max-connections=400',
  '--binlog-format=ROW',
  '--default-storage-engine=InnoDB',
  '--innodb-autoinc-lock-mode=2',
  '--wsrep-on=ON',
  '--wsrep-cluster-name=loupan',
  '--wsrep-sst-method=rsync',
];

/** A silent node is suspected after two seconds and voted out by then or after four; the defaults are 5 and 15. */
const PROVIDER = {
  'gcache.size': '16M',
  'evs.keepalive_period': 'PT0.3S',
  'evs.inactive_check_period': 'PT0.2S',
  'evs.suspect_timeout': 'PT2S',
  'evs.inactive_timeout': 'PT4S',
  'evs.install_timeout': 'PT3S',
  'gmcast.peer_timeout': 'PT2S',
};

/** Its input ends with us, however we end: then it kills what is left of the nodes and removes their folder. */
const WATCHDOG = `
  pids=
  while read -r pid; do pids="$pids $pid"; done
  for pid in $pids; do grep -qsF "$1" "/proc/$pid/cmdline" && kill -s KILL -- "-$pid"; done
  rm -rf "$1" || { sleep 1; rm -rf "$1"; }`;

/** Why this machine cannot run a cluster; undefined where it can. */
export function galeraMissing() {
  const programs = ['mariadbd', 'mariadb-install-db', 'rsync', 'wsrep_sst_rsync'];
  const absent = programs.filter((name) => onPath(name) === undefined);
  if (provider() === undefined) {
    absent.push('libgalera_smm.so');
  }
  // A joiner's state transfer asks one of them whether its port is open.
  if (onPath('ss') === undefined && onPath('lsof') === undefined) {
    absent.push('ss or lsof');
  }
  if (userInfo().uid === 0 && owner() === undefined) {
    absent.push('system user mysql');
  }
  return absent.length === 0 ? undefined : absent.map((name) => `no ${name}`).join(', ');
}

/** Starts a private Galera cluster on the loopback interface; galera.d.mts says what it offers. */
export async function startGalera({ nodes: count = 3 } = {}) {
  const missing = galeraMissing();
  if (missing !== undefined) {
    throw new Error(`no Galera cluster on this machine: ${missing}`);
  }
  const folder = await mkdtemp(join(roomyFolder(), 'lp-'));
  const watchdog = watch(folder);
  const { ports, release } = await claimPorts(count * PORTS_A_NODE);
  const password = randomBytes(12).toString('hex');
  const nodes = Array.from({ length: count }, (_, i) => {
    const own = ports.slice(i * PORTS_A_NODE, (i + 1) * PORTS_A_NODE);
    return new GaleraNode({
      name: `node ${i}`,
      path: join(folder, String(i)),
      ports: own,
      password,
      watchdog,
    });
  });
  const address = `gcomm://${nodes.map((node) => `${HOST}:${node.ports[1]}`).join(',')}`;
  for (const node of nodes) {
    node.cluster = { address, nodes };
  }

  async function stop() {
    await Promise.all(nodes.map((node) => node.kill()));
    await watchdog.end();
    await release();
  }

  try {
    await own(folder);
    const [first, ...others] = nodes;
    await first.install();
    await first.launch(['--wsrep-new-cluster']);
    await first.waitReady();
    // All at once they would wait for each other, and for the one donor.
    for (const node of others) {
      await node.empty();
      await node.launch();
      await node.waitReady();
    }
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    urls: nodes.map((node) => node.url('mysql')),
    get pids() {
      return nodes.map((node) => node.child?.pid);
    },
    status: (i) => nodes[i].status(),
    waitUntil: (i, condition, timeoutMs) => nodes[i].waitUntil(condition, timeoutMs),
    waitReady: (i, timeoutMs) => nodes[i].waitReady(timeoutMs),
    kill: (i) => nodes[i].kill(),
    restart: (i, options) => nodes[i].restart(options),
    pause: (i) => nodes[i].signal('SIGSTOP'),
    resume: (i) => nodes[i].signal('SIGCONT'),
    createDatabase: async (name) => {
      const running = nodes.filter((node) => node.child !== undefined && !node.paused);
      await running[0].query([`CREATE DATABASE ${name}`]);
      // The other nodes carry it out a moment later.
      await Promise.all(running.map((node) => node.query(['SET wsrep_sync_wait = 1', 'SHOW DATABASES'])));
      return nodes.map((node) => node.url(name));
    },
    stop,
  };
}

class GaleraNode {
  child;
  paused = false;
  cluster;
  #gone;

  constructor({ name, path, ports, password, watchdog }) {
    Object.assign(this, { name, path, ports, password, watchdog });
  }

  url(database) {
    return `mysql://loupan:${this.password}@${HOST}:${this.ports[0]}/${database}`;
  }

  async empty() {
    await rm(this.path, { recursive: true, force: true });
    await mkdir(this.path, { mode: 0o700 });
    await own(this.path);
  }

  async install() {
    await this.empty();
    const accounts = `${this.path}.sql`;
    const grant = `GRANT ALL ON *.* TO loupan@'${HOST}' IDENTIFIED BY '${this.password}' WITH GRANT OPTION`;
    // Accounts can be changed here only once they are loaded.
    await writeFile(accounts, `FLUSH PRIVILEGES;\n${grant};\n`, { mode: 0o600 });
    await own(accounts);
    const options = [
      `--datadir=${this.path}`,
      `--extra-file=${accounts}`,
      '--skip-test-db',
      '--skip-name-resolve',
    ];
    await run(onPath('mariadb-install-db'), ['--no-defaults', ...options, ...SMALL], owner());
  }

  /** A process group of its own: the helpers of a state transfer stop and end with it, and Ctrl-C does not reach it. */
  async launch(more = []) {
    const args = [...this.#settings(), `--log-error=${this.path}.err`, ...more];
    const child = spawn(onPath('mariadbd'), args, { ...owner(), detached: true, stdio: 'ignore' });
    this.watchdog.guard(child);
    await once(child, 'spawn');
    child.unref();
    this.child = child;
    this.paused = false;
    this.#gone = once(child, 'exit').then(() => {
      this.child = undefined;
    });
  }

  signal(name) {
    if (this.child === undefined) {
      throw new Error(`${this.name} does not run`);
    }
    process.kill(-this.child.pid, name);
    this.paused = name === 'SIGSTOP';
  }

  async kill() {
    if (this.child !== undefined) {
      this.child.ref();
      this.signal('SIGKILL');
      await this.#gone;
    }
  }

  async restart({ empty = false } = {}) {
    if (this.child !== undefined) {
      throw new Error(`${this.name} runs already`);
    }
    if (empty) {
      await this.empty();
    }
    await this.launch(empty ? [] : await this.#position());
    await this.waitReady();
  }

  /** What the node says about itself; undefined while it does not answer. */
  async status() {
    if (this.child === undefined || this.paused) {
      return undefined;
    }
    try {
      const said = Object.fromEntries(await this.query(["SHOW GLOBAL STATUS LIKE 'wsrep_%'"], ANSWER_MS));
      return {
        ready: said.wsrep_ready === 'ON',
        primary: said.wsrep_cluster_status === 'Primary',
        state: said.wsrep_local_state_comment,
        size: Number(said.wsrep_cluster_size),
        view: Number(said.wsrep_cluster_conf_id),
      };
    } catch {
      return undefined;
    }
  }

  async waitUntil(condition, timeoutMs = READY_MS) {
    const until = Date.now() + timeoutMs;
    let last;
    while (this.child !== undefined && Date.now() < until) {
      last = await this.status();
      if (last !== undefined && (await condition(last))) {
        return;
      }
      await sleep(POLL_MS);
    }
    const how = this.child === undefined ? 'it ended' : `not within ${timeoutMs} ms: ${JSON.stringify(last)}`;
    const log = await readFile(`${this.path}.err`, 'utf8').catch(() => '');
    throw new Error(`${this.name}: ${how}\n${log.slice(-4000)}`);
  }

  /** A node that was paused calls itself synced until it notices that it was voted out: the others know better. */
  async waitReady(timeoutMs) {
    await this.waitUntil(async ({ ready, primary, state, view }) => {
      if (!ready || !primary || state !== 'Synced') {
        return false;
      }
      const others = await Promise.all(this.cluster.nodes.map((node) => node.status()));
      return others.every((other) => other?.primary !== true || other.view <= view);
    }, timeoutMs);
  }

  /** Runs statements on a connection of their own; the rows of the last. */
  async query(statements, timeout = READY_MS) {
    const connection = await createConnection({ uri: this.url(''), connectTimeout: ANSWER_MS });
    connection.on('error', () => undefined);
    try {
      let rows;
      for (const sql of statements) {
        [rows] = await connection.query({ sql, timeout, rowsAsArray: true });
      }
      return rows;
    } finally {
      connection.destroy();
    }
  }

  /** Where a killed node's data ends; without it the node would fetch everything anew. */
  async #position() {
    const { stderr } = await run(onPath('mariadbd'), [...this.#settings(), '--wsrep-recover'], owner());
    const found = /Recovered position: (\S+)/u.exec(stderr);
    return found === null ? [] : [`--wsrep-start-position=${found[1]}`];
  }

  #settings() {
    const [sql, group, ist, sst] = this.ports;
    const options = {
      ...PROVIDER,
      'gmcast.listen_addr': `tcp://${HOST}:${group}`,
      base_host: HOST,
      base_port: group,
      'ist.recv_addr': `${HOST}:${ist}`,
      'ist.recv_bind': `${HOST}:${ist}`,
    };
    const provided = Object.entries(options).map((pair) => pair.join('='));
    return [
      '--no-defaults',
      ...SERVER,
      ...SMALL,
      `--datadir=${this.path}`,
      `--socket=${this.path}.socket`,
      `--pid-file=${this.path}.pid`,
      `--bind-address=${HOST}`,
      `--port=${sql}`,
      `--wsrep-provider=${provider()}`,
      `--wsrep-provider-options=${provided.join(';')}`,
      `--wsrep-cluster-address=${this.cluster.address}`,
      `--wsrep-node-name=${this.name}`,
      `--wsrep-node-address=${HOST}:${group}`,
      `--wsrep-sst-receive-address=${HOST}:${sst}`,
    ];
  }
}

function watch(folder) {
  const child = spawn('sh', ['-c', WATCHDOG, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = once(child, 'exit');
  child.unref();
  child.stdin.unref();
  return {
    guard: ({ pid }) => {
      child.stdin.write(`${pid ?? ''}\n`);
    },
    end: async () => {
      child.ref();
      child.stdin.end();
      await gone;
    },
  };
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function provider() {
  const folders = ['/usr/lib/galera', '/usr/lib64/galera-4', '/usr/lib64/galera'];
  return folders.map((folder) => join(folder, 'libgalera_smm.so')).find((path) => existsSync(path));
}

/** Who runs the nodes when we are root, whose mariadbd cannot send its state by rsync; otherwise we do. */
function owner() {
  if (userInfo().uid !== 0) {
    return undefined;
  }
  const fields = /^mysql:[^:]*:(\d+):(\d+):/mu.exec(readFileSync('/etc/passwd', 'utf8'));
  return fields === null ? undefined : { uid: Number(fields[1]), gid: Number(fields[2]) };
}

async function own(path) {
  const as = owner();
  if (as !== undefined) {
    await chown(path, as.uid, as.gid);
  }
}

function roomyFolder() {
  if (!existsSync(SHARED_MEMORY)) {
    return tmpdir();
  }
  const { bavail, bsize } = statfsSync(SHARED_MEMORY);
  return bavail * bsize > ROOM_BYTES ? SHARED_MEMORY : tmpdir();
}

/** Free ports in a row, below those that outgoing connections take; the one before them is held as the claim. */
async function claimPorts(count) {
  for (;;) {
    const claim = randomInt(12_000, 31_000);
    const ports = Array.from({ length: count }, (_, i) => claim + 1 + i);
    const guard = await listening(claim);
    const held = await Promise.all(ports.map(listening));
    await Promise.all(held.map(closed));
    if (guard !== undefined && !held.includes(undefined)) {
      guard.unref();
      return { ports, release: () => closed(guard) };
    }
    await closed(guard);
  }
}

function listening(port) {
  return new Promise((resolve) => {
    const held = createServer();
    held.once('error', () => resolve(undefined));
    held.listen(port, HOST, () => resolve(held));
  });
}

function closed(held) {
  return new Promise((resolve) => {
    if (held === undefined) {
      resolve();
    } else {
      held.close(() => resolve());
    }
  });
}
