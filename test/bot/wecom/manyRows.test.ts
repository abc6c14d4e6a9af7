import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../support/until.ts';
import { openWecomOffice, told, type WecomOffice } from '../../support/wecom/wecomOffice.ts';
import type { ShownMessage } from '../../support/wecom/worldTypes.ts';

interface Choices {
  readonly main_title: { readonly title: string; readonly desc?: string };
  readonly select_list: readonly {
    readonly question_key: string;
    readonly option_list: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly submit_button: { readonly text: string; readonly key: string };
}

interface Buttons {
  readonly button_list?: readonly { readonly text: string; readonly key: string }[];
}

interface Pressing {
  readonly user: string;
  readonly taskId: string;
  readonly key: string;
  readonly selected: Readonly<Record<string, string>>;
}

let office: WecomOffice;
afterEach(() => {
  expect(office.world.faults).toEqual([]);
});

const later = (ms: number): void => {
  office.clock.set(new Date(office.clock.now().getTime() + ms));
};
const shown = (): readonly ShownMessage[] => office.world.messages('li');
const textOf = (messages: readonly ShownMessage[]): string =>
  messages
    .map(({ text }) => text)
    .join('\n')
    .normalize('NFKC');
/** Of what she was answered, the card with her plans; the demo's event has one of its own. */
const plansIn = (messages: readonly ShownMessage[]): ShownMessage =>
  messages.find(({ text }) => text.includes('哪一条'))!;
const choicesIn = ({ card }: ShownMessage): Choices => card as unknown as Choices;
const namesIn = (card: ShownMessage): string[] =>
  choicesIn(card).select_list[0]!.option_list.map(({ text }) => text);
/** What is pressed when this row and this thing to do are chosen. */
const choosing = (message: ShownMessage, row: number, label: string): Pressing => {
  const { select_list: selects, submit_button: submit } = choicesIn(message);
  const [rows, acts] = selects;
  return {
    user: 'li',
    taskId: message.taskId!,
    key: submit.key,
    selected: {
      [rows!.question_key]: rows!.option_list[row]!.id,
      [acts!.question_key]: acts!.option_list.find(({ text }) => text === label)!.id,
    },
  };
};
/** What she is answered to 今日. */
const askForDay = async (say: (text: string) => Promise<unknown>): Promise<readonly ShownMessage[]> => {
  later(60_000);
  const before = shown().length;
  await say('今日');
  await until('she sees her day to its end', () => textOf(shown().slice(before)).includes('今天到现在'));
  // The card of the demo's event is the last.
  await until('she can choose', () => textOf(shown().slice(before)).includes('去问我的客户'));
  return shown().slice(before);
};

describe.each(['app', 'bot'] as const)('ten plans in the chat of the %s', (way) => {
  let sayTo: (text: string) => Promise<unknown>;
  let press: (pressing: Pressing) => Promise<unknown>;
  beforeAll(async () => {
    office = await openWecomOffice({ ways: [way] });
    sayTo =
      way === 'app'
        ? (text) => office.app.text({ user: 'li', text })
        : (text) => told(office, 'li', () => office.bot.say({ user: 'li', text }));
    press = way === 'app' ? (it) => office.app.press(it) : (it) => office.bot.press(it);
    // Of the demo there are two.
    for (let minute = 0; minute < 8; minute += 1) {
      later(30_000);
      const customer = minute % 2 === 0 ? 'C12' : 'C13';
      await sayTo(`计划 ${customer} 今天16:${String(minute + 10)} 电话 第${minute + 1}件`);
    }
  });
  afterAll(() => office.stop());

  /** Through the questions of the form, which have their answers already. */
  const finish = async (pressing: Pressing): Promise<void> => {
    await told(office, 'li', () => press(pressing));
    const submit = (): { readonly key: string } | undefined =>
      ((shown().at(-1)?.card ?? {}) as Buttons).button_list?.find(({ text }) => text === '提交');
    await until('she is asked to check it', () => submit() !== undefined);
    later(10_000);
    await told(office, 'li', () =>
      press({ user: 'li', taskId: shown().at(-1)!.taskId!, key: submit()!.key, selected: {} }),
    );
    await until('it is written down', () => textOf(shown().slice(-2)).includes('已记录跟进'));
  };

  test('are at most three messages, every plan readable and to be chosen', async () => {
    const day = await askForDay(sayTo);
    expect(day.length).toBeLessThanOrEqual(3);
    for (let n = 1; n <= 8; n += 1) {
      expect(textOf(day)).toContain(`第${n}件`);
    }
    const [rows, acts] = choicesIn(plansIn(day)).select_list;
    expect(rows!.option_list).toHaveLength(10);
    expect(rows!.option_list[2]!.text).toMatch(/^③/u);
    expect(acts!.option_list.map(({ text }) => text)).toEqual([
      '记跟进',
      '30 分钟后提醒',
      '2 小时后提醒',
      '明天提醒',
    ]);
  });

  test('the third can be put off from there, once', async () => {
    const day = await askForDay(sayTo);
    later(10_000);
    const pressing = choosing(plansIn(day), 2, '明天提醒');
    await told(office, 'li', () => press(pressing));
    await until('it is put off', () => /P\d+ C12 王先生.*明天/u.test(textOf(shown().slice(-1))));
    later(10_000);
    await told(office, 'li', () => press(pressing));
    await until('it is no more', () => textOf(shown().slice(-1)).includes('已经改过了'));
    expect(textOf(await askForDay(sayTo))).toContain('推迟到');
  });

  test('the third can be done from there: it is written down and stands there no more', async () => {
    const day = await askForDay(sayTo);
    expect(textOf(day)).toContain('第1件');
    later(10_000);
    await finish(choosing(plansIn(day), 2, '记跟进'));
    expect(textOf(shown().slice(-2))).toContain('C12');
    expect(textOf(await askForDay(sayTo))).not.toContain('第1件');
  });

  test('a press with nothing chosen asks to choose', async () => {
    const day = await askForDay(sayTo);
    later(10_000);
    const pressing = choosing(plansIn(day), 0, '记跟进');
    await told(office, 'li', () => press({ ...pressing, selected: {} }));
    expect(textOf(shown().slice(-1))).toContain('请先在卡片里选好');
  });

  test('when they fall due come in cards of five, and what was dealt with is gone from its card', async () => {
    office.clock.set(new Date('2026-11-23T16:30:00+08:00'));
    const reminders = (): ShownMessage[] =>
      shown().filter((one) => one.card?.['card_type'] === 'multiple_interaction' && /条提醒/u.test(one.text));
    const ofYu = (names: readonly string[]): number => names.findIndex((name) => /^P138 /u.test(name));
    const find = (): ShownMessage | undefined => reminders().find((one) => ofYu(namesIn(one)) >= 0);
    await until('she is reminded', () => {
      later(1_000);
      return find() !== undefined;
    });
    const card = find()!;
    const names = namesIn(card);
    expect(names.length).toBeGreaterThan(3);
    const third = ofYu(names) === 2 ? 3 : 2;
    const now = (): ShownMessage => reminders().find(({ taskId }) => taskId === card.taskId)!;
    later(10_000);
    await told(office, 'li', () => press(choosing(card, third, '2 小时后提醒')));
    await until('the card has changed', () => !namesIn(now()).includes(names[third]!));
    const left = names.filter((_, i) => i !== third);
    expect(namesIn(now())).toEqual(left);
    expect(textOf([now()])).toMatch(/P\d+ \S+:改到|已处理 1 条/u);
    expect(now().settled).toBeUndefined();
    // A card of the bot can be changed for five seconds after a press: not after a form.
    if (way === 'app') {
      await finish(choosing(now(), ofYu(left), '已联系，记跟进'));
      await until('the card has changed again', () => ofYu(namesIn(now())) < 0);
      expect(namesIn(now())).toEqual(left.filter((_, i) => i !== ofYu(left)));
    }
  });
});
