import type { PressedAction } from '../../../../src/bot/wecom/cards/pressed.ts';
import { pressedAction } from '../../../../src/bot/wecom/cards/pressedAction.ts';
import type { Select, TemplateCard } from '../../../../src/bot/wecom/cards/templateCard.ts';
import type { WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';

/** All that can be done by pressing whatever is in these messages, with each choice of each select. */
export function pressedIn(parts: readonly WecomPart[]): (PressedAction | undefined)[] {
  return parts.flatMap((part) => (part.kind === 'card' ? pressedInCard(part.card) : []));
}

function pressedInCard(card: TemplateCard): (PressedAction | undefined)[] {
  switch (card.card_type) {
    case 'button_interaction':
      return card.button_list.flatMap(({ key }) =>
        key === undefined ? [] : press(key, card.button_selection),
      );
    case 'multiple_interaction':
      return combinations(card.select_list).map((selected) =>
        pressedAction(card.submit_button.key, selected),
      );
    case 'text_notice':
    case 'news_notice':
    case 'vote_interaction':
      return [];
  }
}

function press(key: string, select: Select | undefined): (PressedAction | undefined)[] {
  return combinations(select === undefined ? [] : [select]).map((selected) => pressedAction(key, selected));
}

/** Every way in which something can be chosen in each of these. */
function combinations(selects: readonly Select[]): Record<string, string[]>[] {
  return selects.reduce<Record<string, string[]>[]>(
    (all, { question_key: question, option_list: options }) =>
      all.flatMap((chosen) => options.map(({ id }) => ({ ...chosen, [question]: [id] }))),
    [{}],
  );
}

/** The same for presses that do the same: in which order they carry their fields does not matter. */
export function pressKey(pressed: PressedAction | undefined): string {
  const input = pressed?.kind === 'action' ? Object.entries(pressed.input).sort() : [];
  return JSON.stringify({ ...pressed, input });
}
