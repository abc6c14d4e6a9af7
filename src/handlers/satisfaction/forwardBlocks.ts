import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';

/** The words for a customer (askSatisfaction), set apart so that they can be copied as they are. */
export function forwardBlocks(text: string, m: Messages): readonly Block[] {
  return [
    { kind: 'text', text: m.satisfaction.forward },
    { kind: 'text', text },
  ];
}
