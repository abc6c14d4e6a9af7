import { createHash } from 'node:crypto';
import type { Json } from '../slack/worldTypes.ts';

export const text = (content: string): Json => ({ msgtype: 'text', text: { content } });
export const markdown = (content: string): Json => ({ msgtype: 'markdown', markdown: { content } });

/** As a webhook takes it. */
export const picture = (bytes: Uint8Array, md5 = createHash('md5').update(bytes).digest('hex')): Json => ({
  msgtype: 'image',
  image: { base64: Buffer.from(bytes).toString('base64'), md5 },
});

export const BUTTON = { text: '同意', key: 'approve', style: 1 };
export const SELECT = { question_key: 'q1', title: '原因', option_list: [{ id: 'a', text: '价格' }] };

const ASKING = { main_title: { title: '请审批' }, task_id: 't1' };
const SUBMIT = { text: '提交', key: 'submit' };

const CARDS = {
  buttons: { card_type: 'button_interaction', ...ASKING, button_list: [BUTTON] },
  selects: { card_type: 'multiple_interaction', ...ASKING, select_list: [SELECT], submit_button: SUBMIT },
  vote: { card_type: 'vote_interaction', ...ASKING, checkbox: SELECT, submit_button: SUBMIT },
  notice: {
    card_type: 'text_notice',
    main_title: { title: '已同意' },
    card_action: { type: 1, url: 'https://loupan.example/' },
  },
};

/** A card that is well, with something changed; an asking one has the task `t1`. */
export function card(more: Json = {}, base: keyof typeof CARDS = 'buttons'): Json {
  return { ...CARDS[base], ...more };
}

export const asCard = (template: Json): Json => ({ msgtype: 'template_card', template_card: template });
