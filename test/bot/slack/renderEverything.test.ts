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
import type { Office, Reply } from '../../support/conversation.ts';
import { DAY_LINES } from '../../support/dayLines.ts';
import { openWorstNameOffice } from '../../support/worstNameOffice.ts';
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

describe('everything that is answered over a day in the demo company', () => {
  /** 40 characters, as long as a customer's name may be. */
  const worstName = ofLength('刁难<!channel>*_`&:100:👨‍👩‍👧‍👦', 40);
  let office: Office;
  beforeAll(async () => {
    office = await openWorstNameOffice(worstName);
  });
  afterAll(async () => {
    await office.close();
  });

  const faultsOf = (reply: Reply, locale: Locale): string[] => [
    ...(reply.card === undefined ? [] : cardFaults(reply.card, locale)),
    ...(reply.form === undefined ? [] : formFaults(reply.form, reply.card, locale)),
  ];

  it.each(DAY_LINES)('%s says "%s" or "%s", then presses everything', async (who, ...lines) => {
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
