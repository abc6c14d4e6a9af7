import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after so many milliseconds, and at once when the signal is aborted. */
export async function delay(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
