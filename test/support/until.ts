import { setTimeout as pause } from 'node:timers/promises';

const WITHIN_MS = 20_000;

/** Resolves when it holds; rejects after twenty seconds, saying what did not. For what other processes and sockets do. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`it never came about that ${what}`);
    }
    await pause(20);
  }
}
