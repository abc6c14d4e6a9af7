import { setImmediate as macrotask } from 'node:timers/promises';

interface Waiter {
  readonly at: number;
  readonly go: () => void;
}

/** So many turns of the event loop, in which whatever only waits for promises goes as far as it can. */
const TURNS = 10;

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await macrotask();
  }
}

/** A monotonic clock that stands still until it is moved, and the delays that go by it. */
export function fakeTime() {
  let now = 0;
  const waiters = new Set<Waiter>();
  const dueBy = (end: number): Waiter | undefined =>
    [...waiters].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  return {
    monotonic: (): number => now,
    delay: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const go = (): void => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', go);
          resolve();
        };
        const waiter = { at: now + ms, go };
        waiters.add(waiter);
        signal.addEventListener('abort', go, { once: true });
      }),
    /** What is waited for: how many milliseconds from now. */
    waiting: (): number[] => [...waiters].map(({ at }) => at - now).toSorted((a, b) => a - b),
    /** Lets the time go on: what falls due in it happens one after the other, each at its own instant. */
    advance: async (ms: number): Promise<void> => {
      const end = now + ms;
      await settle();
      for (let next = dueBy(end); next !== undefined; next = dueBy(end)) {
        now = Math.max(now, next.at);
        next.go();
        await settle();
      }
      now = end;
    },
    /** The process was paused so long: it finds everything that has fallen due meanwhile at once. */
    wakeAfter: async (ms: number): Promise<void> => {
      now += ms;
      for (const { go } of [...waiters].filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)) {
        go();
      }
      await settle();
    },
  };
}

export type FakeTime = ReturnType<typeof fakeTime>;
