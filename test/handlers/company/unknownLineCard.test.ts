import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../src/handlers/chat/card.ts';
import { unknownLineCard } from '../../../src/handlers/company/unknownLineCard.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { messages } from '../../../src/i18n/messages.ts';

const zh = messages('zh-CN');
const en = messages('en');
const WORDS = ['新客', '跟进', '今日', '日报', '帮助'];

function asked(m: Messages, line: string, words: readonly string[], word = line): Card {
  const from = line.indexOf(word);
  return unknownLineCard({ m, line, first: { text: word, from, to: from + word.length }, words });
}

function saidByButtons(card: Card): Record<string, unknown> {
  const items = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
  return Object.fromEntries(items.map(({ label, input }) => [label, input['line']]));
}

function textOf(card: Card): string {
  return card.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');
}

describe('a line that is no command', () => {
  it('is answered with the nearest word that this person may use', () => {
    expect(textOf(asked(zh, '日暴', WORDS))).toContain('「日报」');
    expect(textOf(asked(en, 'hlep', ['log', 'help', 'today']))).toContain('“help”');
  });

  it('has a button for each word that comes near, which says the line with it and all else as it was typed', () => {
    const leak = '@Loupan， 投拆　C12 电梯坏了,  138 0013 8000';
    expect(saidByButtons(asked(zh, leak, ['投诉', '日报'], '投拆'))).toEqual({
      '按「投诉」办': '@Loupan， 投诉　C12 电梯坏了,  138 0013 8000',
      帮助: undefined,
    });
    expect(saidByButtons(asked(en, 'complant C12  lift', ['complaint'], 'complant'))).toMatchObject({
      'Yes, “complaint”': 'complaint C12  lift',
    });
    expect(saidByButtons(asked(zh, '日暴11月', ['日报'], '日暴'))).toMatchObject({
      '按「日报」办': '日报 11月',
    });
    expect(saidByButtons(asked(zh, '日报', ['日报']))).toEqual({ 帮助: undefined });
  });

  it('never offers a word that was not given', () => {
    expect(textOf(asked(zh, '规则', WORDS))).not.toContain('您是不是想说');
  });

  it('shows what was typed on one line, cut short, without marks that turn the sentence', () => {
    const text = textOf(asked(zh, `\u202e<b>${'😀'.repeat(60)}\n\u0000`, WORDS));
    expect(text).toContain(`「<b>${'😀'.repeat(27)}…」`);
    expect(text).not.toMatch(/[\u202e\u0000]/u);
  });

  it('always has a button to help, in the language of the line', () => {
    const card = asked(en, 'x', []);
    expect(card.blocks.at(-1)).toMatchObject({
      kind: 'actions',
      items: [{ command: 'help.show', input: { lang: 'en' } }],
    });
  });
});
