import { clockOf, dayOf } from '../../domain/time/day.ts';
import type { Explanation, Segment, SegmentKind } from '../../domain/time/segment.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { minutesText } from './minutesText.ts';

const MOST_ROWS = 24;

/** Days that are the same: when, why, and what they add. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly kind: SegmentKind;
  readonly name: string | null;
  /** Of each of its days. */
  readonly each: number;
  readonly counted: number;
}

/** How a term was counted, as rows of a table: when, what it is, what it adds. Days that are alike stand in one row. */
export function segmentRows(
  { segments, unit }: Explanation,
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): string[][] {
  const rows = joined(byDay(segments, zone)).map(({ from, to, kind, name, counted }) => [
    from === to ? calendarDay(from, zone, now, m) : m.calendar.fromTo(short(from, now), short(to, now)),
    [m.calendar.kinds[kind], name].filter((part) => part !== null).join(m.calendar.nameSeparator),
    counted === 0 ? m.common.none : unit === 'minute' ? minutesText(counted, m) : m.calendar.days(counted),
  ]);
  if (rows.length <= MOST_ROWS) {
    return rows;
  }
  const half = MOST_ROWS / 2;
  return [...rows.slice(0, half), ['…', '…', '…'], ...rows.slice(-half)];
}

function short(day: string, now: Date): string {
  return day.slice(0, 4) === now.toISOString().slice(0, 4) ? day.slice(5) : day;
}

/** A stretch a day. Lunch and the evening of a day that is worked are no news; a day of nothing else is. */
function byDay(segments: readonly Segment[], zone: string): Stretch[] {
  const days = new Map<string, Stretch>();
  for (const { from, to, kind, name, counted } of segments) {
    const day = dayOf(from, zone);
    const key = kind === 'paused' || kind === 'clock' ? `${day} ${clockOf(from, zone)}` : day;
    const last = kind === 'paused' || kind === 'clock' ? dayOf(to, zone) : day;
    const known = days.get(key);
    if (known === undefined || (known.kind === 'closed' && kind !== 'closed')) {
      days.set(key, { from: day, to: last, kind, name, each: counted, counted });
    } else if (kind !== 'closed') {
      const sum = known.counted + counted;
      days.set(key, { ...known, each: sum, counted: sum });
    }
  }
  return [...days.values()];
}

function joined(days: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (
      last?.kind === day.kind &&
      last.name === day.name &&
      last.each === day.each &&
      day.kind !== 'paused'
    ) {
      stretches[stretches.length - 1] = { ...last, to: day.to, counted: last.counted + day.counted };
    } else {
      stretches.push(day);
    }
  }
  return stretches;
}
