import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FailPoint } from '../../src/handlers/ports/failPoints.ts';
import type { Order } from './points.ts';

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const RESTART_MS = 300;

export interface FleetOptions {
  /** The compiled replica. */
  readonly file: string;
  readonly size: number;
  readonly databaseUrl: string;
  readonly platformUrl: string;
  readonly leases: { readonly normalMs: number; readonly urgentMs: number };
  readonly markFirst: boolean;
  readonly skewsMs: readonly number[];
}

/** One place in the fleet: whoever dies there is replaced. */
interface Berth {
  child: ChildProcess | undefined;
  port: number | undefined;
  said: string;
  paused: boolean;
  armed: boolean;
}

/** Several replicas on one database; dead ones are started again until the fleet is told to stop. */
export class Fleet {
  /** How often a replica died at each point, and elsewhere. */
  readonly deaths = new Map<FailPoint | 'anywhere', number>();
  /** When a replica last died, by this machine's clock. */
  diedAt = 0;
  readonly #options: FleetOptions;
  readonly #berths: Berth[];
  readonly #files = mkdtempSync(join(tmpdir(), 'loupan-torture-'));
  #ending = false;
  #complaints = '';

  constructor(options: FleetOptions) {
    this.#options = options;
    this.#berths = Array.from({ length: options.size }, () => ({
      child: undefined,
      port: undefined,
      said: '',
      paused: false,
      armed: false,
    }));
  }

  get size(): number {
    return this.#berths.length;
  }

  /** Addresses of the replicas that listen. */
  get urls(): string[] {
    return this.#berths.flatMap(({ port }) => (port === undefined ? [] : [`http://127.0.0.1:${port}`]));
  }

  /** What the replicas complained of last. */
  get complaints(): string {
    return this.#complaints;
  }

  async start(): Promise<void> {
    this.#berths.forEach((_, index) => {
      this.#launch(index);
    });
    await this.allUp();
  }

  /** Resolves when every replica listens. */
  async allUp(): Promise<void> {
    const until = Date.now() + START_WITHIN_MS;
    while (this.#berths.some(({ port }) => port === undefined)) {
      if (Date.now() > until) {
        throw new Error(`a replica did not start:\n${this.#complaints}`);
      }
      await pause(20);
    }
  }

  /** Replicas that listen and that no blow waits for. */
  get standing(): number[] {
    return [...this.#berths.entries()]
      .filter(([, { port, paused, armed }]) => port !== undefined && !paused && !armed)
      .map(([index]) => index);
  }

  /** The replica dies when it next comes to this point. */
  arm(index: number, dieAt: FailPoint | null): void {
    const berth = this.#berths[index];
    if (berth?.child?.connected === true) {
      berth.child.send({ dieAt } satisfies Order, () => undefined);
      berth.armed = dieAt !== null;
    }
  }

  /** Nobody dies of an order that was given before. */
  disarm(): void {
    this.#berths.forEach((_, index) => {
      this.arm(index, null);
    });
  }

  kill(index: number): void {
    this.#berths[index]?.child?.kill('SIGKILL');
  }

  /** Stands still for a while, as a process does whose machine is suspended. */
  async pause(index: number, ms: number): Promise<void> {
    const berth = this.#berths[index];
    const child = berth?.child;
    if (berth === undefined || child === undefined || berth.paused) {
      return;
    }
    berth.paused = true;
    child.kill('SIGSTOP');
    await pause(ms);
    child.kill('SIGCONT');
    berth.paused = false;
  }

  async stop(): Promise<void> {
    this.#ending = true;
    await Promise.all(
      this.#berths.map(async ({ child }) => {
        if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
          return;
        }
        const gone = new Promise((resolve) => child.once('exit', resolve));
        const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
        child.kill('SIGCONT');
        child.kill('SIGTERM');
        await gone;
        clearTimeout(late);
      }),
    );
    rmSync(this.#files, { recursive: true, force: true });
  }

  #relaunch(index: number): void {
    if (!this.#ending) {
      this.#launch(index);
    }
  }

  #launch(index: number): void {
    const berth = this.#berths[index] as Berth;
    const { file, databaseUrl, platformUrl, leases, markFirst, skewsMs } = this.#options;
    const child = fork(file, {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: databaseUrl,
        LOUPAN_DEMO: 'on',
        LOUPAN_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
        LOUPAN_FILES: this.#files,
        LOUPAN_LOG_LEVEL: 'warn',
        TORTURE_PLATFORM: platformUrl,
        TORTURE_LEASE_MS: String(leases.normalMs),
        TORTURE_URGENT_LEASE_MS: String(leases.urgentMs),
        TORTURE_SKEW_MS: String(skewsMs[index % skewsMs.length] ?? 0),
        TORTURE_MARK_FIRST: markFirst ? 'on' : 'off',
      },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    Object.assign(berth, { child, port: undefined, said: '', armed: false });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      berth.said += text;
      const port = /listens on (\d+)/u.exec(berth.said)?.[1];
      berth.port ??= port === undefined ? undefined : Number(port);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = (this.#complaints + text).slice(-8000);
    });
    // `close`, not `exit`: its last words have been read by then.
    child.once('close', (_code, signal) => {
      berth.port = undefined;
      berth.child = undefined;
      if (this.#ending) {
        return;
      }
      if (signal !== 'SIGKILL') {
        // It could not start, for want of a database: it is tried again, as a supervisor does.
        setTimeout(() => {
          this.#relaunch(index);
        }, RESTART_MS);
        return;
      }
      const point = /died at (\w+)/u.exec(berth.said)?.[1] as FailPoint | undefined;
      const where = point ?? 'anywhere';
      this.deaths.set(where, (this.deaths.get(where) ?? 0) + 1);
      this.diedAt = Date.now();
      this.#launch(index);
    });
  }
}
