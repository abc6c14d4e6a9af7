import type { Messages } from '../../i18n/messages.ts';
import { button } from '../replies.ts';
import type { Action } from './card.ts';
import type { RawValues } from './intent.ts';

/** No command of the registry: a button of this name says a line for whoever presses it, who could have typed it as well. */
const SAY_LINE = 'line.say';

/** A button that says a line; the line is read as if it had been typed where the button is pressed. */
export function sayLine(
  m: Messages,
  { id, label, line }: Pick<Action, 'id' | 'label'> & { readonly line: string },
): Action {
  return button(m, { id, label, command: SAY_LINE, input: { line } });
}

/** What such a button says; undefined for any other. */
export function saidBy(command: string, { line }: RawValues): string | undefined {
  return command === SAY_LINE && typeof line === 'string' ? line : undefined;
}
