import type { Log } from '../handlers/ports/log.ts';
import { faultOf } from './fault.ts';

/** Runs a step as long as it has something to do, one run at a time: kicks during a run are one further run. */
export class Loop {
  readonly #step: () => Promise<number>;
  readonly #log: Log;
  readonly #stopping: () => boolean;
  #wanted = false;
  #running: Promise<void> | undefined;
  #away = false;

  constructor(step: () => Promise<number>, log: Log, stopping: () => boolean) {
    this.#step = step;
    this.#log = log;
    this.#stopping = stopping;
  }

  kick(): void {
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#wanted && !this.#stopping()) {
      this.#wanted = false;
      try {
        this.#wanted = (await this.#step()) > 0 || this.#wanted;
        this.#away = false;
      } catch (error) {
        const away = faultOf(error) === 'away';
        // Once is enough while the database is away: it is tried every second.
        if (!away || !this.#away) {
          this.#log.error({ err: error }, 'due work failed and is tried again');
        }
        this.#away = away;
      }
    }
  }
}
