import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTwoPlatforms, type TwoPlatforms } from '../support/platforms/twoPlatforms.ts';
import type { ShownMessage as SlackMessage } from '../support/slack/worldTypes.ts';
import { until } from '../support/until.ts';
import type { ShownMessage as WecomMessage } from '../support/wecom/worldTypes.ts';

interface Buttons {
  readonly button_list?: readonly { readonly text: string; readonly key: string }[];
}

const BUTTONS = ['接手', '反馈', '暂停', '时限怎么算'];

/** Of the demo's own complaints nothing more is said. */
async function onlyThisOne({ database: { store } }: TwoPlatforms): Promise<void> {
  await store.tx(async (session) => {
    for (const id of await session.complaints.alarmsDue(new Date('2100-01-01'), 100)) {
      await session.update('complaint', (await session.current('complaint', id))!, { nextAlarmAt: null });
    }
  });
}

/** The manager is in Slack and in WeCom, the director in WeCom alone. */
describe('a complaint whose time runs out, and who answers for it in Slack and in WeCom', () => {
  let both: TwoPlatforms;
  let ref: string;
  beforeAll(async () => {
    both = await openTwoPlatforms({ inSlack: ['li', 'wang'], inWecom: ['wang', 'gao'] });
    await onlyThisOne(both);
    await both.slackDriver().message({ user: 'li', text: '投诉 C12 主卧漏水 严重=2' });
    ref = /投诉 (T\d+)/u.exec(both.slack.messages('li').at(-1)!.text)![1]!;
    await both.slackDriver().message({ user: 'wang', text: `接手 ${ref}` });
  });
  afterAll(() => both.stop());

  const at = (text: string): void => {
    both.clock.set(new Date(`${text}:00+08:00`));
  };
  const inSlack = (who: string, text: string): readonly SlackMessage[] =>
    both.slack.messages(who).filter((message) => JSON.stringify(message.blocks).includes(text));
  const inWecom = (who: string, text: string): readonly WecomMessage[] =>
    both.wecom.messages(who).filter((message) => JSON.stringify(message).includes(text));

  const slackButtons = (message: SlackMessage | undefined): unknown[] =>
    (message?.blocks ?? []).flatMap(({ elements = [] }) =>
      elements.flatMap(({ text }) => (text as { readonly text?: string } | undefined)?.text ?? []),
    );
  const wecomButtons = (message: WecomMessage | undefined): string[] =>
    ((message?.card as Buttons | undefined)?.button_list ?? []).map(({ text }) => text);

  /** Alarms in somebody's WeCom with which something can be done. */
  const live = (who: string): readonly WecomMessage[] =>
    inWecom(who, `${ref} 首次反馈`).filter(
      (message) => message.settled === undefined && message.card !== undefined,
    );

  const later = (ms: number): void => {
    both.clock.set(new Date(both.clock.now().getTime() + ms));
  };

  /** Each of them has one of these messages, sooner or later. */
  async function said(where: Readonly<Record<string, () => readonly unknown[]>>): Promise<void> {
    for (const [who, messages] of Object.entries(where)) {
      await until(`${who} is told`, () => {
        later(1_000);
        return messages().length > 0;
      });
    }
  }

  test('he is warned once in each, with what he can do', async () => {
    at('2026-11-24T09:30');
    const half = `${ref} 首次反馈时限已过半`;
    await said({
      'he in Slack': () => inSlack('wang', half),
      'he in WeCom': () => inWecom('wang', half),
    });
    at('2026-11-24T14:15');
    const quarter = `${ref} 首次反馈时限只剩四分之一`;
    await said({
      'he in Slack': () => inSlack('wang', quarter),
      'he in WeCom': () => inWecom('wang', quarter),
    });
    for (const stage of [half, quarter]) {
      expect(inSlack('wang', stage).map(slackButtons)).toEqual([BUTTONS]);
      expect(inWecom('wang', stage).map(wecomButtons)).toEqual([BUTTONS]);
    }
  });

  test('who takes it over in WeCom is named on every copy, which still can be acted upon', async () => {
    at('2026-11-24T18:00');
    const over = `${ref} 首次反馈超时了`;
    await said({
      'he in Slack': () => inSlack('wang', over),
      'he in WeCom': () => inWecom('wang', over),
      'the director': () => inWecom('gao', over),
    });
    expect(inSlack('wang', over)).toHaveLength(1);
    expect(inWecom('wang', over)).toHaveLength(1);
    const [card] = inWecom('gao', over);
    const button = (card!.card as Buttons).button_list!.find(({ text }) => text === '接手')!;
    const pressed = await both.wecomDriver().press({ user: 'gao', taskId: card!.taskId!, key: button.key });
    expect(pressed.status).toBe(200);
    await until('the copy in Slack names him', () =>
      inSlack('wang', over).every(({ blocks }) => JSON.stringify(blocks).includes('高远')),
    );
    await said({ 'he hears it': () => inSlack('wang', `高远 接手了 ${ref}`) });
    await until('every copy of his in WeCom is settled but the newest', () => {
      later(1_000);
      return live('wang').length === 1 && JSON.stringify(inWecom('wang', over)).includes('高远');
    });
    // Of several in one conversation the newest can be acted upon.
    expect(inSlack('wang', over).flatMap(slackButtons)).toEqual(BUTTONS);
    expect(live('wang').map(wecomButtons)).toEqual([BUTTONS]);
  });

  test('when it is answered in Slack no copy has buttons any more, and each says so', async () => {
    await both.slackDriver().message({ user: 'wang', text: `反馈 ${ref} 已联系，明天上门` });
    const answered = `${ref} 已反馈`;
    await said({
      'he in Slack': () => inSlack('wang', answered),
      'he in WeCom': () => inWecom('wang', answered),
      'the director': () => inWecom('gao', answered),
    });
    expect(['时限', '超时'].flatMap((text) => inSlack('wang', text).flatMap(slackButtons))).toEqual([]);
    for (const who of ['wang', 'gao']) {
      expect(live(who)).toEqual([]);
      expect(inWecom(who, answered)).toHaveLength(1);
    }
    expect(both.slack.faults).toEqual([]);
    expect(both.wecom.faults).toEqual([]);
  });
});
