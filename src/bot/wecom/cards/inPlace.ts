import type { Locale } from '../../../domain/company.ts';
import type { Card } from '../../../handlers/chat/card.ts';
import { lengthOf } from '../../text/lengthOf.ts';
import { cardOf, titledCard } from './cardOf.ts';
import { gathered } from './gathered.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type { ButtonCard, SelectCard } from './templateCard.ts';
import { wecomWords } from './wecomWords.ts';

const SEPARATOR = ' · ';

/**
 * Cards in which what is left of many rows can still be chosen, to take the place of those that stand there: they say what was done
 * with the other rows. None where something of the card keeps its own buttons, or nothing is left to be done.
 */
export function cardsInPlace(card: Card, sender: CardSender, locale: Locale): (ButtonCard | SelectCard)[] {
  const words = wecomWords(locale);
  const found = gathered(card, sender, words, 1);
  if (found === undefined || found.left.length > 0) {
    return [];
  }
  const { controls, aside } = found;
  const said = aside.join(SEPARATOR);
  const desc = lengthOf(said) <= LIMITS.card[sender].desc ? said : words.rowsSettled(aside.length);
  return controls.map((control, i) => {
    const part = controls.length === 1 ? '' : words.part(i + 1, controls.length);
    const titled = titledCard(control, card.heading ?? words.choose, part, sender);
    return said === '' ? titled : cardOf(control, { main_title: { ...titled.main_title, desc } });
  });
}
