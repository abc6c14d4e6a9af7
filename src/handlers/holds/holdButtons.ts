import type { Hold } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

type Held = Pick<Hold, 'id'>;

export function releaseButton(m: Messages, { id }: Held, suffix = ''): Action {
  return button(m, {
    id: `hold.release${suffix}`,
    label: m.hold.release,
    command: 'hold.release',
    input: { hold: id },
  });
}

/** What a holder can do about his hold. `suffix` keeps the ids apart where a card shows several. */
export function holdButtons(m: Messages, hold: Held, suffix = ''): Action[] {
  return [
    releaseButton(m, hold, suffix),
    button(m, {
      id: `hold.ask${suffix}`,
      label: m.hold.ask,
      command: 'hold.ask',
      input: { hold: hold.id },
    }),
  ];
}
