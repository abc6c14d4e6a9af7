import type { Hold } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** By how much a hold can be extended. */
export const EXTENSIONS = { '1h': 60, '2h': 120 } as const;
export type Extension = keyof typeof EXTENSIONS;

const HOW = Object.keys(EXTENSIONS) as Extension[];

/** By how much, for who decides by himself; where it was asked for also not at all. `suffix` keeps the ids of several apart. */
export function extendButtons(
  m: Messages,
  { id, askedAt }: Pick<Hold, 'id' | 'askedAt'>,
  suffix = '',
): Action[] {
  const input = { hold: id, ...(askedAt === null ? {} : { asked: askedAt.toISOString() }) };
  const labels = askedAt === null ? m.hold.extend : m.hold.agree;
  return [
    ...HOW.map((how) =>
      button(m, {
        id: `hold.extend.${how}${suffix}`,
        label: labels[how],
        style: 'primary',
        command: 'hold.extend',
        input: { ...input, by: how },
      }),
    ),
    ...(askedAt === null
      ? []
      : [
          button(m, {
            id: `hold.extend.no${suffix}`,
            label: m.hold.refuse,
            style: 'danger',
            command: 'hold.extend',
            input: { ...input, by: 'no' },
          }),
        ]),
  ];
}
