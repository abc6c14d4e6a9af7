import type { Waiting } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Gives a place on a waiting list up. */
export function leaveButton(m: Messages, { id }: Pick<Waiting, 'id'>, label: string, suffix = ''): Action {
  return button(m, { id: `wait.leave${suffix}`, label, command: 'wait.leave', input: { waiting: id } });
}
