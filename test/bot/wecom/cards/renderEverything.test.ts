import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawCard } from '../../../../src/bot/wecom/cards/drawCard.ts';
import { wecomFaults } from '../../../../src/bot/wecom/cards/wecomFaults.ts';
import type { Sink } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import type { Locale } from '../../../../src/domain/company.ts';
import type { Card } from '../../../../src/handlers/chat/card.ts';
import { planReminderCard } from '../../../../src/handlers/plans/planReminderCard.ts';
import { messages } from '../../../../src/i18n/messages.ts';
import { buildPlan } from '../../../factories/plan.ts';
import type { Office } from '../../../support/conversation.ts';
import { DAY_LINES } from '../../../support/dayLines.ts';
import { openWorstNameOffice } from '../../../support/worstNameOffice.ts';
import { ofLength } from '../../slack/hostileText.ts';
import { pressedIn, pressKey } from './pressedIn.ts';
import { folded, seenIn } from './seenParts.ts';

const LOCALES = ['zh-CN', 'en'] as const;
const SINKS: readonly Sink[] = ['app', 'bot', 'webhook', 'appchat'];
/** Of one answer: a person is sent 30 a minute at most (D90236). */
const MOST_PARTS = 20;

/** What WeCom would refuse of a card, wherever it may be sent, and what of it could not be pressed. */
function faultsOf(card: Card | undefined, locale: Locale): string[] {
  return card === undefined ? [] : SINKS.flatMap((sink) => faultsIn(sink, card, locale));
}

function faultsIn(sink: Sink, card: Card, locale: Locale): string[] {
  const parts = drawCard(card, sink, locale);
  const pressed = new Set(pressedIn(parts).map(pressKey));
  const presses = sink === 'app' || sink === 'bot' ? pressesOf(card) : [];
  return [
    ...parts.flatMap((part) => wecomFaults(sink, part)),
    ...presses.filter((one) => !pressed.has(one)).map((one) => `${one} cannot be pressed in ${sink}`),
    ...(parts.length > MOST_PARTS ? [`${parts.length} messages in ${sink}`] : []),
  ];
}

/** Everything that a card lets people do, as `pressedAction` gives it. */
function pressesOf(card: Card): string[] {
  return card.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.items : []))
    .flatMap(({ command, input, takes = 'value', options }) => {
      const inputs = options?.map(({ value }) => ({ ...input, [takes]: value })) ?? [input];
      return inputs.map((one) => pressKey({ kind: 'action', command, input: one }));
    });
}

describe('everything that is answered over a day in the demo company', () => {
  /** 40 characters, as long as a customer's name may be. */
  const worstName = ofLength('刁难<@all>*_`&lt;:👨‍👩‍👧‍👦', 40);
  let office: Office;
  beforeAll(async () => {
    office = await openWorstNameOffice(worstName);
  });
  afterAll(async () => {
    await office.close();
  });

  it.each(DAY_LINES)('%s says "%s" or "%s", then presses everything', async (who, ...lines) => {
    for (const [i, line] of lines.entries()) {
      const locale = LOCALES[i] ?? 'zh-CN';
      const reply = await office.say(who, line);
      expect(reply.word).not.toBe('failed');
      expect(faultsOf(reply.card, locale)).toEqual([]);
      for (const { id, options } of reply.actions) {
        const pressed = await office.press(who, reply, id, options?.[0]?.value);
        expect(faultsOf(pressed.card, locale)).toEqual([]);
      }
    }
  });

  it.each(SINKS)(
    'shows the worst name in %s so that it can be read, and as nothing but a name',
    async (sink) => {
      const { card } = await office.say('li', '客户 13812345678');
      const parts = drawCard(card ?? { blocks: [] }, sink, 'zh-CN');
      expect(seenIn(parts)).toContain(folded(worstName));
      expect(
        parts.flatMap((part) => (part.kind === 'markdown' ? [part.content] : [])).join('\n'),
      ).not.toMatch(/<|@all/u);
    },
  );

  it.each(LOCALES)('reminds in %s of a contact with the worst name', (locale) => {
    const reminder = {
      plan: buildPlan({ goal: worstName.repeat(20) }),
      customer: { ref: 12, name: worstName },
      phone: '+8613812345678',
      zone: 'Asia/Shanghai',
      now: office.clock.now(),
    };
    expect(faultsOf(planReminderCard(reminder, messages(locale)), locale)).toEqual([]);
  });
});
