import type { Outcome } from '../chat/outcome.ts';
import type { Moment } from '../command.ts';
import { refused } from '../replies.ts';

/** A line is refused with a sentence; in a form the sentence stands beside its field and nothing that was typed is lost. */
export function editRefused(
  { typed }: Pick<Moment, 'typed'>,
  names: readonly string[],
  sentence: string,
  ref: string,
): Outcome {
  return typed === undefined
    ? { kind: 'invalid', errors: Object.fromEntries(names.map((name) => [name, sentence])) }
    : refused(sentence, [ref]);
}
