import type { Scan, Span } from '../scan.ts';
import { isFiller, residue } from '../segments.ts';

/** What nobody understood is what was said: the text that is left, with the `unread` spans put back. */
export function leftovers(scan: Scan, unread: readonly Span[]): string | null {
  const { text: line } = scan.line;
  const whole = unread.reduce(
    (rest, { start, end }) => rest.slice(0, start) + line.slice(start, end) + rest.slice(end),
    scan.rest,
  );
  const parts = whole
    .split(/[\u0001,;。；\s]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !isFiller(part) && residue(part).length > 1);
  const text = parts.join(' ');
  return text === '' ? null : text;
}
