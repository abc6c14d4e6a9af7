import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

const LINE = '认购 C12 A-1-1502 定金=5万';

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

async function unit(key: string) {
  return (await office.store.read.units.byKey(key))!;
}

/** Says a line and confirms it. */
async function bought(line = LINE) {
  return await (await office.say('li', line)).press('确认认购');
}

describe('a customer subscribes to a unit (认购)', () => {
  test('it is asked back first, with price, deposit and the date to sign; nothing is written yet', async () => {
    const question = await office.say('li', LINE);
    expect(question).toMatchObject({ word: 'confirm', refs: ['A-1-1502', 'C12'] });
    expect(question.text).toContain('C12 王先生 认购 A-1-1502？');
    expect(question.text).toContain('成交价：303.6万（25,599元/㎡）');
    expect(question.text).toContain('定金：5万');
    expect(question.text).toContain('签约期限：11-30 周一 18:00');
    expect((await unit('A-1-1502')).state).toBe('forSale');
  });

  test('unit, customer and figures move together', async () => {
    const made = await bought();
    expect(made).toMatchObject({ word: 'done', refs: ['D1', 'A-1-1502', 'C12'] });
    expect(made.text).toContain('恭喜！D1 已认购 A-1-1502');
    expect(await unit('A-1-1502')).toMatchObject({ state: 'subscribed' });
    expect(await customer(12)).toMatchObject({ state: 'subscribed' });
    const { read } = office.store;
    expect(await read.deals.active((await unit('A-1-1502')).id)).toBeDefined();
    expect(await read.deals.subscriptionByRef(1)).toMatchObject({
      memberId: await office.memberId('li'),
      price: 303_600_000,
      deposit: 5_000_000,
      day: '2026-11-23',
    });
    const project = (await read.company.projects())[0]!;
    const rows = await read.rollups.read({ projectId: project.id, from: '2026-11-23', to: '2026-11-23' });
    const sum = (figure: string) =>
      rows.filter((row) => row.figure === figure).reduce((total, { n }) => total + n, 0);
    expect(sum('subscriptions')).toBe(1);
    expect(sum('subscriptionValue')).toBe(303_600_000);
  });

  test('a hold of his own becomes used; whoever waits is told that the unit is gone', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '候补 A-1-1502 C20');
    const question = await office.say('li', LINE);
    expect(question.text).toContain('还有 1 位客户在候补这套房');
    await question.press('确认认购');
    const { read } = office.store;
    const sold = await unit('A-1-1502');
    expect(await read.holds.active(sold.id)).toBeUndefined();
    expect(await read.waitings.ofUnit(sold.id)).toEqual([]);
    const chen = await office.memberId('chen');
    const told = (await office.notices()).find(
      ({ target }) => target.kind === 'member' && target.memberId === chen,
    );
    expect(JSON.stringify(told?.card)).toContain('A-1-1502');
  });

  test('somebody else’s hold blocks it, and says until when, not whose', async () => {
    await office.say('chen', '预留 A-1-1502 C20');
    const answer = await office.say('li', LINE);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('A-1-1502 已被一位置业顾问预留，至 12:00');
    expect(answer.text).not.toMatch(/陈浩|C20/u);
  });

  test('of two that confirm at one moment one has the unit', async () => {
    const [mine, theirs] = [
      await office.say('li', LINE),
      await office.say('chen', '认购 C20 A-1-1502 定金=5万'),
    ];
    const heard = await Promise.all([mine.press('确认认购'), theirs.press('确认认购')]);
    expect(heard.map(({ word }) => word).sort()).toEqual(['done', 'refused']);
    const refused = heard.find(({ word }) => word === 'refused');
    expect(refused?.text).toContain('A-1-1502 现在是认购，不能认购');
  });

  test('pressed twice it is one subscription', async () => {
    const question = await office.say('li', LINE);
    await question.press('确认认购');
    expect((await question.press('确认认购')).word).toBe('refused');
    expect(await office.store.read.deals.ofCustomer((await customer(12)).id, 5)).toHaveLength(1);
  });

  test('a price that changed meanwhile is shown anew', async () => {
    const question = await office.say('li', LINE);
    await office.say('zhao', '房源 A-1-1502 价格=290万 原因=调价');
    const again = await question.press('确认认购');
    expect(again.word).toBe('confirm');
    expect(again.text).toContain('价格刚刚变了');
    expect(again.text).toContain('290万');
    expect((await again.press('确认认购')).word).toBe('done');
  });

  test.each([
    ['a unit without a permit', '认购 C12 A-2-0101 定金=5万', /预售证|没有找到/u],
    ['a deposit as large as the price', '认购 C12 A-1-1502 定金=400万', /定金要大于 0、小于房价/u],
    ['several units at once', '认购 C12 A-1-1502 A-1-1503 定金=5万', /一次只能认购一套/u],
    ['somebody else’s customer', '认购 C20 A-1-1502 定金=5万', /C20/u],
  ])('is refused for %s', async (_, line, text) => {
    const answer = await office.say('li', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toMatch(text);
    expect((await unit('A-1-1502')).state).toBe('forSale');
  });

  test('a customer whom nobody has is taken from the pool first', async () => {
    await office.say('li', '公海 放入 C12 客户出国了');
    const answer = await office.say('wang', LINE);
    expect(answer.word).toBe('refused');
    expect(answer.text).toMatch(/公海|没有找到/u);
  });

  test('a unit that is not for sale is refused with its state', async () => {
    await office.say('zhao', '房源 A-1-1502 状态=撤回 原因=样板间');
    const answer = await office.say('li', LINE);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain('A-1-1502 现在是撤回，不能认购');
  });

  test.each(['王先生说想认购1502', 'C12 电话 准备认购1502 定金还没定', '提醒我明天问王先生认购1502的事'])(
    'what is only spoken of is none: %s',
    async (line) => {
      expect((await office.understand('li', line)).command).not.toBe('subscribe');
    },
  );

  test('a deposit above a fifth of the price is warned of, not refused', async () => {
    expect((await office.say('li', '认购 C12 A-1-1502 定金=100万')).text).toContain('定金超过房价的 20%');
  });

  test('what is missing is asked for with the form', async () => {
    const form = await office.say('li', '认购 C12 A-1-1502');
    expect(form.word).toBe('form');
    expect(form.values).toMatchObject({ unit: 'A-1-1502', customer: 'C12' });
    const question = await form.submit({ ...form.values, deposit: '5万', coOwners: '刘女士' });
    expect(question.text).toContain('共有人：刘女士');
  });

  test('is understood as people say it, and in English', async () => {
    for (const line of ['认购 王先生 1502 定金5万', '认购1502 C12 5万定金', '王先生认购1502，定金5万']) {
      expect((await office.understand('li', line)).fields).toMatchObject({
        unit: 'A-1-1502',
        customer: 'C12',
        deposit: 50_000,
      });
    }
    const both = await office.understand('li', '王先生认购1502，定金5万，共有人刘女士');
    expect(both.fields).toMatchObject({ customer: 'C12', coOwners: '刘女士' });
    const english = await office.say('li', 'subscribe C12 A-1-1502 deposit=50000');
    expect(english.text).toContain('subscribes to A-1-1502?');
  });
});

describe('what was subscribed', () => {
  test('is shown by its number or its unit to who sees the customer, to finance and to the clerk', async () => {
    await bought();
    for (const [who, line] of [
      ['li', '认购 D1'],
      ['wang', '认购单 A-1-1502'],
      ['qian', '认购 D1'],
      ['he', '认购单 D1'],
    ] as const) {
      expect((await office.say(who, line)).text).toContain('D1 认购 A-1-1502 · 待签约');
    }
    expect((await office.say('chen', '认购 D1')).text).toContain('没有找到认购「D1」');
    expect((await office.say('tang', '认购 D1')).word).toBe('denied');
  });

  test('goes over to whoever has the customer by then, but for whom it counts', async () => {
    await bought();
    await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    expect((await office.say('chen', '今日')).text).toContain('待签约 1');
    expect((await office.say('li', '今日')).text).not.toContain('待签约');
    expect((await office.say('chen', '认购 D1')).text).toContain('置业顾问：李娜');
  });

  test('stands on the day of the consultant and his manager until it is signed', async () => {
    await bought();
    for (const who of ['li', 'wang']) {
      const day = await office.say(who, '今日');
      expect(day.text).toContain('待签约 1');
      expect(day.text).toContain('D1 | A-1-1502 | C12 王先生 | 李娜 | 11-30 周一 18:00');
    }
  });
});

describe('a subscription is given up before the contract', () => {
  test('by the manager, asked back first: the unit is for sale again and the customer what he was', async () => {
    await bought();
    const question = await office.say('wang', '退定 D1 贷款批不下来');
    expect(question).toMatchObject({ word: 'confirm', refs: ['D1', 'A-1-1502', 'C12'] });
    expect(question.text).toContain('定金 5万 退还客户');
    const done = await question.press('确认退定');
    expect(done.text).toContain('D1 认购 A-1-1502 · 已退定');
    expect(done.text).toContain('原因：贷款批不下来');
    expect(await unit('A-1-1502')).toMatchObject({ state: 'forSale' });
    expect(await customer(12)).toMatchObject({ state: 'prospect' });
    expect(await office.store.read.deals.active((await unit('A-1-1502')).id)).toBeUndefined();
    const li = await office.memberId('li');
    const told = (await office.notices()).filter(
      ({ target, dedupKey }) =>
        target.kind === 'member' && target.memberId === li && dedupKey.startsWith('subscription'),
    );
    expect(JSON.stringify(told[0]?.card)).toContain('王磊 办理了 D1：C12 王先生 A-1-1502 已退定');
  });

  test('and can then be sold to somebody else', async () => {
    await bought();
    await (await office.say('wang', '挞定 A-1-1502 原因=逾期未签')).press('确认挞定');
    const next = await office.say('chen', '认购 C20 A-1-1502 定金=5万');
    expect((await next.press('确认认购')).refs).toContain('D2');
  });

  test('not by a consultant, and not twice', async () => {
    await bought();
    expect((await office.say('li', '退定 D1 不买了')).word).toBe('denied');
    const question = await office.say('wang', '退定 D1 不买了');
    await question.press('确认退定');
    const again = await question.press('确认退定');
    expect(again.word).toBe('refused');
    expect(again.text).toContain('D1 已退定');
  });

  test('without a reason it is asked for', async () => {
    await bought();
    expect((await office.say('wang', '退定 D1')).word).toBe('form');
  });
});
