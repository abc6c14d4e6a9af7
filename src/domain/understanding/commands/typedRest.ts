import type { Scan } from '../scan.ts';
import { TAKEN } from '../scan.ts';

const EDGE = /^[\s,，、;；。:：.!！\-–]+|[\s,，、;；:：\-–]+$/gu;

/** What nothing has taken of a line, as it was typed, marks and all; null where that is nothing. */
export function typedRest(scan: Scan): string | null {
  const { rest } = scan;
  const left = Array.from({ length: rest.length }, (_, index) =>
    rest.charAt(index) === TAKEN ? '' : scan.kept(index, index + 1),
  )
    .join('')
    .replace(/ {2,}/gu, ' ')
    .replace(EDGE, '');
  return left === '' ? null : left;
}
