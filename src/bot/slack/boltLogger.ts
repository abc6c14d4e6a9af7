import type { Logger } from '@slack/logger';
import { LogLevel } from '@slack/logger';
import type { Log } from '../../handlers/ports/log.ts';

/** Bolt's and the clients' words in our log. Their debug lines hold whole payloads, so they are left out. */
export function boltLogger(log: Log): Logger {
  const said = (parts: readonly unknown[]): string => parts.map(String).join(' ').slice(0, 1_000);
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => {
      log.debug({ from: 'slack' }, said(parts));
    },
    warn: (...parts: unknown[]) => {
      log.warn({ from: 'slack' }, said(parts));
    },
    error: (...parts: unknown[]) => {
      log.warn({ from: 'slack' }, said(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
