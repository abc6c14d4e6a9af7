import { isJson, objects, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { demand } from './rule.ts';
import { bytesOf } from './texts.ts';

const KEY_BYTES = 1_024;
const OPTION_ID_BYTES = 128;

/** Keys of buttons: there, and of at most 1,024 bytes (D90236). */
export function isKeyed(buttons: readonly Json[]): boolean {
  return buttons.every(({ key }) => words(key) !== '' && bytesOf(words(key)) <= KEY_BYTES);
}

/** Questions to choose from: selects or the checkbox. `most`: options of one. */
export function choices(questions: readonly unknown[], most: number): void {
  const known = questions.filter(isJson);
  demand(known.length === questions.length, 42037, 'a question with options is missing');
  const keys = known.map((question) => words(question['question_key']));
  demand(
    keys.every((key) => key !== '' && bytesOf(key) <= KEY_BYTES) && new Set(keys).size === keys.length,
    42043,
    'question_key missing, too long or used twice',
  );
  for (const question of known) {
    options(question, most);
  }
}

function options(question: Json, most: number): void {
  const list = objects(question['option_list']);
  demand(list.length >= 1 && list.length <= most, 42037, `option_list of 1 to ${most}`);
  const ids = list.map(({ id }) => words(id));
  demand(
    ids.every((id) => id !== '' && bytesOf(id) <= OPTION_ID_BYTES) && new Set(ids).size === ids.length,
    42040,
    'option id missing, too long or used twice',
  );
  demand(
    list.every(({ text }) => words(text) !== ''),
    42041,
    'option text missing',
  );
  const { selected_id: selected } = question;
  demand(selected === undefined || ids.includes(words(selected)), 42040, 'selected_id is no option');
}

export function submitButton({ submit_button: button }: Json): void {
  demand(isJson(button) && words(button['text']) !== '', 42049, 'submit_button.text missing');
  demand(isKeyed([button]), 42046, 'submit_button.key');
}
