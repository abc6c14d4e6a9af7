import { isWorkingDay, type Calendar } from './calendar.ts';
import { weekdayOf } from './day.ts';
import type { SegmentKind } from './segment.ts';

/** Why a whole day counts or does not, with the name of what makes it other than the week. */
export function dayReason(
  day: string,
  calendar: Calendar,
): {
  readonly kind: Extract<SegmentKind, 'worked' | 'makeUp' | 'holiday' | 'rest'>;
  readonly name: string | null;
} {
  const special = calendar.days.get(day);
  const usual = (calendar.week[weekdayOf(day) - 1] ?? []).length > 0;
  switch (special?.kind) {
    case 'holiday':
      return { kind: 'holiday', name: special.name };
    case 'working':
      return isWorkingDay(day, calendar)
        ? { kind: usual ? 'worked' : 'makeUp', name: special.name }
        : { kind: 'rest', name: null };
    case undefined:
      return { kind: usual ? 'worked' : 'rest', name: null };
  }
}
