/** The lists are constants of the program: each is made into a pattern once. */
const patterns = new Map<string, RegExp>();

/** A global pattern of an alternation of words; Latin words match whatever their case. */
export function words(alternation: string): RegExp {
  const pattern = patterns.get(alternation) ?? new RegExp(`(?:${alternation})`, 'giu');
  patterns.set(alternation, pattern);
  return pattern;
}

/** The same for asking once. */
export function wordTest(alternation: string): RegExp {
  return new RegExp(`(?:${alternation})`, 'iu');
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An alternation of literal words, the longest first. */
export function literal(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}
