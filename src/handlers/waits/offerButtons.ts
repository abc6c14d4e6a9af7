import type { Waiting } from '../../domain/hold.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { leaveButton } from './leaveButton.ts';

/** 要 / 不要, for whom a unit is offered to. `suffix` keeps the ids apart where a card shows several. */
export function offerButtons(m: Messages, waiting: Pick<Waiting, 'id'>, suffix = ''): Action[] {
  return [
    button(m, {
      id: `wait.take${suffix}`,
      label: m.hold.take,
      style: 'primary',
      command: 'wait.take',
      input: { waiting: waiting.id },
    }),
    leaveButton(m, waiting, m.hold.pass, suffix),
  ];
}
