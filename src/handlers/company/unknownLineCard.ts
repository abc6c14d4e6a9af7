import { nearestWords } from '../../domain/understanding/nearest.ts';
import type { Reading } from '../../domain/understanding/reading.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { sayLine } from '../chat/sayLine.ts';
import { button, textCard } from '../replies.ts';

const MOST_SHOWN = 30;

interface UnknownLine {
  readonly m: Messages;
  readonly line: string;
  /** Its first word, where it has one. */
  readonly first: Reading['firstWord'];
  /** The words that this person may use. */
  readonly words: readonly string[];
}

/**
 * The answer to a line that is no command: what comes near among the words that this person may use, with a button for each that says
 * the line with it.
 */
export function unknownLineCard({ m, line, first, words }: UnknownLine): Card {
  const shown = printable(first?.text ?? line);
  const near = nearestWords(
    shown,
    words.filter((word) => word !== shown),
    3,
  );
  const text = [m.common.unknown(shown), near.length > 0 ? m.common.didYouMean(near) : m.common.seeHelp];
  return textCard(text.join('\n'), [
    ...(first === undefined
      ? []
      : near.map((word, index) =>
          sayLine(m, {
            id: `line.say.${index + 1}`,
            label: m.common.sayWith(word),
            line: corrected(line, first, word),
          }),
        )),
    button(m, { id: 'help', label: m.help.commands['help.show'].title, command: 'help.show' }),
  ]);
}

/** The line with a command word in the place of its first word, and apart from what follows. */
function corrected(line: string, { from, to }: NonNullable<Reading['firstWord']>, word: string): string {
  const rest = line.slice(to);
  return `${line.slice(0, from)}${word}${/^[\p{L}\p{N}]/u.test(rest) ? ' ' : ''}${rest}`;
}

/** The first characters on one line, without marks that turn or hide the rest of the sentence. */
function printable(typed: string): string {
  const clean = typed.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  const letters = Array.from(clean);
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : clean;
}
