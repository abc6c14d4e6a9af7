import type { Messages } from '../../i18n/messages.ts';
import type { Action, Brief, Card } from '../chat/card.ts';
import { button } from '../replies.ts';

/** As many as a menu of any platform takes. */
const MOST_LISTED = 10;

/**
 * Many complaints whose time runs out as one card: a line each for the first of them, a menu that opens one with all that can be done
 * about it, and how many more there are. What was dealt with since makes room for the next.
 */
export function alarmDigest(briefs: readonly Brief[], m: Messages): Card {
  const open = briefs.filter(({ ref }) => ref !== null);
  const listed = open.slice(0, MOST_LISTED);
  const more = open.length - listed.length;
  const handled = briefs.length - open.length;
  const late = open.some((brief) => brief.late);
  return {
    heading: open.length === 0 ? m.alarm.allSettled : (late ? m.alarm.late : m.alarm.soon)(open.length),
    blocks: [
      ...(listed.length === 0
        ? []
        : [{ kind: 'text' as const, text: listed.map(({ text }) => text).join('\n') }]),
      ...(more > 0 ? [{ kind: 'text' as const, text: m.alarm.more(more) }] : []),
      ...(handled > 0 && open.length > 0 ? [{ kind: 'text' as const, text: m.alarm.handled(handled) }] : []),
      ...(listed.length === 0 ? [] : [{ kind: 'actions' as const, items: actions(listed, late, m) }]),
    ],
  };
}

function actions(listed: readonly Brief[], late: boolean, m: Messages): Action[] {
  const refs = [...new Set(listed.flatMap(({ ref }) => (ref === null ? [] : [ref])))];
  return [
    {
      ...button(m, { id: 'alarm.choose', label: m.alarm.choose, command: 'complaint.show' }),
      options: refs.map((ref) => ({ value: ref, label: ref })),
      takes: 'complaint',
    },
    button(m, {
      id: 'alarm.all',
      label: m.alarm.all,
      command: 'complaint.show',
      input: late ? { only: 'overdue' } : {},
    }),
  ];
}
