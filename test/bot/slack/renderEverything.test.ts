import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardMessages } from '../../../src/bot/slack/cardMessages.ts';
import { formModal } from '../../../src/bot/slack/formModal.ts';
import { homeView } from '../../../src/bot/slack/homeView.ts';
import { noticeModal } from '../../../src/bot/slack/noticeModal.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import type { Locale } from '../../../src/domain/company.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { FormView } from '../../../src/handlers/chat/field.ts';
import type { RawValues } from '../../../src/handlers/chat/intent.ts';
import type { Command } from '../../../src/handlers/command.ts';
import { formView } from '../../../src/handlers/pipeline/formView.ts';
import { planReminderCard } from '../../../src/handlers/plans/planReminderCard.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { buildPlan } from '../../factories/plan.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';
import { ofLength } from './hostileText.ts';

const LOCALES = ['zh-CN', 'en'] as const;

/** What Slack would refuse of a card, wherever it may be shown. */
function cardFaults(card: Card, locale: Locale): string[] {
  return [
    ...cardMessages(card, locale).flatMap((message) => payloadFaults('message', message)),
    ...payloadFaults('home', homeView(card, locale)),
    ...payloadFaults('modal', noticeModal(card, locale, card.heading ?? '')),
  ];
}

describe.each(ALL_COMMANDS.map((command) => [command.name, command] as const))(
  'the form of %s',
  (_, command) => {
    const texts = ['', '<!channel> *王* & `楼`', ofLength('👨‍👩‍👧‍👦', 76), '一行\n两行', ofLength('楼', 3_001)];

    it.each(LOCALES)(
      'can be opened in %s: empty, with anything in its fields, and with an error at each',
      (locale) => {
        const drawn = (values: RawValues, errors: Readonly<Record<string, string>>): string[] => {
          const form = formView(command, 'ticket', values, errors, messages(locale));
          return payloadFaults('modal', formModal(form, locale, 'meta'));
        };
        expect(drawn({}, {})).toEqual([]);
        expect(drawn(everywhere(command, texts), {})).toEqual([]);
        for (const typed of texts) {
          const errors = Object.keys(command.fields).map((name): [string, string] => [
            name,
            `「${typed.slice(0, 200)}」不行`,
          ]);
          expect(drawn(everywhere(command, typed), Object.fromEntries(errors))).toEqual([]);
        }
      },
    );
  },
);

function everywhere(command: Command, value: string | readonly string[]): RawValues {
  return Object.fromEntries(Object.keys(command.fields).map((name) => [name, value]));
}

/** What people say over a day; the first customer of it has the worst name that can be registered. */
const LINES: readonly (readonly [who: string, zh: string, en: string])[] = [
  ['li', '客户 刁难', 'find 刁难'],
  ['li', '新客 何先生', 'customer Ms Ho'],
  ['li', '新客 何先生 13812340009 三房 预算300万 来访', 'customer Ms Ho 13812340019 budget 3m'],
  ['li', '新客 何先生 13812340009', 'customer Ms Ho 13812340019'],
  ['chen', '新客 何先生 13812340009', 'customer Ms Ho 13812340019'],
  ['li', '客户 C12', 'find C12'],
  ['li', '客户', 'find'],
  ['wang', '客户 王', 'find 王'],
  ['gao', '客户 C99', 'find C99'],
  ['li', '改客 C12', 'edit C12'],
  ['li', '改客 C12 级别=C', 'edit C12 level=B'],
  ['li', '改客 C12 手机=138', 'edit C12 phone=138'],
  ['li', '跟进', 'log'],
  ['li', '跟进 C12 电话 客户要求看120平 下次=明天15:00', 'log C12 call wants 120 sqm next=tomorrow 3pm'],
  ['li', '跟进 C13 电话 不买了', 'log C13 call not buying'],
  ['li', '计划 C12 16:00 电话 问首付', 'plan C12 5pm call'],
  ['li', '计划 C12 昨天15:00 电话', 'plan C12 yesterday 3pm call'],
  ['li', '计划 王先生 明天15:00', 'plan 王先生 tomorrow 3pm'],
  ['li', '今日', 'today'],
  ['wang', '今日', 'today'],
  ['li', '号码 C12', 'phone C12'],
  ['li', '号码 C20', 'phone C20'],
  ['li', '日报', 'kpi'],
  ['wang', '日报 本月', 'kpi this month'],
  ['gao', '日报 上周', 'kpi last week'],
  ['zhao', '日报', 'kpi'],
  ['wang', '计划 C12 明天16:00 跟进人=陈浩', 'plan C12 tomorrow 5pm assignee=陈浩'],
  ['wang', '目标 李娜 本月 跟进=200 新客=40', 'target 李娜 December follow-ups=200'],
  ['wang', '投递', 'deliveries'],
  ['admin', '投递 失败', 'deliveries failed'],
  ['admin', '上手', 'setup'],
  ['li', '上手', 'setup'],
  ['admin', '项目', 'project'],
  ['admin', '项目 湖畔里 开放=25点到30点 时区=Mars/Base', 'project Lakeside city=Hangzhou'],
  ['admin', '小组', 'team'],
  ['admin', '小组 湖畔里 一组', 'team 湖畔里 Team1'],
  ['admin', '成员', 'member'],
  ['admin', '成员 web:x1 赵小明 置业顾问 项目=湖畔里', 'member web:x2 Tom consultant'],
  ['admin', '成员 李娜 停用', 'member 陈浩 案场经理'],
  ['admin', '规则', 'policy'],
  ['admin', '规则 customer.entry 99工作日', 'policy customer.entry 2 working days'],
  ['admin', '频道', 'channel'],
  ['li', '免打扰', 'quiet'],
  ['li', '免打扰 22:00-8:00', 'quiet 10pm-8am'],
  ['li', '撤销', 'undo'],
  ['li', '帮助', 'help'],
  ['admin', '帮助', 'help'],
  ['li', '帮助 跟进', 'help log'],
  ['li', '帮助 根进', 'help custmer'],
  ['li', '日抱', 'kpy'],
  ['nobody', '你好', 'hello'],
];

describe('everything that is answered over a day in the demo company', () => {
  /** 40 characters, as long as a customer's name may be. */
  const worstName = ofLength('刁难<!channel>*_`&:100:👨‍👩‍👧‍👦', 40);
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    const form = await office.say('li', '新客');
    const submitted = await office.submit('li', form, {
      name: worstName,
      phone: '13812345678',
      note: '<@U1>\n'.repeat(200),
    });
    expect(submitted.word).toBe('done');
    for (const hour of ['11:00', '14:00']) {
      await office.say('li', `计划 ${submitted.refs[0] ?? ''} ${hour} 电话 ${worstName}`);
    }
  });
  afterAll(async () => {
    await office.close();
  });

  const faultsOf = (reply: Reply, locale: Locale): string[] => [
    ...(reply.card === undefined ? [] : cardFaults(reply.card, locale)),
    ...(reply.form === undefined ? [] : formFaults(reply.form, reply.card, locale)),
  ];

  it.each(LINES)('%s says "%s" or "%s", then presses everything', async (who, ...lines) => {
    for (const [i, line] of lines.entries()) {
      const locale = LOCALES[i] ?? 'zh-CN';
      const reply = await office.say(who, line);
      expect(reply.word).not.toBe('failed');
      expect(reply.card ?? reply.form).toBeDefined();
      expect(faultsOf(reply, locale)).toEqual([]);
      for (const { id, options } of reply.actions) {
        const pressed = await office.press(who, reply, id, options?.[0]?.value);
        expect(faultsOf(pressed, locale)).toEqual([]);
      }
    }
  });

  it('shows names as they are', async () => {
    const { card } = await office.say('li', '客户 13812345678');
    const [message] = cardMessages(card ?? { blocks: [] }, 'zh-CN');
    expect(JSON.stringify(message?.blocks)).toContain(JSON.stringify(worstName).slice(1, -1));
    expect(message?.text).not.toMatch(/[<>]/u);
  });

  it.each(LOCALES)('reminds in %s of a contact with the worst name', (locale) => {
    const reminder = {
      plan: buildPlan({ goal: worstName.repeat(20) }),
      customer: { ref: 12, name: worstName },
      phone: '+8613812345678',
      zone: 'Asia/Shanghai',
      now: office.clock.now(),
    };
    expect(cardFaults(planReminderCard(reminder, messages(locale)), locale)).toEqual([]);
  });
});

function formFaults(form: FormView, card: Card | undefined, locale: Locale): string[] {
  return payloadFaults('modal', formModal(form, locale, 'meta', card));
}
