import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOBODY } from '../../../src/domain/customer.ts';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
  await office.say('wang', '轮排 开始 李娜 陈浩 罗宇');
});
afterEach(() => office.close());

async function customer() {
  return (await office.store.read.customers.byRef(13))!;
}

async function reasons(): Promise<string[]> {
  return (await office.store.read.ownership.ofCustomer((await customer()).id, 5)).map(({ reason }) => reason);
}

async function intoThePool(): Promise<void> {
  const before = await customer();
  await office.store.tx((session) =>
    session.update('customer', before, { ownerId: NOBODY, teamId: null, pooledAt: office.now() }),
  );
}

describe('a customer of the pool who comes', () => {
  test('is received by turns and becomes the receiver’s, and the card says so', async () => {
    await intoThePool();
    const answer = await office.say('tang', '到访 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(answer.text).toContain('按轮排顺序轮到');
    expect(answer.text).toContain('原来在公海，现在归 李娜');
    expect(await customer()).toMatchObject({ ownerId: await office.memberId('li'), pooledAt: null });
    expect((await reasons())[0]).toBe('captured');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 陈浩 接待');
  });

  test('goes back to the pool with 撤销', async () => {
    await intoThePool();
    const answer = await office.say('tang', '到访 13900139000');
    expect((await answer.press('撤销')).word).toBe('done');
    expect((await customer()).ownerId).toBe(NOBODY);
  });

  test('is not named to a consultant whose turn it is not', async () => {
    await intoThePool();
    const answer = await office.say('chen', '到访 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('现在没有顾问负责，已按轮排请同事接待');
    expect(answer.text).not.toMatch(/刘女士|C13|李娜/u);
  });

  test('who calls is whoever answers’', async () => {
    await intoThePool();
    const answer = await office.say('chen', '来电 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    expect((await customer()).ownerId).toBe(await office.memberId('chen'));
  });
});

describe('of a consultant who has left', () => {
  test('a customer who comes is received by turns and becomes the receiver’s with the plans', async () => {
    await office.say('li', '计划 C13 周六15:00 电话');
    await office.say('admin', '成员 李娜 停用');
    const answer = await office.say('tang', '到访 13900139000');
    expect(answer.text).toContain('请 陈浩 接待：C13 刘女士');
    expect(answer.text).toContain('原顾问已离职，现在归 陈浩');
    const chen = await office.memberId('chen');
    expect((await customer()).ownerId).toBe(chen);
    expect((await reasons())[0]).toBe('assigned');
    expect(await office.store.read.plans.openOfCustomer((await customer()).id)).toMatchObject([
      { assigneeId: chen },
    ]);
  });

  test('the turns go to those who are there, and the order of the day shows him as off', async () => {
    await office.say('admin', '成员 李娜 停用');
    expect((await office.say('tang', '轮排')).text).toContain('轮到 陈浩');
    expect((await office.say('tang', '到访 王先生 13812340001')).text).toContain('请 陈浩 接待');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('请 罗宇 接待');
    expect((await office.say('tang', '到访 孙先生 13812340003')).text).toContain('请 陈浩 接待');
  });
});
