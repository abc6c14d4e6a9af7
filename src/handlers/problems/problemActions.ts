import type { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** What whoever leads can do with a problem. `suffix` keeps the ids apart where a card shows several. */
export function problemActions({ id, state }: Problem, m: Messages, suffix = ''): Action[] {
  const input = { problem: id };
  const reply = button(m, {
    id: `problem.answer${suffix}`,
    label: m.problem.reply,
    style: 'primary',
    command: 'problem.answer',
    input,
  });
  const close = button(m, {
    id: `problem.close${suffix}`,
    label: m.problem.close,
    command: 'problem.close',
    input,
  });
  return state === 'open' ? [reply, close] : [close];
}
