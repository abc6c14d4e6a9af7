import { describe, expect, it } from '@jest/globals';
import { drawCard } from '../../../../src/bot/wecom/cards/drawCard.ts';
import type { Action, Block, Card } from '../../../../src/handlers/chat/card.ts';
import { button, cards, contents } from './drawn.ts';
import { pressedIn } from './pressedIn.ts';
import { cardTexts } from './seenParts.ts';

const row = (text: string, ...items: Action[]): Block[] => [
  { kind: 'text', text },
  { kind: 'actions', items },
];
const list = (count: number, actions: (i: number) => Action[]): Card => ({
  heading: '今日',
  blocks: Array.from({ length: count }, (_, i) => row(`C${i + 1} 王先生 · 今天 15:00`, ...actions(i))).flat(),
});
const done = (i: number): Action => button('完成', { input: { plan: `P${i + 1}` } });

describe('many rows with buttons', () => {
  it('of which one thing can be done are one text and a card whose button does it', () => {
    const parts = drawCard(
      list(4, (i) => [done(i)]),
      'bot',
      'zh-CN',
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['markdown', 'card']);
    expect(contents(parts)[0]).toContain('C4 王先生 · 今天 15:00');
    expect(cardTexts(cards(parts)[0]!)).toEqual([
      '今日',
      '哪一条',
      ...[1, 2, 3, 4].map((n) => `C${n} 王先生`),
      '完成',
    ]);
    expect(pressedIn(parts)).toContainEqual({ kind: 'action', command: 'plan.done', input: { plan: 'P4' } });
  });

  it('are ten a card: twenty are three messages', () => {
    const parts = drawCard(
      list(20, (i) => [done(i), button('取消', { command: 'plan.cancel', input: { plan: `P${i + 1}` } })]),
      'app',
      'zh-CN',
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['markdown', 'card', 'card']);
    expect(cards(parts)[1]).toMatchObject({
      main_title: { title: '今日（2/2）' },
      select_list: [
        { title: '哪一条', option_list: { 9: { text: 'C20 王先生', id: 'row;plan=P20' } } },
        { title: '做什么', option_list: [{ id: 'plan.done@plan' }, { id: 'plan.cancel@plan' }] },
      ],
      submit_button: { text: '确定', key: '@rows' },
    });
    expect(pressedIn(parts)).toHaveLength(40);
  });

  it('of which different things can be done say both in each choice', () => {
    const labels = ['完成', '录入', '重发', '改期'];
    const parts = drawCard(
      list(4, (i) => [button(labels[i]!, { command: `c${i}` })]),
      'app',
      'zh-CN',
    );
    expect(cardTexts(cards(parts)[0]!)).toEqual([
      '今日',
      '做什么',
      ...labels.map((label, i) => `C${i + 1} 王先生 · ${label}`),
      '确定',
    ]);
    expect(pressedIn(parts)).toContainEqual({ kind: 'action', command: 'c3', input: { plan: 'P3' } });
  });

  it('leave a button that belongs to no row a card of its own', () => {
    const { heading = '', blocks } = list(5, (i) => [done(i)]);
    const last = { kind: 'actions' as const, items: [button('全部完成', { command: 'all' })] };
    const parts = drawCard(
      { heading, blocks: [...blocks, { kind: 'facts', items: [{ label: '合计', value: '5' }] }, last] },
      'bot',
      'zh-CN',
    );
    expect(cards(parts).map(({ card_type: type }) => type)).toEqual([
      'multiple_interaction',
      'button_interaction',
    ]);
  });

  it('whose names are alike are numbered, in the text and in the card', () => {
    const parts = drawCard(
      { blocks: Array.from({ length: 4 }, (_, i) => row('C12 王先生 · 电话', done(i))).flat() },
      'bot',
      'zh-CN',
    );
    expect(contents(parts)[0]).toContain('④C12 王先生 · 电话');
    expect(cardTexts(cards(parts)[0]!)).toContain('④C12 王先生');
  });

  it('keep their own buttons where three messages are enough', () => {
    const parts = drawCard(
      list(3, (i) => [done(i)]),
      'app',
      'zh-CN',
    );
    expect(cards(parts).map(({ card_type: type }) => type)).toEqual(Array(3).fill('button_interaction'));
  });
});
