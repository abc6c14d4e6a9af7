import { describe, expect, it } from '@jest/globals';
import { drawCard } from '../../../../src/bot/wecom/cards/drawCard.ts';
import type { Action } from '../../../../src/handlers/chat/card.ts';
import { textCard } from '../../../../src/handlers/replies.ts';
import { button, cards } from './drawn.ts';
import { pressedIn } from './pressedIn.ts';
import { cardTexts } from './seenParts.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ value: `o${i + 1}`, label: `第 ${i + 1} 项` }));

describe('a question', () => {
  it('is one card: its sentence is the title where it is short', () => {
    const [card] = cards(
      drawCard(textCard('确认取消 P3 吗？', [button('确认'), button('不取消')]), 'bot', 'zh-CN'),
    );
    expect(cardTexts(card!)).toEqual(['确认取消 P3 吗？', '确认', '不取消']);
  });

  it('with a longer sentence shows all of it below a title', () => {
    const sentence = `王先生的手机 138****8000 已由陈浩登记在 C13。${'是同一个人吗？'.repeat(4)}`;
    const [card] = cards(drawCard(textCard(sentence, [button('是'), button('不是')]), 'bot', 'zh-CN'));
    expect(cardTexts(card!)).toEqual(['请选择', sentence, '是', '不是']);
  });

  it('between names that are too long for buttons says them in full', () => {
    const names = ['C12 王先生 138****8000', 'C13 王先生 139****9000'];
    const [card] = cards(
      drawCard(
        textCard(
          '是哪一位？',
          names.map((name) => button(name)),
        ),
        'app',
        'zh-CN',
      ),
    );
    expect(cardTexts(card!)).toEqual([
      '是哪一位？',
      'C12 王先生 138****8000\nC13 王先生 139****9000',
      'C12 王先生 1…',
      'C13 王先生 1…',
    ]);
  });

  it('about something of more lines than a card shows has them in a message before it', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `第 ${i + 1} 行`).join('\n');
    const drawn = (count: number) =>
      drawCard(
        { heading: '确认', blocks: textCard(lines(count), [button('是')]).blocks },
        'bot',
        'zh-CN',
      ).map(({ kind }) => kind);
    expect(drawn(6)).toEqual(['card']);
    expect(drawn(7)).toEqual(['markdown', 'card']);
  });

  it('between names that are alike where they are cut numbers them', () => {
    const names = ['欧阳修先生的太太和先生', '欧阳修先生的太太和小孩'];
    const [card] = cards(
      drawCard(
        textCard(
          '是哪一位？',
          names.map((name) => button(name)),
        ),
        'app',
        'zh-CN',
      ),
    );
    expect(cardTexts(card!)).toEqual([
      '是哪一位？',
      '1 欧阳修先生的太太和先生\n2 欧阳修先生的太太和小孩',
      '1 欧阳修先生的太…',
      '2 欧阳修先生的太…',
    ]);
  });
});

describe('buttons and choices', () => {
  const draw = (...items: Action[]) =>
    drawCard({ heading: '客户', blocks: [{ kind: 'actions', items }] }, 'bot', 'zh-CN');

  it('are six a card, and say which card of how many', () => {
    const drawn = cards(draw(...Array.from({ length: 14 }, (_, i) => button(`第${i + 1}个`))));
    expect(drawn.map((card) => cardTexts(card)[0])).toEqual(['客户', '客户（2/3）', '客户（3/3）']);
    expect(drawn.map((card) => cardTexts(card).length - 1)).toEqual([6, 6, 2]);
  });

  it('of more than ten are asked ten by ten', () => {
    const parts = draw(
      button('看一条命令', { command: 'help.show', takes: 'command', input: {}, options: options(24) }),
    );
    expect(cards(parts)).toMatchObject([
      {
        main_title: { title: '客户' },
        select_list: [{ title: '看一条命令 1–10', option_list: { length: 10 } }],
        submit_button: { text: '看一条命令', key: 'help.show@command' },
      },
      { main_title: { title: '客户（2/3）' }, select_list: [{ title: '看一条命令 11–20' }] },
      { select_list: [{ title: '看一条命令 21–24', option_list: { length: 4 } }] },
    ]);
    expect(pressedIn(parts)).toContainEqual({
      kind: 'action',
      command: 'help.show',
      input: { command: 'o24' },
    });
  });

  it('with long names are shortened there and said in full before', () => {
    const choices = ['登记一位由渠道公司带来的新客户', '查一位客户的全部资料和跟进记录', '今日'];
    const [before, card] = draw(
      button('看', { takes: 'command', options: choices.map((label) => ({ value: label, label })) }),
    );
    expect(before).toEqual({
      kind: 'markdown',
      content: '### 客户\n登记一位由渠道公司带来的新客户  \n查一位客户的全部资料和跟进记录',
    });
    expect(card).toMatchObject({
      card: {
        card_type: 'multiple_interaction',
        select_list: [
          {
            option_list: [{ text: '登记一位由渠道公司…' }, { text: '查一位客户的全部资…' }, { text: '今日' }],
          },
        ],
      },
    });
  });

  it('that a select cannot keep are buttons', () => {
    const value = '价'.repeat(43);
    const parts = draw(button('原因', { takes: 'why', options: [{ value, label: '价格' }] }));
    expect(cards(parts)).toMatchObject([
      { card_type: 'button_interaction', main_title: { title: '客户', desc: '原因' } },
    ]);
    expect(pressedIn(parts)).toEqual([
      { kind: 'action', command: 'plan.done', input: { plan: 'P3', why: value } },
    ]);
  });

  it('that do the same have keys of their own', () => {
    const [card] = cards(draw(button('好'), button('好')));
    expect(card).toMatchObject({
      button_list: [{ key: 'plan.done;plan=P3' }, { key: 'plan.done;plan=P3#2' }],
    });
  });
});
