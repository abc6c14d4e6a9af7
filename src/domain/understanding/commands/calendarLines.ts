import type { Work } from './assembler.ts';

const LONGEST = 8000;

/** 日历: what is behind the word as it was typed, line by line; who reads it knows days, weekdays and years. */
export function calendarLines({ scan, draft }: Work): void {
  const first = /[^\s\u0001]/u.exec(scan.rest);
  if (first === null) {
    return;
  }
  const { line } = scan;
  const taken = scan.rest.indexOf('\u0001', first.index);
  const end = taken < 0 ? scan.rest.length : taken;
  const whole = end === line.text.length;
  const text = whole ? line.typed.slice(line.origin[first.index] ?? 0) : scan.typed(first.index, end);
  draft.put('lines', text.trim().slice(0, LONGEST));
}
