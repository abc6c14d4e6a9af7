import type { DayPart, SaidTime } from '../../values.ts';
import { addDays, atMinute, dayOf } from '../../time/day.ts';
import type { Atom, Wall } from './atom.ts';

export type Resolved =
  | { readonly ok: true; readonly value: SaidTime; readonly past: boolean }
  | { readonly ok: false; readonly code: 'date.impossible' };

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes of the day that a part covers, and the one that stands for it. */
const PARTS: Readonly<Record<DayPart, { readonly from: number; readonly to: number; readonly at: number }>> =
  {
    morning: { from: 5 * HOUR, to: 12 * HOUR, at: 9.5 * HOUR },
    noon: { from: 11 * HOUR, to: 14 * HOUR, at: 12 * HOUR },
    afternoon: { from: 12 * HOUR, to: 18 * HOUR, at: 15 * HOUR },
    evening: { from: 18 * HOUR, to: DAY, at: 19 * HOUR },
  };
/** A day without a time is due in the morning, when people look at their day. */
const BARE_DAY = 10 * HOUR;
/** 今天 without a time is due this many minutes from now at the earliest. */
const SOON = 30;

/** The hour that was meant: 3点 is in working hours, 晚上8点 is 20, 下午15点 is 15. */
function hourOf(
  clock: Extract<Atom, { kind: 'clock' }>,
  part: Extract<Atom, { kind: 'part' }> | undefined,
): number {
  const { hour, half } = clock;
  if (half !== undefined || hour > 12) {
    return hour;
  }
  switch (part?.part) {
    case 'morning':
      return part.early === true && hour === 12 ? 0 : hour;
    case 'noon':
      return hour < 10 ? hour + 12 : hour;
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'evening':
      return hour === 12 ? 24 : hour < 5 ? hour + 24 : hour + 12;
    case undefined:
      return hour >= 1 && hour <= 7 ? hour + 12 : hour;
  }
}

function ceilHalfHour(minutes: number): number {
  return Math.ceil(minutes / 30) * 30;
}

/** What the atoms of one time say together. `past` tells that it lies before now. */
export function resolve(atoms: readonly Atom[], wall: Wall): Resolved {
  const day = atoms.find((atom) => atom.kind === 'day');
  const part = atoms.find((atom) => atom.kind === 'part');
  const clock = atoms.find((atom) => atom.kind === 'clock');
  const instant = atoms.find((atom) => atom.kind === 'instant');
  if (atoms.some((atom) => atom.kind === 'impossible')) {
    return { ok: false, code: 'date.impossible' };
  }
  if (instant !== undefined) {
    return said(instant.at, wall, { exact: true });
  }
  const minute = clock === undefined ? null : hourOf(clock, part) * HOUR + clock.minute;
  const date = dateOf(day, part, minute, wall);
  if (minute !== null) {
    return said(atMinute(date, minute, wall.zone), wall, { exact: true });
  }
  if (part !== undefined) {
    return ofPart(date, part.part, wall);
  }
  return ofDay(date, wall);
}

/** The day that was said, or the first one on which the time lies ahead where none was. */
function dateOf(
  day: Extract<Atom, { kind: 'day' }> | undefined,
  part: Extract<Atom, { kind: 'part' }> | undefined,
  minute: number | null,
  wall: Wall,
): string {
  const end = minute ?? (part === undefined ? null : PARTS[part.part].to - 1);
  const gone = end === null || end <= wall.minute;
  if (day !== undefined) {
    return day.orElse !== undefined && gone ? day.orElse : day.day;
  }
  return gone && wall.prefer === 'future' ? addDays(wall.today, 1) : wall.today;
}

function ofPart(date: string, part: DayPart, wall: Wall): Resolved {
  const { from, to, at } = PARTS[part];
  const running = date === wall.today && wall.minute >= from && wall.minute < to;
  const minute =
    running && wall.prefer === 'future' && wall.minute >= at
      ? Math.min(ceilHalfHour(wall.minute + SOON), to - 1)
      : at;
  return said(atMinute(date, minute, wall.zone), wall, { part, exact: false });
}

function ofDay(date: string, wall: Wall): Resolved {
  const today = date === wall.today && wall.prefer === 'future' && wall.minute >= BARE_DAY - SOON;
  const minute = today ? Math.min(ceilHalfHour(wall.minute + SOON), DAY - 1) : BARE_DAY;
  const resolved = said(atMinute(date, minute, wall.zone), wall, { exact: false });
  // A day without a time is today until midnight, whatever instant stands for it.
  return resolved.ok && date === wall.today ? { ...resolved, past: false } : resolved;
}

function said(at: Date, wall: Wall, rest: { readonly part?: DayPart; readonly exact: boolean }): Resolved {
  return {
    ok: true,
    value: { at, date: dayOf(at, wall.zone), ...rest },
    past: at.getTime() < wall.now.getTime(),
  };
}
