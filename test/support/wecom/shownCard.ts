import { isJson } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import type { CardSurface } from './cardRules.ts';
import { cutToLetters } from './texts.ts';

type Lengths = Readonly<Record<string, number>>;

/** Characters that a client shows of each text of an app's card (D90236, where they are advice). */
const OF_APP: Lengths = {
  'source.desc': 20,
  'main_title.title': 36,
  'main_title.desc': 44,
  sub_title_text: 160,
  'emphasis_content.title': 14,
  'emphasis_content.desc': 22,
  'horizontal_content_list.keyname': 5,
  'horizontal_content_list.value': 30,
  'vertical_content_list.title': 38,
  'vertical_content_list.desc': 160,
  'jump_list.title': 18,
  'button_list.text': 10,
  'button_selection.option_list.text': 16,
  'checkbox.option_list.text': 17,
  'select_list.option_list.text': 16,
  'submit_button.text': 10,
};

/** Of the bot's, where they are fewer (wecom.md 4.3). */
const OF_BOT: Lengths = {
  ...OF_APP,
  'source.desc': 13,
  'main_title.title': 26,
  'main_title.desc': 30,
  sub_title_text: 112,
  'emphasis_content.title': 10,
  'emphasis_content.desc': 15,
  'horizontal_content_list.value': 26,
  'jump_list.title': 13,
  'button_selection.option_list.text': 10,
  'checkbox.option_list.text': 11,
  'select_list.option_list.text': 10,
};

/** A card as people see it: overlong texts cut. `cut` is told of each. */
export function shownCard(card: Json, surface: CardSurface, cut: (what: string) => void): Json {
  const lengths = surface === 'bot' ? OF_BOT : OF_APP;
  const shown = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) {
      return value.map((one: unknown) => shown(one, path));
    }
    if (isJson(value)) {
      return within(value, path);
    }
    const most = lengths[path.join('.')];
    if (typeof value !== 'string' || most === undefined || cutToLetters(value, most) === value) {
      return value;
    }
    cut(`${path.join('.')} of more than ${most} characters: ${value}`);
    return cutToLetters(value, most);
  };
  const within = (part: Json, path: readonly string[]): Json =>
    Object.fromEntries(Object.entries(part).map(([name, value]) => [name, shown(value, [...path, name])]));
  return within(card, []);
}

/** Names of fields that people read. */
const READ = new Set(['title', 'desc', 'text', 'keyname', 'value', 'sub_title_text', 'quote_text']);

/** Everything that can be read in a card, a line each, in its order. */
export function cardText(card: Json): string {
  const read = (value: unknown, name: string): readonly string[] => {
    if (Array.isArray(value)) {
      return value.flatMap((one: unknown) => read(one, name));
    }
    if (isJson(value)) {
      return Object.entries(value).flatMap(([inner, one]) => read(one, inner));
    }
    return typeof value === 'string' && value !== '' && READ.has(name) ? [value] : [];
  };
  return read(card, '').join('\n');
}
