import { describe, expect, it } from '@jest/globals';
import { drawCard } from '../../../../src/bot/wecom/cards/drawCard.ts';
import type { Sink, WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import type { Card } from '../../../../src/handlers/chat/card.ts';
import { planReminderCard } from '../../../../src/handlers/plans/planReminderCard.ts';
import { messages } from '../../../../src/i18n/messages.ts';
import { buildPlan } from '../../../factories/plan.ts';
import { everyBlock } from '../../../support/salesScript.ts';
import { button, cards, contents } from './drawn.ts';
import { pressedIn } from './pressedIn.ts';
import { cardTexts } from './seenParts.ts';

const kinds = (parts: readonly WecomPart[]) => parts.map(({ kind }) => kind);

describe('a reminder', () => {
  const reminder = planReminderCard(
    {
      plan: buildPlan({ goal: '问首付' }),
      customer: { ref: 12, name: '王先生' },
      phone: '+8613800138000',
      zone: 'Asia/Shanghai',
      now: new Date('2026-11-24T07:00:00Z'),
    },
    messages('zh-CN'),
  );

  it('is one card with facts and buttons', () => {
    expect(drawCard(reminder, 'app', 'zh-CN')).toEqual([
      {
        kind: 'card',
        card: {
          card_type: 'button_interaction',
          main_title: { title: 'P3 该联系王先生了' },
          horizontal_content_list: [
            { keyname: '客户', value: 'C12 王先生 138****8000' },
            { keyname: '约定时间', value: '今天 11-24 周二 15:00' },
            { keyname: '方式', value: '电话' },
            { keyname: '目的', value: '问首付' },
          ],
          button_list: [
            { text: '已联系，记跟进', style: 1, key: 'plan.done;plan=P3;lang=zh-CN' },
            { text: '30 分钟后提醒', style: 2, key: 'plan.snooze;plan=P3;for=30m;lang=zh-CN' },
            { text: '2 小时后提醒', style: 2, key: 'plan.snooze;plan=P3;for=2h;lang=zh-CN' },
            { text: '明天提醒', style: 2, key: 'plan.snooze;plan=P3;for=tomorrow;lang=zh-CN' },
            { text: '取消计划', style: 4, key: 'plan.cancel;plan=P3;lang=zh-CN' },
          ],
        },
      },
    ]);
  });

  it('has red for what cannot be taken back by the bot too, whose styles are others', () => {
    const [card] = cards(drawCard(reminder, 'bot', 'zh-CN'));
    expect(card).toMatchObject({
      button_list: [{ style: 1 }, { style: 2 }, { style: 2 }, { style: 2 }, { style: 3 }],
    });
  });

  it('says in a group what can be done, once, and where', () => {
    for (const sink of ['webhook', 'appchat'] as const) {
      const [content, ...more] = contents(drawCard(reminder, sink, 'zh-CN'));
      expect(more).toEqual([]);
      expect(content?.split('\n').map((line) => line.trimEnd())).toEqual([
        '### P3 该联系王先生了',
        '**客户**：C12 王先生 138＊＊＊＊8000',
        '**约定时间**：今天 11-24 周二 15:00',
        '**方式**：电话',
        '**目的**：问首付',
        '',
        '可以办理：已联系，记跟进、30 分钟后提醒、2 小时后提醒、明天提醒、取消计划（请在与楼盘的单聊里操作）',
      ]);
    }
  });

  it('with a select keeps it in the card of its buttons; each button still does its own', () => {
    const parts = drawCard(
      {
        heading: '该联系王先生了',
        blocks: [
          {
            kind: 'actions',
            items: [
              button('完成', { style: 'primary' }),
              button('推迟', {
                command: 'plan.snooze',
                takes: 'for',
                options: [
                  { value: '30m', label: '30 分钟后' },
                  { value: '2h', label: '2 小时后' },
                ],
              }),
              button('取消', { command: 'plan.cancel', style: 'danger' }),
            ],
          },
        ],
      },
      'bot',
      'zh-CN',
    );
    expect(cards(parts)).toEqual([
      {
        card_type: 'button_interaction',
        main_title: { title: '该联系王先生了' },
        button_selection: {
          question_key: 'choice',
          title: '推迟',
          option_list: [
            { id: '30m', text: '30 分钟后' },
            { id: '2h', text: '2 小时后' },
          ],
        },
        button_list: [
          { text: '完成', style: 1, key: 'plan.done;plan=P3' },
          { text: '推迟', style: 2, key: 'plan.snooze@for;plan=P3' },
          { text: '取消', style: 3, key: 'plan.cancel;plan=P3' },
        ],
      },
    ]);
    expect(pressedIn(parts)).toContainEqual({
      kind: 'action',
      command: 'plan.snooze',
      input: { plan: 'P3', for: '2h' },
    });
    expect(pressedIn(parts)).toContainEqual({ kind: 'action', command: 'plan.done', input: { plan: 'P3' } });
  });
});

describe('a card with everything', () => {
  const drawn = (sink: Sink) => drawCard(everyBlock('f1'), sink, 'zh-CN');

  it('from the bot is markdown with a table, a picture, the rest, and a card with the buttons', () => {
    const parts = drawn('bot');
    expect(kinds(parts)).toEqual(['markdown', 'image', 'card', 'markdown']);
    expect(contents(parts)[0]).toContain(
      '| 姓名 | 跟进 | 有效率 | 新客 | 完成率 |\n| :--- | ---: | ---: | ---: | ---: |\n| 李娜 | 32 | 87% | 6 | 120% |',
    );
    expect(parts[1]).toEqual({
      kind: 'image',
      fileId: 'f1',
      alt: '11 月 23 日跟进数：李娜 32，陈晨 28，周颖 19',
    });
    expect(cardTexts(cards(parts)[0]!)[0]).toBe('客户 C12 王先生 · A 级');
    expect(contents(parts)[1]).toBe('[查看房源 A-1-1502](https://example.com/units/A-1-1502)');
  });

  it('in the app has its table as lines', () => {
    const [content] = contents(drawn('app'));
    expect(content).toContain(
      '**姓名 ｜ 跟进 ｜ 有效率 ｜ 新客 ｜ 完成率**\n李娜 ｜ 32 ｜ 87% ｜ 6 ｜ 120%\n',
    );
    expect(content).not.toContain('| ');
  });

  it('in a group has no buttons', () => {
    expect(kinds(drawn('webhook'))).toEqual(['markdown', 'image', 'markdown']);
    expect(kinds(drawn('appchat'))).toEqual(['markdown', 'image', 'markdown']);
    expect(contents(drawn('webhook'))[1]).toContain('可以办理：完成、稍后提醒、取消计划（');
  });

  it('has its picture above its heading where nothing else stands between them: a heading alone is no message', () => {
    const report: Card = {
      heading: '销售日报',
      blocks: [
        { kind: 'image', fileId: 'f1', alt: '跟进 32' },
        { kind: 'text', text: '今日：跟进 32。' },
        { kind: 'image', fileId: 'f2', alt: '新客 6' },
        { kind: 'text', text: '新客 6。' },
      ],
    };
    expect(drawCard(report, 'webhook', 'zh-CN')).toEqual([
      { kind: 'image', fileId: 'f1', alt: '跟进 32' },
      { kind: 'markdown', content: '### 销售日报\n今日：跟进 32。' },
      { kind: 'image', fileId: 'f2', alt: '新客 6' },
      { kind: 'markdown', content: '新客 6。' },
    ]);
    const [first] = report.blocks;
    expect(kinds(drawCard({ ...report, blocks: [first!] }, 'bot', 'zh-CN'))).toEqual(['image', 'markdown']);
  });

  it('that says nothing is still a message', () => {
    for (const sink of ['app', 'bot', 'webhook', 'appchat'] as const) {
      expect(drawCard({ blocks: [] }, sink, 'en')).toEqual([{ kind: 'markdown', content: '–' }]);
    }
  });
});

describe('links', () => {
  const card: Card = {
    heading: '填写表单',
    blocks: [
      { kind: 'actions', items: [button('取消')] },
      { kind: 'link', url: 'https://example.com/f/1', label: '打开表单' },
    ],
  };
  const beside: Card = { ...card, blocks: [...card.blocks].reverse() };

  it('are buttons in a card of the app and rows in one of the bot', () => {
    expect(cards(drawCard(beside, 'app', 'zh-CN'))).toMatchObject([
      { button_list: [{ text: '取消' }, { type: 1, text: '打开表单', url: 'https://example.com/f/1' }] },
    ]);
    expect(cards(drawCard(beside, 'bot', 'zh-CN'))).toMatchObject([
      {
        button_list: [{ text: '取消' }],
        horizontal_content_list: [
          { type: 1, keyname: '链接', value: '打开表单', url: 'https://example.com/f/1' },
        ],
      },
    ]);
  });

  it('stand below their card where they come after its buttons', () => {
    expect(kinds(drawCard(card, 'app', 'zh-CN'))).toEqual(['card', 'markdown']);
  });

  it('open web addresses only', () => {
    const blocks: Card['blocks'] = [
      { kind: 'link', url: 'javascript:alert(1)', label: '房源' },
      { kind: 'link', url: 'https://example.com/a b(1)?x=[<]', label: '[房源]' },
    ];
    expect(contents(drawCard({ blocks }, 'bot', 'zh-CN'))).toEqual([
      '房源 javascript:alert(1)\n\n[［房源］](https://example.com/a%20b%281%29?x=%5B%3C%5D)',
    ]);
  });
});

describe('a card that is too long for one message', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [`C${i}`, '王先生', '138****8000']);
  const list = (count: number): Card => ({
    heading: '客户',
    blocks: [
      { kind: 'table', columns: ['编号', '姓名', '电话'], rows: rows(count) },
      { kind: 'actions', items: [button('撤销')] },
    ],
  });

  it('goes on in a second one that says what it continues, under the same columns', () => {
    const [first, second] = contents(drawCard(list(150), 'webhook', 'zh-CN'));
    expect(first).toMatch(/^### 客户\n\| 编号 \| 姓名 \| 电话 \|\n/u);
    expect(second).toMatch(
      /^（续 2\/2）客户\n\n\| 编号 \| 姓名 \| 电话 \|\n\| :--- \| :--- \| :--- \|\n\| C\d+ \|/u,
    );
  });

  it('says after eight messages how much is left out and how to ask for less, and keeps its buttons', () => {
    for (const [locale, said] of [
      ['zh-CN', /^还有 \d+ 行放不下，没有显示。/u],
      ['en', /^\d+ more lines do not fit/u],
    ] as const) {
      const parts = drawCard(list(1_000), 'app', locale);
      expect(kinds(parts)).toEqual([...Array.from({ length: 8 }, () => 'markdown'), 'card', 'markdown']);
      const said8 = contents(parts);
      expect(said8.at(-1)).toMatch(said);
      const shown =
        said8
          .slice(0, 8)
          .join('\n')
          .match(/^C\d+ ｜/gmu)?.length ?? 0;
      expect(shown + Number(/\d+/u.exec(said8.at(-1) ?? '')?.[0])).toBe(1_000);
    }
  });

  it('keeps buttons with what they are about', () => {
    const day: Card = {
      heading: '李娜的今日',
      blocks: Array.from({ length: 3 }, (_, i) => [
        { kind: 'text' as const, text: `C${i} 王先生 · 今天 15:00 · 电话 · 问问首付的情况，再约周末来看房` },
        { kind: 'actions' as const, items: [button(`记跟进 ${i}`)] },
      ]).flat(),
    };
    expect(cards(drawCard(day, 'bot', 'zh-CN')).map(cardTexts)).toEqual(
      [0, 1, 2].map((i) => [
        '李娜的今日',
        `C${i} 王先生 · 今天 15:00 · 电话 · 问问首付的情况，再约周末来看房`,
        `记跟进 ${i}`,
      ]),
    );
  });
});

describe('a table in the app', () => {
  const table = (columns: string[], ...rows: string[][]) =>
    contents(drawCard({ blocks: [{ kind: 'table', columns, rows }] }, 'app', 'zh-CN'));

  it('of two columns has them side by side', () => {
    expect(
      table(
        ['客户', '做什么'],
        ['新客 王先生 13800138001 三房 预算300万', '登记新客户，有姓名和手机就行，其余以后再补'],
      ),
    ).toEqual([
      '**客户 ｜ 做什么**\n新客 王先生 13800138001 三房 预算300万 ｜ 登记新客户，有姓名和手机就行，其余以后再补',
    ]);
  });

  it('whose columns leave no room to the rows says them once, above', () => {
    const columns = ['甲', '乙'].map((name) => name.repeat(200));
    const rows = Array.from({ length: 60 }, (_, i) => [`第 ${i + 1} 行`, '楼'.repeat(10)]);
    const [first = '', second = ''] = table(columns, ...rows);
    expect(first).toContain('甲'.repeat(200));
    expect(second).not.toContain('甲');
  });

  it('with long rows says before each value what it is', () => {
    const long = '客户登记后两个工作日内必须录入，逾期的由案场经理处理';
    expect(table(['规则', '说明', '值'], ['customer.entry', long, '2 个工作日'])).toEqual([
      `规则：customer.entry ｜ 说明：${long} ｜ 值：2 个工作日`,
    ]);
  });
});
