import type { Hold } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Asks for more than the longest that a hold may run: a form for the reason, then the director decides. */
export function beyondButton(m: Messages, { id }: Pick<Hold, 'id'>, minutes: number): Action {
  return button(m, {
    id: 'hold.beyond',
    label: m.hold.beyond,
    command: 'hold.beyond',
    input: { hold: id, minutes: String(minutes), form: 'yes' },
  });
}
