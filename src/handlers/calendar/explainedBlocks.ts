import type { Calendar } from '../../domain/time/calendar.ts';
import { addDays, dayOf } from '../../domain/time/day.ts';
import { unpublishedYears } from '../../domain/time/isProvisional.ts';
import type { Explanation } from '../../domain/time/segment.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Charts } from '../ports/charts.ts';
import type { Files } from '../ports/files.ts';
import { drawnWeeks } from './drawnWeeks.ts';
import { segmentRows } from './segmentRows.ts';
import { weeksView } from './weeksView.ts';

/** Days in one picture: ten weeks can still be read. */
const LONGEST_PICTURE = 69;

/** How a term was counted: the picture of its weeks, the segments, and what is not certain about it. */
export async function explainedBlocks(
  deps: { readonly charts: Charts; readonly files: Files },
  of: {
    readonly title: string;
    readonly subtitle: string;
    readonly at: Date;
    readonly explanation: Explanation;
    readonly calendar: Calendar;
    readonly now: Date;
    readonly m: Messages;
  },
): Promise<Block[]> {
  const { explanation, calendar, at, now, m } = of;
  const { zone } = calendar;
  const from = dayOf(at, zone);
  const end = dayOf(explanation.end, zone);
  const last = addDays(from, LONGEST_PICTURE);
  const to = end < last ? end : last;
  const picture = weeksView(calendar, {
    title: of.title,
    subtitle: of.subtitle,
    from,
    to,
    today: dayOf(now, zone),
    shown: { at, explanation },
    m,
  });
  const image = explanation.segments.some(({ kind }) => kind === 'clock')
    ? []
    : await drawnWeeks(deps, picture, m);
  return [
    ...image,
    {
      kind: 'table',
      columns: [m.calendar.columns.when, m.calendar.columns.what, m.calendar.columns.counts],
      rows: segmentRows(explanation, { zone, now, m }),
    },
    ...(end > to
      ? [{ kind: 'text', text: m.calendar.pictureCut(dateTime(explanation.end, zone, now, m)) } as const]
      : []),
    ...(explanation.provisional
      ? [
          {
            kind: 'text',
            text: m.calendar.provisionalOver(unpublishedYears(at, explanation.end, calendar)),
          } as const,
        ]
      : []),
  ];
}
