import { type Logger, LogLevel } from '@slack/bolt';

const quiet = (): void => undefined;

/** For clients and receivers whose failures are the point of a test. */
export const quietSlackLogger: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => LogLevel.ERROR,
};
