import type { ContactMethod } from '../../followUp.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { wordTest } from '../words/pattern.ts';

const DONE = METHOD_WORDS.map(({ method, words }) => ({ method, pattern: wordTest(words) }));
const NEXT = METHOD_WORDS.map(({ method, words, next }) => ({
  method,
  pattern: wordTest(next === undefined ? words : `${words}|${next}`),
}));

/** How a contact was made, or (`next`) is to be made; the word that comes first in the text decides. */
export function methodIn(text: string, next: boolean): ContactMethod | null {
  let best: { readonly method: ContactMethod; readonly at: number } | null = null;
  for (const { method, pattern } of next ? NEXT : DONE) {
    const at = pattern.exec(text)?.index;
    if (at !== undefined && (best === null || at < best.at)) {
      best = { method, at };
    }
  }
  return best?.method ?? null;
}
