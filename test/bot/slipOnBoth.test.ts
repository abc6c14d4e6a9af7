import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../src/domain/complaints/complaint.ts';
import { openTwoPlatforms, type TwoPlatforms } from '../support/platforms/twoPlatforms.ts';
import { until } from '../support/until.ts';

/** Marks that a button has to carry as they are, and more than a button can carry. */
const SHORT = '电梯坏了；等了 40% 的时间 a=b;c@d #2 <1号机>';
const LONG = `厨房漏水，${'地板泡坏了，柜门也变形，'.repeat(60)}请尽快来看`;

/** Above those that were sent to set it up. */
const MSG_ID = 8_000_000_000_000;
const SAY = '按「投诉」办';

interface Buttons {
  readonly button_list?: readonly { readonly text: string; readonly key: string }[];
}

describe('a command word with a slip in it', () => {
  let both: TwoPlatforms;
  beforeAll(async () => {
    both = await openTwoPlatforms({ inSlack: ['li'], inWecom: ['chen'] });
  });
  afterAll(() => both.stop());

  async function taken(ref: number): Promise<Complaint | undefined> {
    return await both.database.store.read.complaints.byRef(ref);
  }

  test.each([SHORT, LONG])('in Slack is said right by one press, nothing of the line lost', async (story) => {
    const before = await newest();
    await both.slackDriver().message({ user: 'li', text: `投拆 C12 ${story}` });
    const card = both.slack
      .messages('li')
      .filter(({ blocks }) => JSON.stringify(blocks).includes(SAY))
      .at(-1)!;
    expect((await both.slackDriver().press({ user: 'li', ts: card.ts, action: SAY })).status).toBe(200);
    expect((await taken(before + 1))?.text).toBe(story);
  });

  test.each([SHORT, LONG])('in WeCom is said right by one press, nothing of the line lost', async (story) => {
    const before = await newest();
    const known = cards().length;
    const chat = both.wecomDriver();
    await chat.text({ user: 'chen', text: `投拆 C20 ${story}`, msgId: String(MSG_ID + story.length) });
    await until('the card is there', () => cards().length > known);
    const card = cards().at(-1)!;
    const button = card.buttons.find(({ text }) => text === SAY)!;
    await chat.press({ user: 'chen', taskId: card.taskId, key: button.key });
    await until('the complaint is taken', async () => (await taken(before + 1)) !== undefined);
    expect((await taken(before + 1))?.text).toBe(story);
  });

  function cards() {
    return both.wecom.messages('chen').flatMap(({ card, settled, taskId }) => {
      const buttons = (card as Buttons | undefined)?.button_list ?? [];
      return settled === undefined && taskId !== undefined && buttons.some(({ text }) => text === SAY)
        ? [{ taskId, buttons }]
        : [];
    });
  }

  /** The highest number of a complaint. */
  async function newest(): Promise<number> {
    let ref = 0;
    while ((await taken(ref + 1)) !== undefined) {
      ref += 1;
    }
    return ref;
  }
});
