import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../src/handlers/chat/card.ts';
import { unknownLineCard } from '../../../src/handlers/company/unknownLineCard.ts';
import { messages } from '../../../src/i18n/messages.ts';

const zh = messages('zh-CN');
const en = messages('en');
const WORDS = ['新客', '跟进', '今日', '日报', '帮助'];

function textOf(card: Card): string {
  return card.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');
}

describe('a line that is no command', () => {
  it('is answered with the nearest word that this person may use', () => {
    expect(textOf(unknownLineCard({ m: zh, typed: '日暴', words: WORDS }))).toContain('「日报」');
    expect(textOf(unknownLineCard({ m: en, typed: 'hlep', words: ['log', 'help', 'today'] }))).toContain(
      '“help”',
    );
  });

  it('never offers a word that was not given', () => {
    expect(textOf(unknownLineCard({ m: zh, typed: '规则', words: WORDS }))).not.toContain('您是不是想说');
  });

  it('shows what was typed on one line, cut short, without marks that turn the sentence', () => {
    const text = textOf(
      unknownLineCard({ m: zh, typed: `\u202e<b>${'😀'.repeat(60)}\n\u0000`, words: WORDS }),
    );
    expect(text).toContain(`「<b>${'😀'.repeat(27)}…」`);
    expect(text).not.toMatch(/[\u202e\u0000]/u);
  });

  it('always has a button to help, in the language of the line', () => {
    const card = unknownLineCard({ m: en, typed: 'x', words: [] });
    expect(card.blocks.at(-1)).toMatchObject({
      kind: 'actions',
      items: [{ command: 'help.show', input: { lang: 'en' } }],
    });
  });
});
