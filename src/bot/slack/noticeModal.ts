import type { ModalView } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { slackWords } from './slackWords.ts';
import { viewBlocks } from './viewBlocks.ts';

/** An answer shown in a modal, with its buttons: what a form turns into when it has been submitted. */
export function noticeModal(card: Card, locale: Locale, title: string): ModalView {
  const blocks = viewBlocks(card, locale);
  return {
    type: 'modal',
    callback_id: 'notice',
    title: plain(title, LIMITS.view.title),
    close: plain(slackWords(locale).close, LIMITS.view.button),
    blocks: blocks.length > 0 ? blocks : [{ type: 'section', text: plain('', LIMITS.text) }],
  };
}
