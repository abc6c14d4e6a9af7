import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card } from '../../../src/handlers/chat/card.ts';
import { flattened } from '../../support/conversation.ts';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

/** Minutes from Monday 10:00. */
const HOUR = 60;
const DAY = 24 * HOUR;

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await office.say('wang', '活动 看房团 11-25 10:00 名额=3');
  const question = await office.say('wang', '活动 E1 邀请 A级');
  await office.press('wang', question, 'event.invite.sure');
  await office.say('li', '活动 E1 C12 来 2人');
});
afterEach(() => office.close());

function textOf(card: Card | undefined): string {
  return card === undefined
    ? ''
    : flattened({ kind: 'reply', word: 'done', refs: [], audience: 'asker', card } as never).text;
}

/** What somebody was sent about the event that stands there now, by how its heading begins. */
function told(who: string, heading: string): string[] {
  return office
    .sent(who)
    .filter((card) => card.heading?.startsWith(heading))
    .map(textOf);
}

async function plansOf(ref: number) {
  const customer = await office.store.read.customers.byRef(ref);
  return await office.store.read.plans.openOfCustomer(customer?.id ?? '');
}

describe('the evening before an event (R3.2)', () => {
  test('each consultant hears at 17:00 who of his customers comes, and whom he has not asked', async () => {
    await office.pass(DAY + 7 * HOUR - 1);
    expect(told('li', '明天的活动')).toEqual([]);
    await office.pass(1);
    const [li] = told('li', '明天的活动：E1 看房团');
    expect(li).toContain('答应来：1 位客户，2 人');
    expect(li).toContain('要来的 1 位\nC12 王先生 · 来，2 人');
    expect(li).not.toContain('张建国');
    const [chen] = told('chen', '明天的活动');
    expect(chen).toContain('还没问 1 位\nC20 张建国');
    expect(chen).not.toContain('王先生');
  });

  test('who organises it sees how far each is', async () => {
    await office.pass(DAY + 7 * HOUR);
    const [wang] = told('wang', '明天的活动');
    expect(wang).toContain('李娜 | 1 | 1 | 0');
    expect(wang).toContain('陈浩 | 1 | 0 | 1');
  });

  test('goes with the event when it is moved, and is not sent when it is off', async () => {
    await office.say('wang', '活动 E1 改期 11-26 10:00');
    await office.pass(DAY + 8 * HOUR);
    expect(told('li', '明天的活动')).toEqual([]);
    await office.pass(DAY);
    expect(told('li', '明天的活动')).toHaveLength(1);
    await office.say('wang', '活动 看样板间 11-28 10:00');
    const question = await office.say('wang', '活动 E2 邀请 A级');
    await office.press('wang', question, 'event.invite.sure');
    await office.say('wang', '活动 E2 取消 原因=下雨');
    await office.pass(3 * DAY);
    expect(told('li', '明天的活动：E2')).toEqual([]);
  });
});

describe('the morning after an event', () => {
  beforeEach(async () => {
    await office.pass(3 * DAY - HOUR);
  });

  test('its result is in the channel of the daily report, without a customer’s name', () => {
    const posted = office.posted('#sales').filter((card) => card.heading?.startsWith('活动结果：E1'));
    expect(posted).toHaveLength(1);
    expect(textOf(posted[0])).toContain('李娜 | 1 | 1 | 0 | 1');
    expect(textOf(posted[0])).not.toMatch(/王先生|C12/u);
  });

  test('who organised it plans calls to those who did not come with one press, once', async () => {
    expect(told('wang', '活动结果：E1 看房团')).toHaveLength(1);
    const planned = await office.pressSent('wang', '回访未到的 1 位');
    expect(planned.word).toBe('done');
    expect(planned.text).toContain('李娜 | 1');
    expect(await plansOf(12)).toMatchObject([
      {
        assigneeId: expect.any(String),
        method: 'call',
        at: new Date('2026-11-27T10:00:00+08:00'),
        goal: '没来 看房团，问问原因，另约时间',
      },
    ]);
    expect(await plansOf(20)).toEqual([]);
    const again = await office.pressSent('wang', '回访未到的 1 位');
    expect(again).toMatchObject({ word: 'refused' });
    expect(again.text).toContain('1 位在这之前已有计划');
    expect(await plansOf(12)).toHaveLength(1);
  });

  test('whoever was reached since, or is planned for at any time, is planned for no more', async () => {
    await office.say('li', '计划 C12 12-20 10:00 电话');
    const planned = await office.say('wang', '活动 E1 回访未到的');
    expect(planned).toMatchObject({ word: 'refused' });
    await office.say('li', '跟进 C12 电话 孩子病了没来成');
    const reached = await office.say('wang', '活动 E1 回访未到的');
    expect(reached).toMatchObject({ word: 'refused' });
    expect(reached.text).toContain('1 位活动后已经联系过');
  });

  test('and can take that back', async () => {
    await office.say('wang', '活动 E1 回访未到的');
    expect((await office.say('wang', '撤销')).word).toBe('done');
    expect(await plansOf(12)).toEqual([]);
  });

  test('a consultant cannot', async () => {
    expect((await office.say('li', '活动 E1 回访未到的')).word).toBe('denied');
  });
});

test('nobody is called before the event is over', async () => {
  const early = await office.say('wang', '活动 E1 回访未到的');
  expect(early.word).toBe('refused');
  expect(early.text).toContain('还没结束');
});

test('works in English, too', async () => {
  await office.pass(3 * DAY);
  expect((await office.say('wang', 'event E1 callbacks')).text).toContain('李娜');
});

describe('taking back what was told of', () => {
  test('whoever was told that his customer has a place hears that he waits again', async () => {
    await office.say('chen', '活动 E1 C20 来 2人');
    await office.say('li', '活动 E1 C12 不来');
    await office.pass(1);
    expect(told('chen', '候补补上了')).toHaveLength(1);
    await office.say('li', '撤销 C12');
    await office.pass(1);
    expect(told('chen', '又回到候补：C20 张建国')).toHaveLength(1);
  });

  test('whoever was told that the event is off hears that it takes place', async () => {
    await office.say('wang', '活动 E1 取消 原因=下雨');
    await office.say('wang', '撤销');
    await office.pass(1);
    expect(told('li', 'E1 看房团 照原来的安排办')).toHaveLength(1);
  });
});
