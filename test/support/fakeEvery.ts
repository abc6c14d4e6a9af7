import type { Every } from '../../src/bot/web/every.ts';

/** Repeated work that is done when the test says so. */
export class FakeEvery {
  readonly #running = new Set<{ readonly ms: number; readonly work: () => void }>();

  readonly every: Every = (ms, work) => {
    const one = { ms, work };
    this.#running.add(one);
    return () => {
      this.#running.delete(one);
    };
  };

  /** The periods of what runs, shortest first. */
  get periods(): number[] {
    return [...this.#running].map(({ ms }) => ms).sort((a, b) => a - b);
  }

  /** The time of everything with this period has come. */
  tick(ms: number): void {
    for (const { work } of [...this.#running].filter((one) => one.ms === ms)) {
      work();
    }
  }
}
