import type { Log } from '../../src/handlers/ports/log.ts';

const say = (first: unknown, text?: string): void => {
  console.error(text ?? first);
};
const nothing = (): void => undefined;

/** Only what is wrong is said. */
export const quietLog: Log = { debug: nothing, info: nothing, warn: say, error: say };
