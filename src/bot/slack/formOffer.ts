import type { Card } from '../../handlers/chat/card.ts';
import type { FormView } from '../../handlers/chat/field.ts';
import { localeOfText } from '../localeOfText.ts';
import { slackWords } from './slackWords.ts';

/** Opens the form of a ticket: what a button stands for where no form can be opened by itself. */
export const OPEN_FORM = 'slack.openForm';

/** A form where Slack opens none: a button and a link (`url`) to it, under what was said with it. */
export function formOffer(form: FormView, said: Card | undefined, url: string): Card {
  const words = slackWords(localeOfText(form.title));
  return {
    heading: form.title,
    blocks: [
      ...(said?.blocks ?? []),
      {
        kind: 'actions',
        items: [
          {
            id: 'form.open',
            label: words.openForm,
            style: 'primary',
            command: OPEN_FORM,
            input: { ticket: form.id },
          },
        ],
      },
      { kind: 'link', url, label: words.openInBrowser },
    ],
  };
}
