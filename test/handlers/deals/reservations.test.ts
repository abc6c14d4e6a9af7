import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(async () => {
  await office.close();
});

const LINE = '小定 C12 A-1-1502 2万 刷卡';
const DAY = 24 * 60;

/** Says a line and presses the first button of what is asked back. */
async function sure(who: string, line: string) {
  const question = await office.say(who, line);
  expect([line, question.word]).toEqual([line, 'confirm']);
  return await office.press(who, question, question.actions[0]!.id);
}

async function figure(name: string, on: string): Promise<number> {
  const { read } = office.store;
  const project = (await read.company.projects())[0]!;
  const rows = await read.rollups.read({ projectId: project.id, from: on, to: on });
  return rows.filter((row) => row.figure === name).reduce((sum, { n }) => sum + n, 0);
}

async function deal(ref = 1) {
  return (await office.store.read.deals.subscriptionByRef(ref))!;
}

function told(who: string): string {
  return JSON.stringify(office.sent(who));
}

describe('a customer reserves a unit before he subscribes (小定)', () => {
  test('it is asked back first, with its sum, its end and what becomes of the money; nothing is written yet', async () => {
    const question = await office.say('li', LINE);
    expect(question).toMatchObject({ word: 'confirm', refs: ['A-1-1502', 'C12'] });
    expect(question.text).toContain('C12 王先生 小定 A-1-1502？');
    expect(question.text).toContain('小定：2万');
    expect(question.text).toContain('认购期限：11-26 周四 18:00');
    expect(question.text).toContain('小定可退，认购前不算回款');
    expect(question.text).toContain('2万（刷卡）一起提交财务确认');
    expect((await office.unit('A-1-1502')).state).toBe('forSale');
  });

  test('the unit is taken, the customer is no buyer yet, and the money is a claim that is no 回款 when it is confirmed', async () => {
    const made = await sure('li', LINE);
    expect(made).toMatchObject({ word: 'done', refs: ['D1', 'A-1-1502', 'C12', 'R1'] });
    expect(made.text).toContain('D1 已小定 A-1-1502');
    expect(made.text).toContain('R1 已提交，等 钱丽 确认到账');
    expect((await office.unit('A-1-1502')).state).toBe('reserved');
    expect((await office.store.read.customers.byRef(12))!.state).toBe('prospect');
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    expect(await figure('receipts', '2026-11-23')).toBe(0);
    expect(await figure('reservations', '2026-11-23')).toBe(1);
    expect(await figure('subscriptions', '2026-11-23')).toBe(0);
    expect((await office.say('wang', '日报 今天')).text).toContain('小定 1 套');
  });

  test('a hold of his own becomes used; somebody else’s hold blocks it', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '预留 A-1-1503 C20');
    await sure('li', LINE);
    expect(await office.store.read.holds.active((await office.unit('A-1-1502')).id)).toBeUndefined();
    const answer = await office.say('li', '小定 C12 A-1-1503 2万');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('A-1-1503 已被一位置业顾问预留');
    expect(answer.text).not.toMatch(/陈浩|C20/u);
  });

  test('what is reserved is nobody else’s to reserve, subscribe to or hold', async () => {
    await sure('li', LINE);
    for (const [line, text] of [
      ['小定 C20 A-1-1502 2万', 'A-1-1502 现在是小定，不能小定'],
      ['认购 C20 A-1-1502 定金=5万', 'A-1-1502 现在是小定，不能认购'],
      ['预留 A-1-1502 C20', 'A-1-1502'],
    ] as const) {
      const answer = await office.say('chen', line);
      expect([line, answer.word]).toEqual([line, 'refused']);
      expect(answer.text).toContain(text);
    }
    expect((await office.say('li', LINE)).text).toContain('已经小定了 A-1-1502：D1');
  });

  test('of two that confirm at one moment one has the unit', async () => {
    const mine = await office.say('li', LINE);
    const theirs = await office.say('chen', '小定 C20 A-1-1502 2万');
    const heard = await Promise.all([
      office.press('li', mine, 'reservation.make.sure'),
      office.press('chen', theirs, 'reservation.make.sure'),
    ]);
    expect(heard.map(({ word }) => word).toSorted()).toEqual(['done', 'refused']);
  });

  test.each([
    ['a sum as large as the price', '小定 C12 A-1-1502 400万', /小定要大于 0、小于房价/u],
    ['several units', '小定 C12 A-1-1502 A-1-1503 2万', /一次只能小定一套/u],
  ])('is refused for %s', async (_, line, text) => {
    const answer = await office.say('li', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toMatch(text);
  });

  test('without a presale permit no earnest money is taken', async () => {
    const { read } = office.store;
    const building = (await read.units.buildingById((await office.unit('A-1-1502')).buildingId))!;
    await office.store.tx((session) => session.update('building', building, { permit: null }));
    const answer = await office.say('li', LINE);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('预售证');
  });

  test('is understood as people say it, and in English', async () => {
    for (const line of ['小定 王先生 1502 2万', '小定1502 C12 2万 刷卡', '小定 C12 A-1-1502 20000']) {
      expect((await office.understand('li', line)).fields).toMatchObject({
        unit: 'A-1-1502',
        customer: 'C12',
        amount: 20_000,
      });
    }
    expect((await office.say('li', 'reserve C12 A-1-1502 20000 card')).text).toContain('reserves A-1-1502?');
  });
});

describe('a reservation goes on', () => {
  test('the subscription takes it over under its number, and from then on its money is the deposit’s and 回款', async () => {
    await sure('li', LINE);
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    await office.pass(DAY);
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万 刷卡');
    expect(question.text).toContain('接着小定 D1：已报 2万，抵作定金，还要收 3万');
    expect(question.text).toContain('定金 3万（刷卡）一起提交财务');
    const made = await office.press('li', question, 'subscription.make.sure');
    expect(made.refs).toEqual(['D1', 'A-1-1502', 'C12', 'R2']);
    expect(await deal()).toMatchObject({
      state: 'active',
      deposit: 5_000_000,
      reservation: 2_000_000,
      reservedDay: '2026-11-23',
      day: '2026-11-24',
    });
    expect((await office.unit('A-1-1502')).state).toBe('subscribed');
    expect((await office.store.read.customers.byRef(12))!.state).toBe('subscribed');
    expect(await figure('receipts', '2026-11-23')).toBe(0);
    expect(await figure('receipts', '2026-11-24')).toBe(2_000_000);
    expect(await figure('reservations', '2026-11-23')).toBe(1);
    expect(await figure('subscriptions', '2026-11-24')).toBe(1);
    await sure('li', '签约 C12 A-1-1502 方案=按揭');
    const contract = await office.say('li', '合同 H1');
    expect(contract.text).toContain('11-23 周一　小定 D1');
    expect(contract.text).toContain('收小定 2万（R1）');
    expect(contract.text).toContain('小定 2万 转作定金（R1）');
    expect(contract.text).toContain('已收：2万 / 303.6万');
  });

  test('money that finance has not looked at goes over with it', async () => {
    await sure('li', LINE);
    await sure('li', '认购 C12 A-1-1502 定金=5万');
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    expect(await figure('receipts', '2026-11-23')).toBe(2_000_000);
  });

  test('a discount that waits is decided all the same, and counts with the subscription', async () => {
    await sure('li', LINE);
    await office.say('li', '优惠 C12 A-1-1502 2% 原因=老带新');
    await office.say('wang', '审批 S1 同意');
    const question = await office.say('li', '认购 C12 A-1-1502 定金=5万');
    expect(question.text).toContain('优惠：2%');
    await office.press('li', question, 'subscription.make.sure');
    expect((await deal()).price).toBeLessThan(303_600_000);
  });

  test('other money and the contract wait for the subscription', async () => {
    await sure('li', '小定 C12 A-1-1502 2万');
    expect((await office.say('li', '收款 D1 5万 定金')).text).toContain('D1 还是小定，请先认购');
    expect((await office.say('li', '签约 C12 A-1-1502 方案=按揭')).text).toContain('D1 还是小定，请先认购');
    expect((await office.say('li', '收款 D1 2万 转账')).text).toContain('款项：小定 · 转账 · 一般账户');
  });

  test('it stands on the day of consultant and manager', async () => {
    await sure('li', LINE);
    for (const who of ['li', 'wang']) {
      const day = await office.say(who, '今日');
      expect(day.text).toContain('小定待认购 1');
      expect(day.text).toContain('D1 | A-1-1502 | C12 王先生 | 李娜 | 11-26 周四 18:00');
    }
    expect((await office.say('li', '小定 D1')).text).toContain('D1 小定 A-1-1502 · 待认购');
  });
});

describe('a reservation ends', () => {
  test('a day before he is reminded; after its term the unit is for sale and both are told of the money', async () => {
    await sure('li', LINE);
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    await office.pass(2 * DAY + 9 * 60);
    expect(told('li')).toContain('D1 小定快到期：C12 王先生 A-1-1502');
    expect((await office.unit('A-1-1502')).state).toBe('reserved');
    await office.pass(DAY);
    expect((await office.unit('A-1-1502')).state).toBe('forSale');
    expect(await deal()).toMatchObject({ state: 'lapsed', endedDay: '2026-11-26' });
    for (const who of ['li', 'wang']) {
      expect(told(who)).toContain('D1 小定到期：C12 王先生 没有认购，A-1-1502 已放回待售');
      expect(told(who)).toContain('已收小定 2万');
    }
    expect(await figure('reservationsEnded', '2026-11-26')).toBe(1);
    expect((await office.say('wang', '今日')).text).toContain('D1 | A-1-1502 | C12 王先生 | 2万');
    expect((await office.say('qian', '今日')).text).toContain('小定已结束、钱未退 1');
  });

  test('its money is refunded by approval, and was never 回款', async () => {
    await sure('li', LINE);
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    const question = await office.say('li', '退小定 D1 原因=家里不同意');
    expect(question.text).toContain('D1 A-1-1502 退小定？');
    expect(question.text).toContain('已收小定 2万');
    const dropped = await office.press('li', question, 'reservation.drop.sure');
    expect(dropped.text).toContain('D1 小定 A-1-1502 · 已退小定');
    expect(dropped.actions.map(({ label }) => label)).toContain('申请退款');
    expect((await office.unit('A-1-1502')).state).toBe('forSale');
    await office.say('li', '退款 D1 2万 原因=家里不同意');
    await office.say('wang', '审批 S1 同意');
    await office.say('gao', '审批 S1 同意');
    await office.pass(1);
    await office.pressSent('qian', '已付款');
    expect(await figure('receipts', '2026-11-23')).toBe(0);
    expect((await office.say('wang', '今日')).text).not.toContain('小定已结束');
  });

  test('who subscribes after all has the money that was left with it', async () => {
    await sure('li', LINE);
    await office.pass(1);
    await office.pressSent('qian', '已到账');
    await office.pass(4 * DAY);
    const question = await office.say('li', '认购 C12 A-1-1502 定金=2万');
    expect(question.text).toContain('接着小定 D1：已报 2万，抵作定金。');
    await office.press('li', question, 'subscription.make.sure');
    expect(await deal()).toMatchObject({ state: 'active', endedDay: null, reservedDay: '2026-11-23' });
    expect(await figure('receipts', '2026-11-27')).toBe(2_000_000);
  });

  test('somebody else may have the unit then, and the reservation stays over', async () => {
    await sure('li', LINE);
    await sure('wang', '退定 D1 原因=不要了');
    expect((await deal()).state).toBe('dropped');
    await sure('chen', '认购 C20 A-1-1502 定金=5万');
    expect((await office.say('li', '认购 C12 A-1-1502 定金=5万')).word).toBe('refused');
  });

  test('it is not forfeited, and a subscription is no reservation', async () => {
    await sure('li', LINE);
    expect((await office.say('wang', '挞定 D1 原因=逾期')).text).toContain('是小定，可以退，不能挞定');
    await sure('li', '认购 C12 A-1-1502 定金=5万');
    expect((await office.say('li', '退小定 D1 原因=不买了')).text).toContain('D1 已经认购，不是小定了');
  });

  test('the one of somebody else is not there', async () => {
    await sure('li', LINE);
    expect((await office.say('chen', '退小定 D1 原因=不买了')).text).toContain('没有找到');
    expect((await office.say('chen', '小定 D1')).text).toContain('没有找到');
  });

  test('whoever has one does not go to the pool', async () => {
    await sure('li', LINE);
    const answer = await office.say('li', '公海 放入 C12 客户出国了');
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('A-1-1502');
  });
});

describe('a customer who has a unit reserved', () => {
  test('is not lost before the reservation is given up, which one press asks about with the same reason', async () => {
    const question = await office.say('li', '流失 C12 买了别家');
    await sure('li', LINE);
    const refusals = [
      await office.press('li', question, question.actions[0]!.id),
      await office.say('li', '流失 C12 买了别家'),
      await office.say('li', '改客 C12 状态=流失 原因=买了别家'),
    ];
    for (const refused of refusals) {
      expect(refused.word).toBe('refused');
      expect(refused.text).toContain('还有小定 D1');
    }
    const given = await office.press('li', refusals[1]!, 'reservation.drop.D1');
    expect(given.word).toBe('confirm');
    expect(given.text).toContain('买了别家');
    await office.press('li', given, given.actions[0]!.id);
    expect((await deal()).state).toBe('dropped');
    expect((await office.say('li', '流失 C12 买了别家')).word).toBe('confirm');
  });

  test('is told so beside the field of a form', async () => {
    await sure('li', LINE);
    const form = await office.say('li', '改客 C12');
    const back = await office.submit('li', form, { customer: 'C12', state: 'lost', reason: '买了别家' });
    expect(back.errors['state']).toContain('先退小定');
  });
});
