import type { ActionsBlock, Button, KnownBlock, PlainTextOption } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Action } from '../../handlers/chat/card.ts';
import { encodeAction } from '../actionCode.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shownText } from '../text/shownText.ts';
import { blockWeight } from './blockWeight.ts';
import { CODE_ROOM } from './codeRoom.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { isOptionValue, selectOption } from './selectOption.ts';
import { slackWords } from './slackWords.ts';
import { textBlocks } from './textBlocks.ts';

/** A row of buttons, and a menu, never fills a message by itself. */
const ROOM = { row: LIMITS.message.weight / 2, menu: (LIMITS.message.weight * 3) / 4 };

export interface Ids {
  readonly action: (wanted: string) => string;
  readonly block: (wanted: string) => string;
}

/** Buttons in rows, then each select in a block of its own, whose id says what it does. */
export function actionBlocks(actions: readonly Action[], ids: Ids, locale: Locale): KnownBlock[] {
  const buttons: Button[] = [];
  const menus: KnownBlock[] = [];
  const long: KnownBlock[] = [];
  for (const action of actions) {
    if (action.options === undefined) {
      long.push(...inFull(action.label, LIMITS.button.text));
      buttons.push(button(action, ids));
    } else if (isMenu(action)) {
      menus.push(
        ...inFull(action.label, LIMITS.select.placeholder),
        ...menu(action, action.options, ids, locale),
      );
    } else if (action.options.length > 0) {
      menus.push(...textBlocks(action.label), ...asButtons(action, action.options, ids));
    }
  }
  return [...long, ...rows(buttons), ...menus];
}

function inFull(label: string, max: number): KnownBlock[] {
  return lengthOf(shownText(label)) > max ? textBlocks(label) : [];
}

function button(action: Action, ids: Ids): Button {
  return {
    type: 'button',
    action_id: ids.action(`press:${action.id}`),
    text: plain(action.label, LIMITS.button.text),
    value: encodeAction(action, CODE_ROOM),
    ...(action.style === undefined ? {} : { style: action.style }),
  };
}

function rows(buttons: readonly Button[]): ActionsBlock[] {
  const blocks: ActionsBlock[] = [];
  for (const one of buttons) {
    const last = blocks.at(-1);
    if (
      last === undefined ||
      last.elements.length >= LIMITS.actions.elements ||
      blockWeight(last) + lengthOf(JSON.stringify(one)) > ROOM.row
    ) {
      blocks.push({ type: 'actions', elements: [one] });
    } else {
      last.elements.push(one);
    }
  }
  return blocks;
}

function menu(
  action: Action,
  options: NonNullable<Action['options']>,
  ids: Ids,
  locale: Locale,
): ActionsBlock[] {
  const words = slackWords(locale);
  const parts = inParts(options.map(selectOption));
  return parts.map((part, i) => ({
    type: 'actions',
    block_id: ids.block(encodeAction(action, CODE_ROOM)),
    elements: [
      {
        type: 'static_select',
        action_id: ids.action(`choose:${action.id}`),
        placeholder: plain(
          `${action.label}${parts.length > 1 ? words.part(i + 1, parts.length) : ''}`,
          LIMITS.select.placeholder,
        ),
        options: part,
      },
    ],
  }));
}

/** Parts that a menu takes, and of which none is too much for a message. */
function inParts(options: readonly PlainTextOption[]): PlainTextOption[][] {
  const parts: PlainTextOption[][] = [[]];
  let weight = 0;
  for (const option of options) {
    const own = lengthOf(JSON.stringify(option));
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (last.length >= LIMITS.select.options || weight + own > ROOM.menu)) {
      parts.push([option]);
      weight = own;
    } else {
      last.push(option);
      weight += own;
    }
  }
  return parts;
}

/** Whether Slack can keep what the select and each of its options stand for. */
function isMenu(action: Action): boolean {
  const { options = [] } = action;
  const values = options.map(({ value }) => value);
  if (values.length === 0 || new Set(values).size < values.length || !values.every(isOptionValue)) {
    return false;
  }
  try {
    encodeAction(action, CODE_ROOM);
    return true;
  } catch {
    return false;
  }
}

/** What a select cannot keep, buttons can: each carries its whole choice in its value. */
function asButtons(action: Action, options: NonNullable<Action['options']>, ids: Ids): KnownBlock[] {
  const { id, command, input, takes = 'value' } = action;
  const actions = options.map(({ value, label }, i) => ({
    id: `${id}.${i + 1}`,
    label,
    command,
    input: { ...input, [takes]: value },
  }));
  return [
    ...actions.flatMap(({ label }) => inFull(label, LIMITS.button.text)),
    ...rows(actions.map((one) => button(one, ids))),
  ];
}
