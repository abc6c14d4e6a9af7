import type { Locale } from '../../../domain/company.ts';
import type { Card } from '../../../handlers/chat/card.ts';
import { isBlank } from '../../text/isBlank.ts';
import { oneLine } from '../../text/oneLine.ts';
import { carriedCard } from './carriedCard.ts';
import { titledCard } from './cardOf.ts';
import { isWritten } from './contentPieces.ts';
import { type Control, QUESTION } from './controls.ts';
import { drawCard } from './drawCard.ts';
import type { CardSender } from './limits.ts';
import { SETTLED_KEY } from './pressedAction.ts';
import { styleOf } from './styleOf.ts';
import type { ButtonCard, SelectCard, TemplateCard } from './templateCard.ts';
import type { WecomPart } from './wecomPart.ts';
import { type WecomWords, wecomWords } from './wecomWords.ts';

export interface SettledUpdate {
  /** Takes the card's place, with what was done and no button that does anything. */
  readonly card: ButtonCard | SelectCard;
  /** For `button.replace_name` of message/update_template_card (D94888; app only), where the card itself may stay. */
  readonly replaceName: string;
  /** What finds no place in that card, to be sent as messages; mostly nothing. */
  readonly rest: readonly WecomPart[];
}

/**
 * What takes the place of a card in which something was done.
 *
 * A card keeps its kind: a card with selects that becomes a text_notice can still be submitted (seen with the AI bot), and a
 * text_notice must open a page (42045). `replace_text` makes its buttons one grey text (D94888; D101032 does not name it, but the AI
 * bot's cards are reported to show it). Where a client does not know it, what is left is a button that does nothing.
 *
 * @param settled what was done; its buttons are in `rest`
 * @param of the `card_type` of the card that was pressed, as the event says it
 */
export function settledUpdate(
  settled: Card,
  sender: CardSender,
  locale: Locale,
  of: TemplateCard['card_type'] = 'button_interaction',
): SettledUpdate {
  const words = wecomWords(locale);
  const control = of === 'multiple_interaction' ? closedSelect(words) : closedButton(words, sender);
  const { heading = '', blocks } = settled;
  const carried = carriedCard(
    control,
    { heading, blocks: blocks.filter(isWritten), inFull: [], title: words.settled },
    sender,
    locale,
  );
  const card = carried ?? titledCard(control, titleOf(settled, words), '', sender);
  const left =
    carried === undefined ? settled : { ...settled, blocks: blocks.filter((block) => !isWritten(block)) };
  const isAllShown = carried !== undefined && left.blocks.length === 0;
  return {
    card: { ...card, replace_text: words.settled },
    replaceName: words.settled,
    rest: isAllShown ? [] : drawCard(left, sender, locale),
  };
}

function closedButton({ settled }: WecomWords, sender: CardSender): Control {
  return {
    kind: 'buttons',
    buttons: [{ text: settled, style: styleOf('settled', sender), key: SETTLED_KEY }],
  };
}

function closedSelect({ settled }: WecomWords): Control {
  return {
    kind: 'select',
    selects: [
      {
        question_key: QUESTION,
        disable: true,
        option_list: [{ id: SETTLED_KEY, text: settled }],
      },
    ],
    submit: { text: settled, key: SETTLED_KEY },
  };
}

function titleOf({ heading = '', blocks }: Card, words: WecomWords): string {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return [heading, ...texts].map(oneLine).find((line) => !isBlank(line)) ?? words.settled;
}
