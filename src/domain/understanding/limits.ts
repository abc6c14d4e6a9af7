/**
 * How much of what people type is looked at and kept. The recognisers read the first `line` characters; what a person
 * writes beyond them stays in the text that is kept (content, note), up to `longText`.
 */
export const READING_LIMITS = {
  /** Characters of a line that the recognisers look at. */
  line: 2_000,
  /** Characters of a short text: a name, an address. */
  text: 200,
  /** Characters of a long text: what was said. */
  longText: 4_000,
  /** Phones, names and numbers taken from one line; a pasted list is not read to its end. */
  mentions: 8,
  /** Times taken from one line. */
  times: 16,
} as const;
