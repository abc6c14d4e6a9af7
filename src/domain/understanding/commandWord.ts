import type { LexiconCommand } from './reading.ts';
import { literal } from './words/pattern.ts';

export interface CommandWord {
  readonly command: LexiconCommand;
  readonly end: number;
  /** The next character is a Chinese one: 客户要求 may begin with a command word by accident. */
  readonly glued: boolean;
}

interface Index {
  readonly pattern: RegExp;
  readonly byWord: ReadonlyMap<string, LexiconCommand>;
}

/** The lexicon is one value for the life of the process: its pattern is made once. */
const indexes = new WeakMap<readonly LexiconCommand[], Index>();

function indexOf(lexicon: readonly LexiconCommand[]): Index {
  const known = indexes.get(lexicon);
  if (known !== undefined) {
    return known;
  }
  const byWord = new Map(
    lexicon.flatMap((command) =>
      command.words.map((word): [string, LexiconCommand] => [word.toLowerCase(), command]),
    ),
  );
  const pattern = new RegExp(`^[/!]?(?:${literal([...byWord.keys()]) || '(?!)'})`, 'iu');
  const index = { pattern, byWord };
  indexes.set(lexicon, index);
  return index;
}

/** The command word at the start of a text, the longest one where several fit. */
export function commandWordAt(text: string, lexicon: readonly LexiconCommand[]): CommandWord | null {
  const { pattern, byWord } = indexOf(lexicon);
  const match = pattern.exec(text);
  if (match === null) {
    return null;
  }
  const word = match[0].replace(/^[/!]/, '').toLowerCase();
  const command = byWord.get(word);
  const next = text.charAt(match[0].length);
  const latin = /[a-z0-9]$/i.test(word);
  if (
    command === undefined ||
    (latin && /[a-z0-9_'=]/i.test(next)) ||
    /^\s?=/.test(text.slice(match[0].length))
  ) {
    return null;
  }
  return { command, end: match[0].length, glued: !latin && /[\u4e00-\u9fff]/u.test(next) };
}

/** A reference right before a command word: C12签约. */
const LED_BY = /^[CDHST]\d{1,9}(?=[\u4e00-\u9fff])/iu;

/** A command word that stands by itself, or right behind a reference, somewhere in the text. */
export function commandWordIn(
  text: string,
  lexicon: readonly LexiconCommand[],
): { readonly command: LexiconCommand; readonly start: number; readonly end: number } | null {
  const { byWord } = indexOf(lexicon);
  for (const match of text.matchAll(/[^\s,;。\u0001]+/gu)) {
    const lead = LED_BY.exec(match[0])?.[0].length ?? 0;
    const command = byWord.get(match[0].slice(lead).toLowerCase());
    if (command !== undefined) {
      return { command, start: match.index + lead, end: match.index + match[0].length };
    }
  }
  return null;
}
