import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const LINE = '计划 一组 A级 明天10:00 电话 目标=推三房新品';

async function openPlans(ref: number) {
  const customer = await office.store.read.customers.byRef(ref);
  return await office.store.read.plans.openOfCustomer(customer?.id ?? '');
}

describe('a manager plans for the whole team in one line', () => {
  test('he is shown how many each consultant gets, and nothing is planned until he confirms', async () => {
    const question = await office.say('wang', LINE);
    expect(question.word).toBe('confirm');
    expect(question.text).toContain('给这 2 位客户安排计划？');
    expect(question.text).toContain('陈浩 | 1');
    expect(question.text).toContain('李娜 | 1');
    expect(await openPlans(12)).toEqual([]);

    expect(await question.press('确认')).toMatchObject({ word: 'done' });
    expect(await openPlans(12)).toMatchObject([
      {
        assigneeId: await office.memberId('li'),
        madeById: await office.memberId('wang'),
        at: new Date('2026-11-24T10:00:00+08:00'),
        remindAt: new Date('2026-11-24T10:00:00+08:00'),
        method: 'call',
        goal: '推三房新品',
      },
    ]);
    expect(await openPlans(20)).toMatchObject([{ assigneeId: await office.memberId('chen') }]);
  });

  test('each consultant gets one message with his list', async () => {
    await (await office.say('wang', '计划 全组 三房 明天10:00 微信')).press('确认');
    const told = await office.notices();
    const recipients = told.map(({ target }) => (target.kind === 'member' ? target.memberId : ''));
    expect(new Set(recipients).size).toBe(told.length);
    expect(recipients).toContain(await office.memberId('li'));
    expect(told[0]?.card.heading).toContain('王磊 给您安排了');
  });

  test('whoever has a plan by then is left out and counted; pressing twice plans once', async () => {
    await office.say('li', '计划 C12 今天16:00 电话');
    const question = await office.say('wang', LINE);
    expect(question.text).toContain('给这 1 位客户安排计划？');
    expect(question.text).toContain('1 位在这之前已有计划');
    await question.press('确认');
    expect((await question.press('确认')).word).toBe('refused');
    expect(await openPlans(12)).toHaveLength(1);
    expect(await openPlans(20)).toHaveLength(1);
  });

  test('whoever has bought is planned for only where the line says so', async () => {
    const zhang = (await office.store.read.customers.byRef(20))!;
    await office.store.tx((session) => session.update('customer', zhang, { ...zhang, state: 'contracted' }));
    expect((await office.say('wang', LINE)).text).toContain('给这 1 位客户安排计划？');
    const bought = await office.say('wang', '计划 一组 A级 已签约 明天10:00 电话');
    expect(bought.text).toContain('陈浩 | 1');
    expect(bought.text).not.toContain('李娜');
  });

  test('the order of the words does not matter, and what cannot be read is said', async () => {
    const question = await office.say('wang', '计划 一组 明天10点，电话，A级');
    expect(question).toMatchObject({ word: 'confirm' });
    expect(question.text).toContain('方式：电话');
    expect((await office.say('wang', '计划 九组 A级 明天10:00')).text).toContain(
      '没有找到您管的小组「九组」',
    );
    const odd = await office.act('wang', 'plan.team', { query: '红色', at: '2026-11-24 10:00' });
    expect(odd.text).toContain('看不懂筛选「红色」');
  });

  test('a team that somebody else leads is told apart by nothing from one that does not exist', async () => {
    await office.say('admin', '小组 A 二组');
    const theirs = await office.say('wang', '计划 二组 A级 明天10:00');
    expect(theirs).toMatchObject({ word: 'refused', refs: [] });
    expect(theirs.text).toContain('没有找到您管的小组「二组」');
  });

  test('a consultant cannot plan for the team', async () => {
    expect((await office.say('li', LINE)).word).toBe('denied');
    expect(await openPlans(12)).toEqual([]);
  });

  test('the examples of help are understood, in both languages', async () => {
    const chinese = await office.understand('wang', '团队计划 A级 7天未跟进 明天10:00 电话 目标=推三房新品');
    expect(chinese.fields).toMatchObject({
      query: 'A级 7天未跟进',
      at: '2026-11-24T10:00:00+08:00',
      goal: '推三房新品',
    });
    const english = await office.understand('wang', 'team-plan not contacted for 7 days tomorrow 10:00 call');
    expect(english.fields).toMatchObject({
      query: 'not contacted for 7 days',
      at: '2026-11-24T10:00:00+08:00',
    });
  });

  test('a line about one customer is still about him', async () => {
    expect(await office.say('wang', '计划 C12 明天15:00 电话')).toMatchObject({ word: 'done' });
  });
});

describe('taking the plans for a team back', () => {
  test('all go where nobody has dealt with one', async () => {
    await (await office.say('wang', LINE)).press('确认');
    expect(await office.say('wang', '撤销')).toMatchObject({ word: 'done' });
    expect([...(await openPlans(12)), ...(await openPlans(20))]).toEqual([]);
  });

  test('each consultant hears that nothing is planned for him any more', async () => {
    await (await office.say('wang', LINE)).press('确认');
    const before = new Set((await office.notices()).map(({ dedupKey }) => dedupKey));
    await office.say('wang', '撤销');
    const told = (await office.notices()).filter(({ dedupKey }) => !before.has(dedupKey));
    const members = told.map(({ target }) => (target.kind === 'member' ? target.memberId : ''));
    expect(new Set(members)).toEqual(new Set([await office.memberId('li'), await office.memberId('chen')]));
    for (const { card } of told) {
      expect(JSON.stringify(card)).toContain('王磊 撤回了给您安排的 1 个跟进计划');
    }
  });

  test('one that was followed up since stays, and the answer says so', async () => {
    await (await office.say('wang', LINE)).press('确认');
    await office.say('li', '跟进 C12 电话 想要三房');
    const undone = await office.say('wang', '撤销');
    expect(undone.word).toBe('done');
    expect(undone.text).toContain('有 1 位之后又有人跟进或改动，没有撤回：C12 王先生');
    expect(await openPlans(20)).toEqual([]);
    const [done] = await office.store.read.plans.ofCustomer(
      (await office.store.read.customers.byRef(12))!.id,
      1,
    );
    expect(done).toMatchObject({ state: 'done' });
  });
});
