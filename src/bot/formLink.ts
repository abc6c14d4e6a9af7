import type { Card } from '../handlers/chat/card.ts';
import type { FormView } from '../handlers/chat/field.ts';
import { localeOfText } from './localeOfText.ts';
import { sentences } from './sentences.ts';

/**
 * A form as a link to its page (`url`), under what was said with it. Whoever opens the link is taken for its person: it must be shown
 * to him alone.
 */
export function formLink(form: FormView, said: Card | undefined, url: string): Card {
  const words = sentences(localeOfText(form.title));
  return {
    heading: form.title,
    blocks: [
      ...(said?.blocks ?? []),
      { kind: 'text', text: words.formHere },
      { kind: 'link', url, label: words.formOpen },
    ],
  };
}
