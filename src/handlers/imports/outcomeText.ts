import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';

/** Why something was not done, as one line of a table; undefined where it was done. */
export function outcomeText(outcome: Outcome, m: Messages): string | undefined {
  switch (outcome.kind) {
    case 'reply': {
      if (outcome.word === 'done') {
        return undefined;
      }
      const texts = outcome.card.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
      return texts.join(m.importing.between);
    }
    case 'invalid':
    case 'needInput':
      return [...new Set(Object.values(outcome.errors))].join(m.importing.between);
    case 'denied':
      return outcome.sentence ?? m.importing.denied;
  }
}
