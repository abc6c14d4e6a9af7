import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/**
 * Takes back what this card reports, and nothing later: the operation is known by the instant at which it was made, so an
 * old card cannot take back something newer.
 */
export function undoButton(m: Messages, record: string, made: Date): Action {
  return button(m, {
    id: 'operation.undo',
    label: m.customer.undoButton,
    style: 'danger',
    command: 'operation.undo',
    input: { record, made: made.toISOString() },
  });
}
