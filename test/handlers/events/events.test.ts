import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const TOUR = '活动 周末看房团 11-28 10:00';

async function invitation(ref: number, event = 1) {
  const customer = await office.store.read.customers.byRef(ref);
  const of = await office.store.read.events.byRef(event);
  return await office.store.read.events.invitation(of?.id ?? '', customer?.id ?? '');
}

async function noticesTo(who: string): Promise<string[]> {
  const memberId = await office.memberId(who);
  return (await office.notices())
    .filter(({ target }) => target.kind === 'member' && target.memberId === memberId)
    .map(({ card }) => JSON.stringify(card));
}

async function invite(query = 'A级'): Promise<void> {
  await (await office.say('wang', `活动 E1 邀请 ${query}`)).press('确认');
}

describe('an event', () => {
  test('is set up in one line, and shown with when, where and for how many', async () => {
    const made = await office.say('wang', `${TOUR} 地点=售楼处 名额=40 说明=带身份证`);
    expect(made).toMatchObject({ word: 'done', refs: ['E1'] });
    expect(made.text).toContain('已定活动：E1 周末看房团');
    const shown = await office.say('li', '活动 E1');
    expect(shown.text).toContain('地点：售楼处');
    expect(shown.text).toContain('名额：40 人，已答应 0 人');
    expect((await office.say('wang', '活动')).text).toContain('E1 周末看房团');
    expect((await office.say('wang', '活动 周末看房团')).refs).toEqual(['E1']);
  });

  test('is understood in other words, too', async () => {
    const at = '2026-11-28T10:00:00+08:00';
    for (const line of ['活动 看房团 周六10点 限40人', '活动：看房团，11月28日上午10点，名额40']) {
      const { command, fields } = await office.understand('wang', line);
      expect({ command, name: fields['name'], at: fields['at'], capacity: fields['capacity'] }).toEqual({
        command: 'event',
        name: '看房团',
        at,
        capacity: 40,
      });
    }
  });

  test('that does not exist, or belongs to another project, is not there', async () => {
    expect((await office.say('li', '活动 E9')).text).toContain('没有找到活动「E9」');
    expect((await office.say('wang', '活动 开盘')).text).toContain('要办这一场，加上时间');
  });

  test('is not set up by a consultant', async () => {
    expect((await office.say('li', TOUR)).word).toBe('denied');
  });

  test('can be taken back until somebody is invited', async () => {
    await office.say('wang', TOUR);
    await invite();
    expect((await office.say('wang', '撤销 E1')).word).toBe('refused');
    expect((await office.say('wang', '撤销')).word).toBe('done');
    expect((await office.say('wang', '撤销 E1')).word).toBe('done');
    expect((await office.say('wang', '活动')).text).toContain('近期没有活动');
  });
});

describe('inviting customers', () => {
  beforeEach(async () => {
    await office.say('wang', TOUR);
  });

  test('is asked first, with how many each consultant gets', async () => {
    const question = await office.say('wang', '活动 E1 邀请 A级');
    expect(question.word).toBe('confirm');
    expect(question.text).toContain('邀请这 2 位客户参加 E1 周末看房团？');
    expect(question.text).toContain('李娜 | 1');
    expect(await invitation(12)).toBeUndefined();
    expect((await question.press('确认')).text).toContain('已邀请 2 位');
    expect(await invitation(12)).toMatchObject({ state: 'open' });
    expect(await noticesTo('li')).toHaveLength(1);
  });

  test('again adds only those who are new', async () => {
    await invite('A级');
    const again = await office.say('wang', '活动 E1 邀请 A级');
    expect(again.word).toBe('refused');
    expect(again.text).toContain('2 位已经邀请过');
    expect((await office.say('wang', '活动 E1 邀请 红色')).text).toContain('看不懂筛选');
  });

  test('puts one line on the day of whoever asks, until all are asked', async () => {
    await invite();
    const day = await office.say('li', '今日');
    expect(day.text).toContain('活动 E1 周末看房团');
    expect(day.text).toContain('还有 1 位没问');
    const list = await day.press('event.list.E1');
    expect(list.text).toContain('C12');
    expect(list.text).not.toContain('C20');
    await list.press('event.answer.C12', 'maybe');
    expect(await invitation(12)).toMatchObject({ state: 'maybe' });
    expect((await office.say('li', '今日')).text).not.toContain('周末看房团');
  });

  test('is taken back but for those who have answered since', async () => {
    await invite();
    await office.say('li', '活动 E1 C12 来');
    const undone = await office.say('wang', '撤销');
    expect(undone.word).toBe('done');
    expect(await invitation(12)).toMatchObject({ state: 'yes' });
    expect(await invitation(20)).toBeUndefined();
  });
});

describe('what customers answer', () => {
  beforeEach(async () => {
    await office.say('wang', `${TOUR} 名额=3`);
    await invite();
  });

  test('is a follow-up, too', async () => {
    const answer = await office.say('li', '活动 E1 C12 来 2人');
    expect(answer).toMatchObject({ word: 'done', refs: ['E1', 'C12'] });
    expect(answer.text).toContain('来，2 人');
    const customer = await office.store.read.customers.byRef(12);
    const [contact] = await office.store.read.followUps.ofCustomer(customer!.id, 1);
    expect(contact).toMatchObject({ content: '邀约 周末看房团：来，2 人', effective: true });
    expect(customer!.lastFollowUpAt).toEqual(office.now());
  });

  test('can be no, with the reason, or open still', async () => {
    await office.say('li', '活动 E1 C12 不来 原因=出差');
    expect(await invitation(12)).toMatchObject({ state: 'no', reason: '出差' });
    await office.say('li', '活动 E1 王先生 待定');
    expect(await invitation(12)).toMatchObject({ state: 'maybe', reason: null });
  });

  test('beyond the capacity waits, and moves up when somebody cancels', async () => {
    await office.say('li', '活动 E1 C12 来 2人');
    const waits = await office.say('chen', '活动 E1 C20 来两个人');
    expect(waits.text).toContain('候补第 1 位');
    expect(await invitation(20)).toMatchObject({ state: 'waiting', people: 2 });
    const before = (await noticesTo('chen')).length;
    await office.say('li', '活动 E1 C12 不来');
    expect(await invitation(20)).toMatchObject({ state: 'yes' });
    expect((await noticesTo('chen')).slice(before).join()).toContain('候补补上了');
  });

  test('taken back gives no place twice', async () => {
    await office.say('li', '活动 E1 C12 来 2人');
    await office.say('li', '活动 E1 C12 不来');
    await office.say('chen', '活动 E1 C20 来 2人');
    expect((await office.say('li', '撤销 C12')).text).toContain('名额已经给了');
    expect(await invitation(12)).toMatchObject({ state: 'no' });
  });

  test('stay with the customer when two records become one', async () => {
    const twin = (await office.say('li', '新客 赵女士 13900139555 三房')).refs[0] ?? '';
    await office.say('li', '活动 E1 C12 来 2人');
    await (await office.say('wang', `合并 ${twin} C12`)).press('确认合并');
    expect(await invitation(Number(twin.slice(1)))).toMatchObject({ state: 'yes', people: 2 });
  });

  test('of somebody else’s customer are not there', async () => {
    expect((await office.say('li', '活动 E1 C20 来')).text).toContain('没有找到');
  });
});

describe('on the day', () => {
  beforeEach(async () => {
    await office.say('wang', '活动 今晚品鉴会 今天18:00');
    await invite();
    await office.say('li', '活动 E1 C12 来 2人');
  });

  test('who is received in the hall has come to the event', async () => {
    const arrival = await office.say('li', '到访 C12');
    expect(arrival.text).toContain('活动到场：E1 今晚品鉴会');
    expect(await invitation(12)).toMatchObject({ cameAt: office.now() });
  });

  test('the desk records who came; the result says who did not', async () => {
    expect((await office.say('wang', '活动 E1 C20 到场')).text).toContain('已到场');
    const result = await office.say('wang', '活动 E1 结果');
    expect(result.text).toContain('2 位 → 1 位（2 人）→ 1 位');
    expect(result.text).toContain('李娜 | 1 | 1 | 0 | 1');
  });
});

describe('an event that changes', () => {
  beforeEach(async () => {
    await office.say('wang', TOUR);
    await invite();
  });

  test('tells the consultants concerned once, and nobody is asked any more where it is off', async () => {
    const before = (await noticesTo('li')).length;
    expect((await office.say('wang', '活动 E1 改期 11-29 10:00')).text).toContain('已改期');
    expect((await office.say('wang', '活动 E1 取消 原因=下雨')).text).toContain('已取消');
    const told = (await noticesTo('li')).slice(before);
    expect(told).toHaveLength(2);
    expect(told.join()).toContain('下雨');
    expect((await office.say('li', '活动 E1 C12 来')).text).toContain('已经取消');
    expect((await office.say('li', '今日')).text).not.toContain('周末看房团');
    expect((await office.say('wang', '撤销')).word).toBe('done');
    expect((await office.say('li', '活动 E1 C12 来')).word).toBe('done');
  });
});
