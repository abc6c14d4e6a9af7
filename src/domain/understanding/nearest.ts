import { distance } from 'fastest-levenshtein';
import { plain } from './normalise.ts';

/** Words longer than this are not compared: nobody misspells a command that long. */
const LONGEST = 40;

/** Two letters that changed places are one slip. */
function swapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((char, i) => char !== b.charAt(i));
  return (
    a.length === b.length &&
    at >= 0 &&
    a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b
  );
}

/** A letter left out or typed twice. */
function thinned(a: string, b: string): boolean {
  return distance(a, b) === 1 && (a.length < b.length || a.replace(/(.)\1/gu, '$1') === b);
}

/** 2 slips are slips of one word only where it begins and ends like it: change is not channel. */
function framed(a: string, b: string): boolean {
  return a.charAt(0) === b.charAt(0) && a.at(-1) === b.at(-1);
}

/**
 * Whether a word can only be one of `words` with a slip in it: short Latin words are near to too many others, so that for
 * them only swapped, missing and doubled letters count. A word that is one of them is no slip.
 */
export function isSlip(typed: string, words: readonly string[]): boolean {
  const word = typed.toLowerCase();
  const han = /[\u4e00-\u9fff]/u.test(word);
  if (word.length > LONGEST || (han && (word.length < 2 || word.length > 4))) {
    return false;
  }
  const list = words.map((other) => other.toLowerCase());
  if (list.includes(word)) {
    return false;
  }
  return list.some((other) => {
    if (/[\u4e00-\u9fff]/u.test(other) !== han) {
      return false;
    }
    if (han) {
      return distance(word, other) === 1 && Math.abs(word.length - other.length) < 2;
    }
    const edits = distance(word, other);
    return (
      swapped(word, other) ||
      (other.length > 4
        ? edits === 1 || (other.length > 6 && edits === 2 && framed(word, other))
        : thinned(word, other))
    );
  });
}

/** How unlike two words are, 0 to 1: edits by length, less for characters shared in short Chinese words. */
function unlike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length, 1);
  const edits = (swapped(a, b) ? 1 : distance(a, b)) / longer;
  const han = /[\u4e00-\u9fff]/u.test(a) && /[\u4e00-\u9fff]/u.test(b);
  if (!han) {
    return a.length >= 3 && b.startsWith(a) ? Math.min(edits, 0.3) : edits;
  }
  const shared =
    [...new Set(a)].filter((char) => b.includes(char)).length / Math.max(new Set(a).size, new Set(b).size);
  return Math.min(edits, 1 - shared * 0.9);
}

/** The up to `n` words most like `word`, the likest first; none where nothing is like it. */
export function nearestWords(word: string, words: readonly string[], n: number): readonly string[] {
  const wanted = plain(word).toLowerCase();
  if (wanted === '' || wanted.length > LONGEST) {
    return [];
  }
  const limit = wanted.length <= 2 ? 0.6 : 0.55;
  return [...new Set(words)]
    .map((candidate) => ({ candidate, score: unlike(wanted, candidate.toLowerCase()) }))
    .filter(({ score }) => score <= limit)
    .sort((a, b) => a.score - b.score)
    .slice(0, Math.max(0, n))
    .map(({ candidate }) => candidate);
}
