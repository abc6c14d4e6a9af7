import { isJson, objects, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import type { WorldState } from './worldState.ts';

/** What somebody presses: a button, or the button under what he has selected. */
export interface Press {
  readonly user: string;
  readonly taskId: string;
  /** Of the button, of the menu entry, or of the submit button. */
  readonly key: string;
  /** The ids of what is chosen, by the key of the question. */
  readonly selected?: Readonly<Record<string, string | readonly string[]>>;
}

/** The selection as a list. */
export function selectionOf({ selected = {} }: Press): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(selected).map(([question, ids]) => [question, typeof ids === 'string' ? [ids] : ids]);
}

/** The card that somebody presses in, as it stands there. Nobody can press what is not in it. */
export function pressedCard(state: WorldState, place: string, press: Press): Json {
  const { user, taskId, key } = press;
  const shown = state.shown.card(place, taskId, state.directory.user(user).userid);
  if (shown?.card === undefined) {
    throw new Error(`${place} has no card ${taskId}`);
  }
  const { button_list: buttons, action_menu: menu, submit_button: submit } = shown.card;
  const pressable = [
    ...objects(buttons),
    ...objects(isJson(menu) ? menu['action_list'] : undefined),
    ...objects([submit]),
  ];
  if (!pressable.some((one) => one['key'] === key)) {
    throw new Error(`card ${taskId} has no button ${key}`);
  }
  for (const [question, ids] of selectionOf(press)) {
    const options = optionsOf(shown.card, question);
    const unknown = ids.find((id) => !options.includes(id));
    if (unknown !== undefined) {
      throw new Error(`card ${taskId} has no option ${unknown} of ${question}`);
    }
  }
  return shown.card;
}

function optionsOf(card: Json, question: string): readonly string[] {
  const { select_list: selects, button_selection: selection, checkbox } = card;
  const asked = [...objects(selects), ...objects([selection, checkbox])];
  return asked
    .filter((one) => one['question_key'] === question)
    .flatMap((one) => objects(one['option_list']).map(({ id }) => words(id)));
}
