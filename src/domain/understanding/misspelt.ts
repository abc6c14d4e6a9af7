import { findNames } from './recognise/names.ts';
import { findLevels } from './recognise/level.ts';
import type { LexiconCommand } from './reading.ts';
import { isSlip } from './nearest.ts';
import { Scan } from './scan.ts';
import { isFiller } from './segments.ts';
import { findTimes } from './time/findTimes.ts';
import type { TimeContext } from './time/atom.ts';
import { CONCERN_WORDS } from './words/concerns.ts';
import {
  ANOTHER_PHONE,
  CONTACT,
  DAY,
  EDIT,
  FIND,
  HELP,
  NEXT,
  OTHER_TRADE,
  PLAN,
  REGISTER,
  REPORT,
  REVEAL,
  UNDO,
} from './words/cues.ts';
import { METHOD_WORDS } from './words/methods.ts';
import { CONTACT_MADE, DONE, NO_CONTACT, SPEECH } from './words/outcomes.ts';
import { words } from './words/pattern.ts';
import { PURPOSE_WORDS } from './words/purposes.ts';
import { SOURCE_WORDS } from './words/sources.ts';

const FIRST = /^(?:[\u4e00-\u9fff]{2,40}|[a-z]{3,12}(?![a-z0-9'=]))/iu;
/** Words that mean something by themselves: none of them is a slip of a command word. */
const UNDERSTOOD = words(
  [
    ANOTHER_PHONE,
    CONTACT,
    DAY,
    EDIT,
    FIND,
    HELP,
    NEXT,
    OTHER_TRADE,
    PLAN,
    REGISTER,
    REPORT,
    REVEAL,
    UNDO,
    CONTACT_MADE,
    DONE,
    NO_CONTACT,
    SPEECH,
    ...Object.values(CONCERN_WORDS),
    ...METHOD_WORDS.map((method) => method.words),
    ...Object.values(PURPOSE_WORDS),
    ...SOURCE_WORDS.map((source) => source.words),
    '[一两二三四五六](?:房|室|居)|姓名|名字|性别|年龄|刚[录来登]|[录登]一?下|记得|今日|打扰|接[到了]|到了|quite|customers|clients',
  ].join('|'),
);

/**
 * The first word of a line when it can only be a command word with a slip in it (新克, cutsomer): nothing may be done by a
 * line that begins so, for what the command was to do is not said. Null where the word means something by itself.
 */
export function misspelt(text: string, lexicon: readonly LexiconCommand[], at: TimeContext): string | null {
  const run = FIRST.exec(text)?.[0];
  if (run === undefined) {
    return null;
  }
  const scan = new Scan(text.slice(0, 80));
  const name = findNames(scan).find(({ start, weak }) => start > 0 && start < run.length && !weak);
  const word = run.slice(0, name?.start ?? run.length);
  return isSlip(word, wordsOf(lexicon)) &&
    !means(word, at) &&
    !(name === undefined && strangerNamed(scan, word))
    ? word
    : null;
}

/** The lexicon is one value for the life of the process. */
const commandWords = new WeakMap<readonly LexiconCommand[], readonly string[]>();

function wordsOf(lexicon: readonly LexiconCommand[]): readonly string[] {
  const known = commandWords.get(lexicon) ?? lexicon.flatMap((command) => command.words);
  commandWords.set(lexicon, known);
  return known;
}

function strangerNamed(scan: Scan, word: string): boolean {
  return findNames(scan).some(({ start, weak }) => start < word.length && !weak);
}

function means(word: string, at: TimeContext): boolean {
  return (
    isFiller(word) ||
    findTimes(word, at).length > 0 ||
    findLevels(new Scan(word), true).length > 0 ||
    [...word.matchAll(UNDERSTOOD)].some(([match]) => match.length > 1)
  );
}
