import { createHash } from 'node:crypto';

const LONGEST = 190;

/** By which the platform tells a repeat of a message: the same for the same notices, another for others. */
export function sendKey(dedupKeys: readonly string[]): string {
  const key = dedupKeys.join('+');
  return dedupKeys.length === 1 && key.length <= LONGEST
    ? key
    : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
