import type { Action } from '../../../handlers/chat/card.ts';
import { encodeAction } from '../../actionCode.ts';
import { isBlank } from '../../text/isBlank.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { oneLine } from '../../text/oneLine.ts';
import { shorten } from '../../text/shorten.ts';
import { CODE_ROOM } from './codeRoom.ts';
import { inGroups } from './inGroups.ts';
import { type CardSender, LIMITS } from './limits.ts';
import { isMenu, type Menu } from './menu.ts';
import { shortNames } from './shortNames.ts';
import { styleOf } from './styleOf.ts';
import type { CardButton, Select, SubmitButton } from './templateCard.ts';
import { uniqueKeys } from './uniqueKeys.ts';
import type { WecomWords } from './wecomWords.ts';

/** What can be done in one template card. */
export type Control =
  | { readonly kind: 'buttons'; readonly buttons: readonly CardButton[]; readonly selection?: Select }
  | { readonly kind: 'select'; readonly selects: readonly Select[]; readonly submit: SubmitButton };

export interface Controls {
  readonly cards: readonly Control[];
  /** What had to be shortened, in full, line by line: it must be readable beside the cards. */
  readonly inFull: readonly string[];
}

const ITEMS = LIMITS.items;
/** A choice is known by its card, so one name for all is enough. */
export const QUESTION = 'choice';

/**
 * Buttons six a card, then each select in cards of its own, ten choices each. A single short select beside buttons shares their
 * card: its own button submits it.
 */
export function controlsOf(actions: readonly Action[], sender: CardSender, words: WecomWords): Controls {
  const unique = uniqueKeys();
  const menus = actions.filter(isMenu);
  const others = actions.filter((action) => !isMenu(action)).flatMap(asButtons);
  const [only, ...more] = menus;
  if (
    only !== undefined &&
    more.length === 0 &&
    only.options.length <= ITEMS.options &&
    others.length > 0 &&
    others.length < ITEMS.buttons
  ) {
    return together(actions, only, sender, unique);
  }
  const { buttons, inFull } = drawButtons(others, sender, unique);
  const selects = menus.map((menu) => drawMenu(menu, sender, words, unique));
  return {
    cards: [
      ...inGroups(buttons, ITEMS.buttons).map((group): Control => ({ kind: 'buttons', buttons: group })),
      ...selects.flatMap(({ cards }) => cards),
    ],
    inFull: [...labelsOf(actions), ...inFull, ...selects.flatMap((select) => select.inFull)],
  };
}

type Unique = (wanted: string) => string;

function together(actions: readonly Action[], menu: Menu, sender: CardSender, unique: Unique): Controls {
  const pressed = actions.flatMap((action) => (isMenu(action) ? [action] : asButtons(action)));
  const { buttons, inFull } = drawButtons(pressed, sender, unique);
  const { selects, inFull: choices } = drawOptions(menu, sender);
  const [selection] = selects;
  return {
    cards: [{ kind: 'buttons', buttons, ...(selection === undefined ? {} : { selection }) }],
    inFull: [...labelsOf(actions), ...inFull, ...choices],
  };
}

function drawButtons(
  actions: readonly Action[],
  sender: CardSender,
  unique: Unique,
): { readonly buttons: CardButton[]; readonly inFull: readonly string[] } {
  const names = shortNames(
    actions.map(({ label }) => label),
    LIMITS.card[sender].button,
  );
  return {
    buttons: actions.map((action, i) => ({
      text: names[i]?.text ?? '',
      style: styleOf(action.style, sender),
      key: unique(encodeAction(action, CODE_ROOM)),
    })),
    inFull: names.flatMap((name) => name.inFull ?? []),
  };
}

function drawMenu(menu: Menu, sender: CardSender, words: WecomWords, unique: Unique): Controls {
  const label = oneLine(menu.label);
  const isShort = !isBlank(label) && lengthOf(label) <= LIMITS.card[sender].button;
  const { selects, inFull } = drawOptions(menu, sender);
  return {
    cards: selects.map((select) => ({
      kind: 'select',
      selects: [select],
      submit: {
        text: isShort ? label : words.submit,
        key: unique(encodeAction(menu, CODE_ROOM)),
      },
    })),
    inFull: [...(isShort ? [] : [menu.label]), ...inFull],
  };
}

/** The choices ten by ten; the title says which ones they are: 11–20. */
function drawOptions(
  { label, options }: Menu,
  sender: CardSender,
): { readonly selects: readonly Select[]; readonly inFull: readonly string[] } {
  const limits = LIMITS.card[sender];
  const names = shortNames(
    options.map((option) => (isBlank(option.label) ? option.value : option.label)),
    limits.option,
  );
  const drawn = options.map(({ value }, i) => ({ id: value, text: names[i]?.text ?? '' }));
  const groups = inGroups(drawn, ITEMS.options);
  return {
    selects: groups.map((group, i) => {
      const from = i * ITEMS.options + 1;
      const to = from + group.length - 1;
      const range = groups.length === 1 ? '' : ` ${[...new Set([from, to])].join('–')}`;
      const title = `${shorten(oneLine(label), limits.selectTitle - lengthOf(range))}${range}`.trim();
      return {
        question_key: QUESTION,
        ...(isBlank(title) ? {} : { title }),
        option_list: group,
      };
    }),
    inFull: names.flatMap((name) => name.inFull ?? []),
  };
}

/** What a select cannot keep, buttons can: each carries its whole choice in its key. A button stays what it is. */
function asButtons(action: Action): Action[] {
  const { options, takes = 'value', ...rest } = action;
  return options === undefined
    ? [action]
    : options.map(({ value, label }, i) => ({
        ...rest,
        id: `${rest.id}.${i + 1}`,
        label,
        input: { ...rest.input, [takes]: value },
      }));
}

/** What the buttons that stand for a select choose. */
function labelsOf(actions: readonly Action[]): string[] {
  return actions.flatMap((action) =>
    action.options !== undefined && action.options.length > 0 && !isMenu(action) ? [action.label] : [],
  );
}
