import type { Work } from './assembler.ts';

const LONGEST = 8000;

/** 日历: what is behind the word as it was typed, line by line; who reads it knows days, weekdays and years. */
export function calendarLines({ scan, draft }: Work): void {
  const first = /[^\s\u0001]/u.exec(scan.rest);
  if (first === null) {
    return;
  }
  const taken = scan.rest.indexOf('\u0001', first.index);
  const end = taken < 0 ? scan.rest.length : taken;
  draft.put('lines', scan.kept(first.index, end).trim().slice(0, LONGEST));
}
