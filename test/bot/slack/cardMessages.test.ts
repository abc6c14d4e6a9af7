import { describe, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import { cardMessages, imagesOf, withUploads } from '../../../src/bot/slack/cardMessages.ts';
import { homeView } from '../../../src/bot/slack/homeView.ts';
import { noticeModal } from '../../../src/bot/slack/noticeModal.ts';
import { withMentions } from '../../../src/bot/slack/withMentions.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import type { Action, Card } from '../../../src/handlers/chat/card.ts';
import { everyBlock } from '../../support/salesScript.ts';
import { textsOf } from './seenText.ts';

const button = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  label: id,
  command: 'plan.done',
  input: { plan: 'P3' },
  ...more,
});

const types = (blocks: readonly KnownBlock[] = []): string[] => blocks.map(({ type }) => type);

describe('a card in Slack', () => {
  const [first, ...rest] = cardMessages(everyBlock('f1'), 'zh-CN');

  it('is one message with a header, facts, a table, a picture, buttons and a link', () => {
    expect(rest).toEqual([]);
    expect(types(first?.blocks)).toEqual([
      'header',
      'section',
      'section',
      'section',
      'table',
      'image',
      'actions',
      'actions',
      'section',
    ]);
    expect(first?.text).toContain('客户 C12 王先生');
    expect(first?.text).toContain('138****8000');
  });

  it('has its table as lines where Slack refuses tables', () => {
    expect(types(first?.plainBlocks)).not.toContain('table');
    expect(textsOf(first?.plainBlocks).join('\n')).toContain('李娜 | 32 | 87% | 6 | 120%');
  });

  it('shows values as they are and aligns numbers', () => {
    const facts = first?.blocks[2];
    expect(facts?.type === 'section' ? facts.fields?.slice(0, 2) : []).toEqual([
      { type: 'mrkdwn', text: '*电话*', verbatim: true },
      { type: 'plain_text', text: '138****8000', emoji: false },
    ]);
    const table = first?.blocks.find((one) => one.type === 'table');
    expect(table?.column_settings?.map(({ align }) => align)).toEqual([
      undefined,
      'right',
      'right',
      'right',
      'right',
    ]);
  });

  it('has each select in a block of its own that says what it does', () => {
    const [, select] = first?.blocks.filter(({ type }) => type === 'actions') ?? [];
    expect(select).toMatchObject({
      block_id: 'plan.snooze@for;plan=P3',
      elements: [{ type: 'static_select', action_id: 'choose:plan.snooze' }],
    });
  });

  it('waits for its pictures, and says in words what could not be uploaded', () => {
    const blocks = first?.blocks ?? [];
    expect(imagesOf(blocks)).toEqual(['f1']);
    const sent = withUploads(blocks, new Map([['f1', 'F0123']]));
    expect(imagesOf(sent)).toEqual([]);
    expect(sent.find(({ type }) => type === 'image')).toMatchObject({ slack_file: { id: 'F0123' } });
    expect(textsOf(withUploads(blocks, new Map()))).toContain('11 月 23 日跟进数：李娜 32，陈晨 28，周颖 19');
  });

  it('can mention nobody', () => {
    const [message] = cardMessages(
      { heading: '<!channel>', blocks: [{ kind: 'text', text: '<@U1> & 王' }] },
      'en',
    );
    expect(message?.text).toBe('&lt;!channel&gt;\n&lt;@U1&gt; &amp; 王');
    expect(message?.blocks.map((one) => ('text' in one ? one.text : undefined))).toEqual([
      { type: 'plain_text', text: '<!channel>', emoji: false },
      { type: 'plain_text', text: '<@U1> & 王', emoji: false },
    ]);
  });

  it('that says nothing is still a message', () => {
    expect(payloadFaults('message', cardMessages({ blocks: [] }, 'zh-CN')[0])).toEqual([]);
    const [only] = cardMessages({ blocks: [{ kind: 'actions', items: [button('完成')] }] }, 'zh-CN');
    expect(only?.text).toBe('完成');
  });

  it('opens web addresses only', () => {
    const blocks: Card['blocks'] = [
      { kind: 'link', url: 'javascript:alert(1)', label: '房源' },
      { kind: 'link', url: 'https://example.com/a b', label: '房源' },
    ];
    const [message] = cardMessages({ blocks }, 'zh-CN');
    expect(message?.blocks[0]).not.toHaveProperty('accessory');
    expect(message?.blocks[1]).toMatchObject({ accessory: { url: 'https://example.com/a%20b' } });
  });
});

describe('a card that is too long for one message', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [`C${i}`, '王先生', '138****8000']);
  const table = (count: number): Card => ({
    heading: '客户',
    blocks: [
      { kind: 'table', columns: ['编号', '姓名', '电话'], rows: rows(count) },
      { kind: 'actions', items: [button('撤销')] },
    ],
  });

  it('goes on in a second one that says what it continues, under the same columns', () => {
    const messages = cardMessages(table(150), 'zh-CN');
    expect(messages.map(({ blocks }) => types(blocks))).toEqual([
      ['header', 'table'],
      ['context', 'table', 'actions'],
    ]);
    expect(textsOf(messages[1]?.blocks).slice(0, 4)).toEqual(['续 2/2 · 客户', '编号', '姓名', '电话']);
    expect(messages[1]?.text).toBe('续 2/2 · 客户');
  });

  it('says after five messages how much is left out, and keeps the buttons that belong to all of it', () => {
    for (const [locale, said] of [
      ['zh-CN', '还有 505 行放不下'],
      ['en', '505 more lines do not fit'],
    ] as const) {
      const messages = cardMessages(table(1_000), locale);
      expect(messages).toHaveLength(5);
      expect(textsOf(messages[4]?.blocks).at(-1)).toContain(said);
      expect(types(messages[4]?.blocks)).toEqual(['context', 'table', 'actions', 'context']);
    }
  });

  it('keeps buttons with what they are about', () => {
    const day: Card = {
      blocks: Array.from({ length: 40 }, (_, i) => [
        { kind: 'text' as const, text: `计划 ${i} ${'楼'.repeat(400)}` },
        { kind: 'actions' as const, items: [button(`done.${i}`)] },
      ]).flat(),
    };
    const messages = cardMessages(day, 'zh-CN');
    expect(messages.length).toBeGreaterThan(1);
    for (const { blocks } of messages) {
      const shown = blocks.flatMap((one) => {
        const [said] = one.type === 'section' ? textsOf(one) : [];
        return said === undefined ? [] : [said.split(' ')[1]];
      });
      const buttons = blocks.flatMap((one) =>
        one.type === 'actions' ? one.elements.map((element) => element.action_id?.split('.')[1]) : [],
      );
      expect(buttons).toEqual(shown);
    }
  });

  it('with several tables is drawn as lines, so that it stays one message', () => {
    const blocks = Array.from({ length: 6 }, () => ({
      kind: 'table' as const,
      columns: ['说什么', '做什么'],
      rows: rows(4).map(([a = '', b = '']) => [a, b]),
    }));
    const [message, ...more] = cardMessages({ blocks }, 'zh-CN');
    expect(more).toEqual([]);
    expect(types(message?.blocks)).toEqual(Array.from({ length: 6 }, () => 'section'));
  });
});

describe('buttons and menus', () => {
  const draw = (...items: Action[]) =>
    cardMessages({ blocks: [{ kind: 'actions', items }] }, 'zh-CN')[0]?.blocks ?? [];

  it('have ids of their own also where two do the same', () => {
    const select = button('snooze', { takes: 'for', options: [{ value: 'P1D', label: '明天' }] });
    const blocks = draw(button('done'), button('done'), select, select);
    expect(blocks.map((one) => one.block_id)).toEqual([
      undefined,
      'plan.done@for;plan=P3',
      'plan.done@for;plan=P3#2',
    ]);
    expect(
      blocks.flatMap((one) => (one.type === 'actions' ? one.elements : [])).map((one) => one.action_id),
    ).toEqual(['press:done', 'press:done#2', 'choose:snooze', 'choose:snooze#2']);
  });

  it('are rows of 25', () => {
    const blocks = draw(...Array.from({ length: 60 }, (_, i) => button(`b${i}`)));
    expect(blocks.map((one) => (one.type === 'actions' ? one.elements.length : 0))).toEqual([25, 25, 10]);
  });

  it('with a label that is too long say it in full above', () => {
    const label = '王'.repeat(76);
    const [above, row] = draw(button('long', { label }));
    expect(textsOf(above)).toEqual([label]);
    expect(textsOf(row)).toEqual([`${'王'.repeat(74)}…`]);
  });

  it('offer more than 100 choices in several menus, and long labels on two lines', () => {
    const options = Array.from({ length: 101 }, (_, i) => ({ value: `C${i}`, label: `C${i}` }));
    const menus = draw(button('which', { takes: 'customer', options }));
    const sizes = menus.map((one) =>
      one.type === 'actions' && one.elements[0]?.type === 'static_select'
        ? one.elements[0].options?.length
        : 0,
    );
    expect(sizes).toEqual([100, 1]);
    const [menu] = draw(button('which', { options: [{ value: 'C1', label: `${'王'.repeat(75)}李` }] }));
    expect(textsOf(menu).slice(1)).toEqual([`${'王'.repeat(74)}…`, '…王李']);
  });

  it('are buttons where a menu cannot keep the choice', () => {
    const value = '价'.repeat(76);
    const [said, row] = draw(
      button('pick', { takes: 'why', label: '原因', options: [{ value, label: '价格' }] }),
    );
    expect(textsOf(said)).toEqual(['原因']);
    expect(row).toMatchObject({ elements: [{ type: 'button', value: `plan.done;plan=P3;why=${value}` }] });
  });
});

describe('a card in a view', () => {
  it('has its table as lines in a home tab', () => {
    expect(types(homeView(everyBlock('f1'), 'zh-CN').blocks as KnownBlock[])).not.toContain('table');
  });

  it('ends with how much does not fit', () => {
    const blocks = Array.from({ length: 150 }, (_, i) => ({ kind: 'text' as const, text: `第 ${i} 行` }));
    const view = noticeModal({ blocks }, 'zh-CN', '这个标题比二十四个字要长，所以会在窗口上被截短一点点');
    expect(view.blocks).toHaveLength(100);
    expect(textsOf(view.blocks.at(-1))[0]).toContain('还有 51 行');
    expect(payloadFaults('modal', view)).toEqual([]);
  });
});

describe('a message that calls people in Slack', () => {
  it('has their accounts at its head, in the text and in the blocks; whom Slack does not know by name', () => {
    const called = withMentions(cardMessages({ blocks: [{ kind: 'text', text: '停了' }] }, 'zh-CN'), [
      { name: '高远', account: 'U0ADMIN' },
      { name: '林静', account: 'lin@example.com' },
      { name: '<!channel>', account: undefined },
    ]);
    const head = '<@U0ADMIN> @林静 @&lt;!channel&gt;';
    expect(called).toHaveLength(1);
    expect(called[0]!.text).toBe(`${head} 停了`);
    expect(called[0]!.blocks[0]).toEqual({ type: 'section', text: { type: 'mrkdwn', text: head } });
    expect(payloadFaults('message', called[0])).toEqual([]);
  });

  it('fits however much it says', () => {
    const long = cardMessages(
      { blocks: Array(80).fill({ kind: 'text', text: '楼'.repeat(2_000) }) },
      'zh-CN',
    );
    const called = withMentions(long, [{ name: '高远', account: 'U0ADMIN' }]);
    expect(called.flatMap((message) => payloadFaults('message', message))).toEqual([]);
  });
});
