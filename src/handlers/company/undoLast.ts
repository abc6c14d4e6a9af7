import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Takes back the write that this card reports: it is known by its instant, so that nothing later is taken back. */
export function undoLast(m: Messages, made: Date): Action {
  return button(m, {
    id: 'operation.undo',
    label: m.customer.undoButton,
    style: 'danger',
    command: 'operation.undo',
    input: { made: made.toISOString() },
  });
}
