import type { SalesEvent } from '../../domain/events/event.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';
import { eventRef } from './eventRef.ts';

export function inviteButton(m: Messages, event: SalesEvent): Action {
  return button(m, {
    id: `event.invite.${eventRef(event)}`,
    label: m.event.inviteButton,
    style: 'primary',
    command: 'event.invite',
    input: { event: eventRef(event), form: 'yes' },
  });
}

/** To the customers whom the reader asks himself. */
export function listButton(m: Messages, event: SalesEvent): Action {
  return button(m, {
    id: `event.list.${eventRef(event)}`,
    label: m.event.listButton,
    command: 'event.list',
    input: { event: eventRef(event) },
  });
}

/** To plan calls to those who said that they would come, and did not. */
export function callBackButton(m: Messages, event: SalesEvent, missed: number): Action {
  return button(m, {
    id: `event.callBack.${eventRef(event)}`,
    label: m.event.callBackButton(missed),
    style: 'primary',
    command: 'event.callBack',
    input: { event: eventRef(event) },
  });
}

export function resultButton(m: Messages, event: SalesEvent): Action {
  return button(m, {
    id: `event.result.${eventRef(event)}`,
    label: m.event.resultButton,
    command: 'event.result',
    input: { event: eventRef(event) },
  });
}
