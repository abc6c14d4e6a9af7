import type { KnownBlock } from '@slack/types';

/** All that a person reads in blocks, without white space and marks of no width, but without the line that says "continued". */
export function seenText(messages: readonly { readonly blocks: readonly KnownBlock[] }[]): string {
  return messages
    .map(({ blocks }) =>
      squeezed(
        blocks
          .filter(({ type }) => type !== 'context')
          .flatMap(textsOf)
          .join(''),
      ),
    )
    .join('');
}

/** What of a text a person can tell apart. */
export function squeezed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
}

export function textsOf(thing: unknown): string[] {
  if (Array.isArray(thing)) {
    return thing.flatMap(textsOf);
  }
  if (typeof thing !== 'object' || thing === null) {
    return [];
  }
  return Object.entries(thing).flatMap(([name, value]) =>
    (name === 'text' || name === 'alt_text') && typeof value === 'string' ? [value] : textsOf(value),
  );
}
