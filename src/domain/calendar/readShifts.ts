import type { Shift } from '../company.ts';
import type { CalendarFaultCode } from './calendarEntry.ts';

const TIME = '\\d{1,2}(?::\\d{2}|点半|点(?:\\d{1,2}分?)?)?';
const SHIFT = new RegExp(`(${TIME}) *(?:-|~|至|到|to) *(${TIME})`, 'giu');

type ReadShifts =
  | { readonly ok: true; readonly shifts: readonly Shift[]; readonly rest: string }
  | { readonly ok: false; readonly code: CalendarFaultCode };

/** The shifts in a text (9:00-12:00 13点-18点), in their order, and the text without them. Two that follow each other may touch. */
export function readShifts(text: string): ReadShifts {
  const shifts: Shift[] = [];
  for (const [, opens = '', closes = ''] of text.matchAll(SHIFT)) {
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    if (from === undefined || to === undefined) {
      return { ok: false, code: 'noSuchTime' };
    }
    if (to <= from) {
      return { ok: false, code: 'reversed' };
    }
    shifts.push([from, to]);
  }
  const inOrder = shifts.sort((a, b) => a[0] - b[0]);
  return inOrder.some(([from], at) => from < (inOrder[at - 1]?.[1] ?? 0))
    ? { ok: false, code: 'overlap' }
    : { ok: true, shifts: inOrder, rest: text.replace(SHIFT, ' ') };
}

/** Minutes after midnight; undefined where the clock does not show it. */
function minutesOf(time: string): number | undefined {
  const [, hour = '', rest = ''] = /^(\d{1,2})(.*)$/u.exec(time) ?? [];
  const minute = rest === '点半' ? 30 : Number(/\d+/u.exec(rest)?.[0] ?? 0);
  const total = Number(hour) * 60 + minute;
  return minute < 60 && total <= 1440 ? total : undefined;
}
