import type { CalendarFault } from '../../domain/calendar/calendarEntry.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';

const MOST_SHOWN = 20;
const LONGEST = 40;

/** Every line that is wrong, with why; nothing of the calendar was taken. */
export function faultsReply(faults: readonly CalendarFault[], m: Messages): Outcome {
  return {
    kind: 'reply',
    word: 'refused',
    refs: [],
    card: {
      heading: m.calendar.nothingTaken(faults.length),
      blocks: [
        {
          kind: 'table',
          columns: m.calendar.faultColumns,
          rows: faults
            .slice(0, MOST_SHOWN)
            .map(({ line, typed, code, first }) => [
              m.calendar.lineNumber(line),
              typed.slice(0, LONGEST),
              m.calendar.faults[code](first ?? line),
            ]),
        },
        ...(faults.length > MOST_SHOWN
          ? [{ kind: 'text', text: m.calendar.moreFaults(faults.length - MOST_SHOWN) } as const]
          : []),
        { kind: 'text', text: m.calendar.how },
      ],
    },
  };
}
