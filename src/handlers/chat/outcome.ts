import type { Value } from '../../domain/values.ts';
import type { Card } from './card.ts';
import type { FormView } from './field.ts';

/** CONTRACT: what became of what was said. */
export type OutcomeWord = 'done' | 'confirm' | 'form' | 'ask' | 'refused' | 'denied' | 'failed';

/** What a command's `run` returns. It never acks, opens, posts or sends. */
export type Outcome =
  | {
      readonly kind: 'reply';
      readonly word: 'done' | 'confirm' | 'ask' | 'refused';
      readonly card: Card;
      readonly refs: readonly string[];
      /** Who may see the answer when it is given in a channel: only the asker, unless said otherwise. */
      readonly audience?: 'asker' | 'conversation';
    }
  | {
      readonly kind: 'needInput';
      /** Field values understood so far: they prefill the form. */
      readonly prefill: Readonly<Record<string, Value>>;
      /** What was typed into fields that could not be read: shown as typed, with its error beside it. */
      readonly errors: Readonly<Record<string, string>>;
      /** Said above the form, e.g. with a button "left no phone". */
      readonly card?: Card;
    }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> }
  /** `sentence`: what exactly his role may not do, where the command itself is open to him. */
  | { readonly kind: 'denied'; readonly sentence?: string };

/** What the pipeline gives back to an adapter. It is stored with the delivery and returned again to a duplicate. */
export interface Answer {
  readonly word: OutcomeWord;
  readonly refs: readonly string[];
  readonly card?: Card;
  readonly form?: FormView;
  /** Set on a refused submit: field name to sentence (HTTP 422 in the chat page). */
  readonly errors?: Readonly<Record<string, string>>;
  readonly audience: 'asker' | 'conversation';
}
