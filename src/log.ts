import { pino } from 'pino';
import type { Log } from './handlers/ports/log.ts';

/** Anything that looks like a phone (7 to 15 digits in any writing) or an id number. */
const DIGITS = /(?<![\w-])\+?\d[\d\s().-]{5,22}[\dXx](?![\w-])/gu;
const TOKENS = /\b(xox[a-z]-[\w-]+|xapp-[\w-]+)\b/gu;

/** The text with phones, ID numbers and platform tokens blanked: nothing of them may reach a log (DESIGN 8). */
export function redact(text: string): string {
  return text.replace(TOKENS, '[token]').replace(DIGITS, (found) => {
    const digits = found.replace(/\D/gu, '').length;
    return digits >= 7 && !isTimeLike(found) ? '[number]' : found;
  });
}

/** ISO days and times are what logs are read by. */
function isTimeLike(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:[ T]|$)/u.test(text);
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return redact(value);
  }
  if (depth > 4 || typeof value !== 'object' || value === null || value instanceof Date) {
    return value;
  }
  if (value instanceof Error) {
    const { code } = value as Error & { code?: unknown };
    return {
      type: value.name,
      message: redact(value.message),
      stack: redact(value.stack ?? ''),
      ...(code === undefined ? {} : { code }),
      ...(value.cause === undefined ? {} : { cause: clean(value.cause, depth + 1) }),
    };
  }
  if (Array.isArray(value)) {
    return value.map((one) => clean(one, depth + 1));
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one, depth + 1)]));
}

/** JSON lines on the given stream; every string is redacted before it is written. */
export function createLog(level: string, stream: { write(line: string): void }): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (fields: Readonly<Record<string, unknown>>, message: string): void => {
      logger[name](clean(fields, 0) as object, redact(message));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
