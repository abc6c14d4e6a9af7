import { decodeAction } from '../../actionCode.ts';
import type { PressedAction } from './pressed.ts';
import { pressedRow, ROWS_KEY } from './rowCode.ts';

/** The key of a button that does nothing any more. No action has it: their keys begin with a command. */
export const SETTLED_KEY = '@settled';

/**
 * What was pressed in a card of ours, from a template_card_event (D90240, D101027).
 *
 * @param key its event_key
 * @param selected the option_ids of its selected_items, by their question_key
 * @returns undefined for what is none of ours
 */
export function pressedAction(
  key: string,
  selected: Readonly<Record<string, readonly string[]>>,
): PressedAction | undefined {
  if (key === SETTLED_KEY) {
    return { kind: 'settled' };
  }
  if (key.startsWith(ROWS_KEY)) {
    return pressedRow(key, selected);
  }
  const code = decodeAction(key);
  if (code === undefined) {
    return undefined;
  }
  const { command, input, takes } = code;
  // A select beside buttons sends its choice with each of them; only its own button takes it.
  if (takes === undefined) {
    return { kind: 'action', command, input };
  }
  const [value] = Object.values(selected).flat();
  return value === undefined
    ? { kind: 'unchosen' }
    : { kind: 'action', command, input: { ...input, [takes]: value } };
}
