import schedule from 'node-schedule';
import type { SettableClock } from '../handlers/ports/clock.ts';
import { DailyReports } from './dailyReport.ts';
import { Delivery } from './deliver.ts';
import type { JobDeps } from './deps.ts';
import type { DueWork } from './dueWork.ts';
import { PlanReminders } from './planReminders.ts';
import { earliest, faultOf } from './poison.ts';

const EVERY_SECOND = '* * * * * *';
const STOP_WITHIN_MS = 10_000;

/** The durable engine of one process: what is due lies in tables, so a crash loses nothing. */
export interface JobEngine {
  /** Does everything that is due at `now`: reminders, reports, deliveries. Returns how many steps that took. */
  runDue(now: Date): Promise<number>;
  /** The next instant after `now` at which something falls due. */
  nextDueAt(now: Date): Promise<Date | undefined>;
  /** Moves a settable clock to `target`, stopping at each due instant on the way. Throws where the clock cannot be set. */
  advanceTo(target: Date): Promise<void>;
  /** Looks every second, and at each nudge. */
  start(): void;
  /** Something was committed that may be due at once. */
  nudge(): void;
  /** Finishes the step at hand, for ten seconds at most. */
  stop(): Promise<void>;
}

export function createEngine(deps: JobDeps): JobEngine {
  return new OneProcessEngine(deps);
}

class OneProcessEngine implements JobEngine {
  readonly #deps: JobDeps;
  /** In this order, so that what one of them brings about is delivered in the same round. */
  readonly #works: readonly DueWork[];
  #alarm: schedule.Job | undefined;
  /** The end of the newest run: runs follow one another. */
  #last: Promise<unknown> = Promise.resolve();
  #awake = false;
  #wanted = false;
  #stopping = false;
  #away = false;

  constructor(deps: JobDeps) {
    this.#deps = deps;
    this.#works = [...deps.more, new PlanReminders(deps), new DailyReports(deps), new Delivery(deps)];
  }

  runDue(now: Date): Promise<number> {
    return this.#alone(() => this.#run(now));
  }

  async nextDueAt(now: Date): Promise<Date | undefined> {
    return earliest(await Promise.all(this.#works.map((work) => work.nextAt(now))));
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
  }

  nudge(): void {
    if (this.#alarm === undefined) {
      return;
    }
    this.#wanted = true;
    if (!this.#awake) {
      this.#awake = true;
      // It reports its own failures.
      this.#wake().catch(() => undefined);
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
    await Promise.race([this.#last, tooLong]);
    clearTimeout(timer);
  }

  async #walk(clock: SettableClock, target: Date): Promise<void> {
    await this.#run(clock.now());
    for (
      let next = await this.nextDueAt(clock.now());
      next !== undefined && next < target && !this.#stopping;
      next = await this.nextDueAt(clock.now())
    ) {
      clock.set(next);
      await this.#run(next);
    }
    if (clock.now() < target) {
      clock.set(target);
    }
    await this.#run(clock.now());
  }

  async #run(now: Date): Promise<number> {
    const stopping = (): boolean => this.#stopping;
    let all = 0;
    for (;;) {
      let steps = 0;
      for (const work of this.#works) {
        steps += await work.run(now, stopping);
      }
      all += steps;
      if (steps === 0 || stopping()) {
        return all;
      }
    }
  }

  /** One after another, whatever became of the one before. */
  #alone<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs as long as it is wanted: nudges during a run are one further run. */
  async #wake(): Promise<void> {
    while (this.#wanted && this.#alarm !== undefined) {
      this.#wanted = false;
      await this.#look();
    }
    this.#awake = false;
  }

  async #look(): Promise<void> {
    const { clock, log } = this.#deps;
    try {
      await this.#alone(() => (this.#stopping ? Promise.resolve(0) : this.#run(clock.now())));
      this.#away = false;
    } catch (error) {
      const away = faultOf(error) === 'away';
      // Once is enough while the database is away: it is tried every second.
      if (!away || !this.#away) {
        log.error({ err: error }, 'due work failed and is tried again');
      }
      this.#away = away;
    }
  }
}
