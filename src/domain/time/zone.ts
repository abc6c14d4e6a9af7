import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const zones = new Map<string, IANAZone>();

/** Whether this is a time zone that can be counted in: Asia/Shanghai, America/New_York. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function zoneOf(name: string): IANAZone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = IANAZone.create(name);
    if (!zone.isValid) {
      throw new RangeError(`unknown time zone ${name}`);
    }
    zones.set(name, zone);
  }
  return zone;
}

/** The instant as the clock on the wall shows it, in milliseconds as if that clock were UTC. */
export function toWall(instant: Date, zone: string): number {
  const at = instant.getTime();
  return at + offsetAt(at, zone) * MINUTE;
}

/**
 * The instant at which the clock on the wall shows `wall` (milliseconds as if it were UTC). What the clock shows twice is
 * the first of the two; what a change of the clock leaves out is the moment of the change. So it never runs backwards.
 */
export function fromWall(wall: number, zone: string): Date {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const late = wall - before * MINUTE;
  if (before === after) {
    return new Date(late);
  }
  const early = wall - after * MINUTE;
  const shown = [late, early].filter((at) => at + offsetAt(at, zone) * MINUTE === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : change(early, late, before, zone));
}

/** Since 1970 clocks have been changed at full quarters of an hour: within one the offset is the same. */
const QUARTER = 15 * MINUTE;
/** Days, and quarters of days with a change, that are remembered of one zone. */
const MOST_KEPT = 20_000;

interface Offsets {
  readonly days: Map<number, number>;
  readonly quarters: Map<number, number>;
}
const offsets = new Map<string, Offsets>();

/**
 * Minutes ahead of UTC. What was asked before is remembered, by the day where nothing changes in it: to ask the system takes a hundred
 * times as long. No clock was ever changed forth and back within one day.
 */
function offsetAt(at: number, zone: string): number {
  if (at < 0) {
    return zoneOf(zone).offset(at);
  }
  let known = offsets.get(zone);
  if (known === undefined) {
    known = { days: new Map(), quarters: new Map() };
    offsets.set(zone, known);
  }
  const day = Math.floor(at / DAY);
  const begins = startOffset(day, zone, known.days);
  return begins === startOffset(day + 1, zone, known.days)
    ? begins
    : remembered(known.quarters, Math.floor(at / QUARTER), () => zoneOf(zone).offset(at));
}

/** The offset at the first instant of a day in UTC. */
function startOffset(day: number, zone: string, days: Map<number, number>): number {
  return days.get(day) ?? remembered(days, day, () => zoneOf(zone).offset(day * DAY));
}

function remembered(kept: Map<number, number>, key: number, ask: () => number): number {
  const known = kept.get(key);
  if (known !== undefined) {
    return known;
  }
  const offset = ask();
  if (kept.size >= MOST_KEPT) {
    kept.clear();
  }
  kept.set(key, offset);
  return offset;
}

/** The first instant in (low, high] with another offset than `before`, by halving. */
function change(low: number, high: number, before: number, zone: string): number {
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(middle, zone) === before) {
      from = middle;
    } else {
      to = middle;
    }
  }
  return to;
}
