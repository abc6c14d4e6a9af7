/** A global pattern of an alternation of words; Latin words match whatever their case. */
export function words(alternation: string): RegExp {
  return new RegExp(`(?:${alternation})`, 'giu');
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
