import type { Messages } from '../i18n/messages.ts';
import type { Action, Block, Card } from './chat/card.ts';
import type { Outcome } from './chat/outcome.ts';

/** It was done; `refs` are the records touched, as people see them: C12. */
export function done(card: Card, refs: readonly string[] = []): Outcome {
  return { kind: 'reply', word: 'done', card, refs };
}

/** A rule says no: the sentence says which and what to do instead. */
export function refused(
  text: string,
  refs: readonly string[] = [],
  actions: readonly Action[] = [],
): Outcome {
  return { kind: 'reply', word: 'refused', card: textCard(text, actions), refs };
}

/** One question with buttons; nothing has been written yet. */
export function ask(text: string, actions: readonly Action[], refs: readonly string[] = []): Outcome {
  return { kind: 'reply', word: 'ask', card: textCard(text, actions), refs };
}

export function textCard(text: string, actions: readonly Action[] = []): Card {
  const blocks: Block[] = [{ kind: 'text', text }];
  if (actions.length > 0) {
    blocks.push({ kind: 'actions', items: actions });
  }
  return { blocks };
}

/** A button that remembers the language of its card, so that the answer to a press is in it. */
export function button(
  m: Messages,
  action: Omit<Action, 'input'> & { readonly input?: Readonly<Record<string, string>> },
): Action {
  return { ...action, input: { ...action.input, lang: m.locale } };
}
