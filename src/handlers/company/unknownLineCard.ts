import { nearestWords } from '../../domain/understanding/nearest.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { button, textCard } from '../replies.ts';

const MOST_SHOWN = 30;

interface UnknownLine {
  readonly m: Messages;
  readonly typed: string;
  /** The words that this person may use. */
  readonly words: readonly string[];
}

/** The answer to a line that is no command: what comes near among the words that this person may use. */
export function unknownLineCard({ m, typed, words }: UnknownLine): Card {
  const shown = printable(typed);
  const near = nearestWords(shown, words, 3);
  const text = [m.common.unknown(shown), near.length > 0 ? m.common.didYouMean(near) : m.common.seeHelp];
  return textCard(text.join('\n'), [
    button(m, { id: 'help', label: m.help.commands['help.show'].title, command: 'help.show' }),
  ]);
}

/** The first characters on one line, without marks that turn or hide the rest of the sentence. */
function printable(typed: string): string {
  const clean = typed.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  const letters = Array.from(clean);
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : clean;
}
