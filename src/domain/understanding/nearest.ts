import { distance } from 'fastest-levenshtein';
import { plain } from './normalise.ts';

/** Words longer than this are not compared: nobody misspells a command that long. */
const LONGEST = 40;

/** How unlike two words are, 0 to 1: edits by length, less for characters shared in short Chinese words. */
function unlike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length, 1);
  const edits = distance(a, b) / longer;
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
