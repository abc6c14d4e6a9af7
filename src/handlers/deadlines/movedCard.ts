import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Moved } from './deadlineNoun.ts';

const MOST_ROWS = 15;

/** Which of somebody's deadlines have moved with the calendar, with the old and the new date. */
export function movedCard(
  moved: readonly Moved[],
  { zone, now, m }: { readonly zone: string; readonly now: Date; readonly m: Messages },
): Card {
  return {
    heading: m.calendar.movedHeading(moved.length),
    blocks: [
      {
        kind: 'table',
        columns: m.calendar.movedColumns,
        rows: moved.slice(0, MOST_ROWS).map(({ title, was, is, provisional }) => {
          const due = dateTime(is, zone, now, m);
          return [title(m), dateTime(was, zone, now, m), provisional ? m.calendar.provisional(due) : due];
        }),
      },
      ...(moved.length > MOST_ROWS
        ? [{ kind: 'text', text: m.calendar.moreMoved(moved.length - MOST_ROWS) } as const]
        : []),
      { kind: 'text', text: m.calendar.movedHow },
    ],
  };
}
