import schedule from 'node-schedule';
import type { SettableClock } from '../handlers/ports/clock.ts';
import { Delivery } from './delivery/delivery.ts';
import type { JobDeps } from './deps.ts';
import { earliest } from './earliest.ts';
import { HeldLeases } from './heldLeases.ts';
import { JobRunner } from './jobRunner.ts';
import { Loop } from './loop.ts';
import { allTasks } from './tasks/allTasks.ts';
import { Ticker } from './ticker.ts';
import { Watch } from './watch.ts';

const EVERY_SECOND = '* * * * * *';
const STOP_WITHIN_MS = 10_000;

/** The durable engine of one replica: what is due lies in tables, so a crash loses nothing and a second replica doubles nothing. */
export interface JobEngine {
  /** Does everything that is due at `now`: ticks, jobs, deliveries. Returns how many steps that took. */
  runDue(now: Date): Promise<number>;
  /** The next instant after `now` at which something falls due. */
  nextDueAt(now: Date): Promise<Date | undefined>;
  /** Moves a settable clock to `target`, stopping at each due instant on the way. Throws where the clock cannot be set. */
  advanceTo(target: Date): Promise<void>;
  /** Looks every second, and at each nudge. */
  start(): void;
  /** Something was committed that may be due at once. */
  nudge(): void;
  /** Finishes what is at hand, for ten seconds at most, and gives the rest back to the others. */
  stop(): Promise<void>;
  /** Milliseconds since this replica last looked for due work and could reach the database; null before the first time. */
  idleMs(): number | null;
}

export function createEngine(deps: JobDeps): JobEngine {
  return new Replica(deps);
}

class Replica implements JobEngine {
  readonly #deps: JobDeps;
  readonly #leases: HeldLeases;
  readonly #ticker: Ticker;
  readonly #jobs: JobRunner;
  readonly #delivery: Delivery;
  readonly #watch: Watch;
  readonly #loops: readonly Loop[];
  #alarm: schedule.Job | undefined;
  /** The end of the newest round that somebody waits for: such rounds follow one another. */
  #last: Promise<unknown> = Promise.resolve();
  #stopping = false;
  #lookedAt: number | null = null;

  constructor(deps: JobDeps) {
    this.#deps = deps;
    this.#leases = new HeldLeases(deps);
    const stopping = (): boolean => this.#stopping;
    const nudge = (): void => {
      this.nudge();
    };
    this.#ticker = new Ticker(deps, allTasks(deps.zone));
    this.#jobs = new JobRunner(deps, this.#leases, stopping, nudge);
    this.#delivery = new Delivery(deps, this.#leases, stopping, nudge);
    this.#watch = new Watch(deps, this.#delivery.pace);
    const now = (): Date => deps.clock.now();
    // Apart from each other: what is slow in one of them holds up none of the others.
    this.#loops = [
      () => this.#look(now()),
      () => this.#jobs.pump(now),
      () => this.#delivery.pump(now),
      () => this.#beat(),
    ].map((step) => new Loop(step, deps.log, stopping));
  }

  runDue(now: Date): Promise<number> {
    return this.#alone(() => this.#drain(() => now));
  }

  async nextDueAt(now: Date): Promise<Date | undefined> {
    const works = [...this.#deps.more, this.#ticker, this.#jobs, this.#delivery];
    return earliest(await Promise.all(works.map((work) => work.nextAt(now))));
  }

  advanceTo(target: Date): Promise<void> {
    const { clock } = this.#deps;
    if (!('set' in clock)) {
      throw new Error('this clock cannot be moved');
    }
    return this.#alone(() => this.#walk(clock, target));
  }

  start(): void {
    this.#stopping = false;
    this.#alarm ??= schedule.scheduleJob(EVERY_SECOND, () => {
      this.nudge();
    });
    this.nudge();
  }

  nudge(): void {
    if (this.#alarm !== undefined) {
      this.#loops.forEach((loop) => {
        loop.kick();
      });
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm?.cancel();
    this.#alarm = undefined;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STOP_WITHIN_MS);
    });
    const done = Promise.all([
      this.#last,
      ...this.#loops.map((loop) => loop.idle()),
      this.#jobs.idle(),
      this.#delivery.idle(),
    ]);
    // The database may be away: then what was held runs out.
    await Promise.race([done.catch(() => undefined), tooLong]);
    clearTimeout(timer);
    try {
      await this.#leases.release();
      await this.#watch.leave();
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'the leases could not be given back and will run out');
    }
  }

  idleMs(): number | null {
    return this.#lookedAt === null ? null : this.#deps.monotonic() - this.#lookedAt;
  }

  async #walk(clock: SettableClock, target: Date): Promise<void> {
    const now = (): Date => clock.now();
    await this.#drain(now);
    for (
      let next = await this.nextDueAt(now());
      next !== undefined && next < target && !this.#stopping;
      next = await this.nextDueAt(now())
    ) {
      clock.set(next);
      await this.#drain(now);
    }
    if (clock.now() < target) {
      clock.set(target);
    }
    await this.#drain(now);
  }

  /** In this order, so that what one brings about is delivered in the same round. */
  async #drain(now: () => Date): Promise<number> {
    let all = 0;
    for (;;) {
      let steps = await this.#look(now());
      for (const pump of [this.#jobs, this.#delivery]) {
        for (let taken = await pump.pump(now); taken > 0; taken = await pump.pump(now)) {
          steps += taken;
          await pump.idle();
        }
        await pump.idle();
      }
      all += steps;
      if (steps === 0 || this.#stopping) {
        return all;
      }
    }
  }

  /** What the clock brings about, and what dead processes have left. */
  async #look(now: Date): Promise<number> {
    const stopping = (): boolean => this.#stopping;
    let steps = await this.#deps.engine.jobs.reap();
    for (const work of [...this.#deps.more, this.#ticker]) {
      steps += await work.run(now, stopping);
    }
    this.#lookedAt = this.#deps.monotonic();
    return steps;
  }

  async #beat(): Promise<number> {
    await this.#leases.beat();
    await this.#watch.run();
    return 0;
  }

  /** One after another, whatever became of the one before. */
  #alone<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
