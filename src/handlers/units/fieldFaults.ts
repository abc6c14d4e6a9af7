import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Moment } from '../command.ts';
import { refused } from '../replies.ts';

/** A line is refused with its sentences; in a form each stands beside its field and nothing that was typed is lost. */
export function fieldFaults(
  { typed }: Pick<Moment, 'typed'>,
  errors: Readonly<Record<string, string>>,
  refs: readonly string[],
  actions: readonly Action[] = [],
): Outcome {
  return typed === undefined
    ? { kind: 'invalid', errors }
    : refused([...new Set(Object.values(errors))].join('\n'), refs, actions);
}
