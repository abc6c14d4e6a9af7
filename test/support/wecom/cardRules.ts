import { isJson, objects, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { choices, isKeyed, submitButton } from './cardChoices.ts';
import { demand, isFlag, listOf } from './rule.ts';
import { bytesOf } from './texts.ts';

/** Where a card is shown: to a person by the app, by the bot, or in a group by its webhook. */
export type CardSurface = 'app' | 'bot' | 'webhook';

interface CardCheck {
  readonly card: Json;
  readonly surface: CardSurface;
  readonly hasMedia: (id: string) => boolean;
  readonly hasUser: (userid: string) => boolean;
}

/** Types that ask something, with what makes them complete. */
const ASKING: Readonly<Record<string, (card: Json, surface: CardSurface) => void>> = {
  button_interaction: (card, surface) => {
    titled(card);
    buttons(card, surface);
    if (card['button_selection'] !== undefined) {
      choices([card['button_selection']], 10);
    }
  },
  vote_interaction: (card) => {
    const { checkbox } = card;
    choices([checkbox], 20);
    demand(isJson(checkbox) && isFlag(checkbox['mode']), 40058, 'checkbox.mode');
    submitButton(card);
  },
  multiple_interaction: (card) => {
    const selects = listOf(card['select_list'], 42047, 'select_list');
    demand(selects.length >= 1 && selects.length <= 3, 42047, 'select_list of 1 to 3');
    choices(selects, 10);
    submitButton(card);
  },
};

/** Types that tell something. */
const TELLING: Readonly<Record<string, (card: Json) => void>> = {
  text_notice: (card) => {
    demand(titleOf(card) !== '' || words(card['sub_title_text']) !== '', 42033, 'no title and no text');
  },
  news_notice: (card) => {
    titled(card);
    const { card_image: image, image_text_area: area } = card;
    demand(isJson(image) || isJson(area), 42044, 'card_image and image_text_area missing');
    if (isJson(image)) {
      const { aspect_ratio: ratio = 1.3 } = image;
      demand(isUrl(image['url']), 42044, 'card_image.url');
      demand(typeof ratio === 'number' && ratio >= 1.3 && ratio <= 2.25, 42044, 'aspect_ratio');
    }
    if (isJson(area)) {
      demand(isUrl(area['image_url']), 42044, 'image_text_area.image_url');
      link(area, 'image_text_area', [0, 1, 2]);
    }
  },
};

/** Whether something can be pressed in it that the app is told of. */
export function callsBack(card: Json): boolean {
  return Object.hasOwn(ASKING, words(card['card_type'])) || card['action_menu'] !== undefined;
}

/** Refuses a card for its shape (D90236; of the bot D101032). How long its texts are is `shownCard`'s. */
export function checkCard(check: CardCheck): void {
  const { card, surface } = check;
  const type = words(card['card_type']);
  const isTelling = Object.hasOwn(TELLING, type);
  const isKnown = isTelling || (Object.hasOwn(ASKING, type) && surface !== 'webhook');
  demand(isKnown, 42031, `card_type ${type}`);
  demand(surface !== 'webhook' || card['action_menu'] === undefined, 40058, 'a webhook gets no callbacks');
  const { task_id: taskId } = card;
  demand(taskId !== undefined || !callsBack(card), 42014, 'task_id missing');
  if (taskId !== undefined) {
    demand(/^[0-9A-Za-z_\-@]{1,128}$/u.test(words(taskId)), 42014, 'task_id');
  }
  ASKING[type]?.(card, surface);
  TELLING[type]?.(card);
  frame(check);
  facts(check);
  if (card['card_action'] !== undefined || isTelling) {
    const action = card['card_action'];
    demand(isJson(action), 42045, 'card_action missing');
    link(action, 'card_action', [1, 2]);
  }
}

/** What every type may have. */
function frame({ card, surface }: CardCheck): void {
  const { source, action_menu: menu, quote_area: quote } = card;
  if (isJson(source)) {
    const { desc_color: color = 0 } = source;
    demand([0, 1, 2, 3].includes(color as number), 40058, 'source.desc_color');
  }
  if (menu !== undefined) {
    const actions = objects(isJson(menu) ? menu['action_list'] : undefined);
    demand(actions.length >= 1 && actions.length <= 3, 40058, 'action_menu.action_list of 1 to 3');
    demand(isKeyed(actions), 42039, 'key of action_list');
    demand(distinct(actions), 42051, 'keys of action_list are the same');
    demand(
      actions.every(({ text }) => words(text) !== ''),
      42038,
      'text of action_list',
    );
  }
  if (isJson(quote)) {
    link(quote, 'quote_area', [0, 1, 2]);
  }
  const jumps = listOf(card['jump_list'], 42042, 'jump_list');
  demand(jumps.length <= 3, 42042, 'jump_list of at most 3');
  for (const jump of objects(jumps)) {
    demand(words(jump['title']) !== '', 42033, 'jump_list.title');
    link(jump, 'jump_list', surface === 'bot' ? [0, 1, 2, 3] : [0, 1, 2]);
  }
}

function facts({ card, surface, hasMedia, hasUser }: CardCheck): void {
  const across = listOf(card['horizontal_content_list'], 42035, 'horizontal_content_list');
  demand(across.length <= 6, 42035, 'horizontal_content_list of at most 6');
  for (const { type = 0, keyname, url, media_id: mediaId, userid } of objects(across)) {
    demand(words(keyname) !== '', 42027, 'keyname missing');
    const types = surface === 'bot' ? [0, 1, 3] : [0, 1, 2, 3];
    demand(types.includes(type as number), 40058, `horizontal_content_list.type ${String(type)}`);
    demand(type !== 1 || isUrl(url), 42028, 'horizontal_content_list.url');
    demand(type !== 2 || hasMedia(words(mediaId)), 42029, 'horizontal_content_list.media_id');
    demand(type !== 3 || hasUser(words(userid)), 42050, 'horizontal_content_list.userid');
  }
  const down = listOf(card['vertical_content_list'], 42036, 'vertical_content_list');
  demand(down.length <= 4, 42036, 'vertical_content_list of at most 4');
  for (const { title } of objects(down)) {
    demand(words(title) !== '', 42033, 'vertical_content_list.title');
  }
}

function buttons(card: Json, surface: CardSurface): void {
  const list = objects(listOf(card['button_list'], 40058, 'button_list'));
  // WeCom's number for too many buttons is not known.
  demand(list.length >= 1 && list.length <= 6, 40058, 'button_list of 1 to 6');
  for (const { type = 0, style = 1, text, url } of list) {
    demand(words(text) !== '', 42038, 'button text');
    demand(type === 0 || (type === 1 && surface === 'app'), 40058, 'button type');
    demand([1, 2, 3, 4].includes(style as number), 40058, 'button style');
    demand(type !== 1 || isUrl(url), 42028, 'button url');
  }
  const pressed = list.filter(({ type = 0 }) => type === 0);
  demand(isKeyed(pressed), 42039, 'button key');
  demand(distinct(pressed), 42051, 'button keys are the same');
}

function titleOf(card: Json): string {
  return isJson(card['main_title']) ? words(card['main_title']['title']) : '';
}

function titled(card: Json): void {
  demand(titleOf(card) !== '', 42033, 'main_title.title missing');
}

function distinct(keyed: readonly Json[]): boolean {
  return new Set(keyed.map(({ key }) => key)).size === keyed.length;
}

function link(part: Json, at: string, types: readonly number[]): void {
  const { type = 0, url, appid, question } = part;
  demand(types.includes(type as number), 40058, `${at}.type`);
  demand(type !== 1 || isUrl(url), 42028, `${at}.url`);
  demand(type !== 2 || words(appid) !== '', 42030, `${at}.appid`);
  const asked = bytesOf(words(question));
  demand(type !== 3 || (asked > 0 && asked <= 200), 40058, `${at}.question`);
}

function isUrl(value: unknown): boolean {
  return /^https?:\/\/\S+$/u.test(words(value)) && bytesOf(words(value)) <= 2_048;
}
