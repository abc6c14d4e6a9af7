import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function customer(ref: number) {
  const found = await office.store.read.customers.byRef(ref);
  if (found === undefined) {
    throw new Error(`no C${ref}`);
  }
  const { read } = office.store;
  return {
    ...found,
    version: 0,
    phones: (await read.customers.phones(found.id)).map(({ number, primary }) => [number, primary]),
    followUps: (await read.followUps.ofCustomer(found.id, 50)).map(({ id }) => id),
    plans: (await read.plans.ofCustomer(found.id, 50)).map(({ id }) => id),
  };
}

async function newCustomersOf(who: string): Promise<number> {
  const [project] = await office.store.read.company.projects();
  const rows = await office.store.read.rollups.read({
    projectId: project!.id,
    memberIds: [await office.memberId(who)],
    from: '2026-01-01',
    to: '2026-12-31',
  });
  return rows.filter(({ figure }) => figure === 'newCustomers').reduce((sum, { n }) => sum + n, 0);
}

describe('a duplicate is merged', () => {
  test('after a question that shows what wins; both histories stay with the one that is kept', async () => {
    await office.say('li', '跟进 C12 电话 聊了价格');
    await office.say('li', '跟进 C14 微信 发了户型图');
    await office.say('li', '计划 C14 明天15:00 电话');
    await office.say('li', '改客 C14 职业=教师');
    const asked = await office.say('wang', '合并 C12 C14');
    expect(asked).toMatchObject({ word: 'confirm', refs: ['C12', 'C14'] });
    expect(asked.text).toContain('职业 | （空） | 教师 | 教师');
    expect(asked.text).toContain('姓名 | 王先生 | 王女士 | 王先生');
    expect(asked.text).not.toContain('13700137000');
    expect((await customer(14)).mergedIntoId).toBeNull();
    const counted = await newCustomersOf('li');
    expect(await asked.press('确认合并')).toMatchObject({ word: 'done', refs: ['C12', 'C14'] });
    const kept = await customer(12);
    expect(kept).toMatchObject({ occupation: '教师', name: '王先生' });
    expect(kept.phones).toEqual([
      ['+8613800138000', true],
      ['+8613700137000', false],
    ]);
    expect(kept.followUps).toHaveLength(2);
    expect(kept.plans).toHaveLength(1);
    expect(await newCustomersOf('li')).toBe(counted - 1);
  });

  test('what was bought and given up before, its money and its approvals go over, too, and come back with 撤销', async () => {
    await office.say('li', '优惠 C14 A-1-1503 1% 原因=老带新');
    await (await office.say('li', '认购 C14 A-1-1502 定金=5万')).press('确认认购');
    await (await office.say('qian', '收款 D1 5万 转账')).press('确认');
    await (await office.say('wang', '挞定 D1 原因=失联')).press('确认挞定');
    const { read } = office.store;
    const [kept, gone] = [(await read.customers.byRef(12))!.id, (await read.customers.byRef(14))!.id];
    const whose = async () => [
      (await read.deals.subscriptionByRef(1))?.customerId,
      (await read.receipts.byRef(1))?.customerId,
      (await read.approvals.byRef(1))?.customerId,
    ];
    expect(await whose()).toEqual([gone, gone, gone]);
    const merged = await (await office.say('wang', '合并 C12 C14')).press('确认合并');
    expect(await whose()).toEqual([kept, kept, kept]);
    expect((await office.say('wang', 'D1')).text).toContain('C12 王先生');
    await merged.press('撤销');
    expect(await whose()).toEqual([gone, gone, gone]);
  });

  test('the merged reference shows the kept customer and says so; its phone and name find it too', async () => {
    await (await office.say('wang', '合并 C12 C14')).press('确认合并');
    const shown = await office.say('li', '客户 C14');
    expect(shown.refs).toEqual(['C12']);
    expect(shown.text).toContain('C14 是重复客户，已并入 C12');
    expect((await office.say('li', '客户 13700137000')).refs).toEqual(['C12']);
    expect((await office.say('li', '客户')).refs).not.toContain('C14');
    expect(await office.say('li', '跟进 C14 电话 聊了首付')).toMatchObject({ word: 'done', refs: ['C12'] });
    expect((await office.say('wang', '合并 C14 C12')).text).toContain('两个不同的客户');
  });

  test('taking it back puts both as they were', async () => {
    await office.say('li', '跟进 C14 微信 发了户型图');
    await office.say('li', '计划 C14 明天15:00 电话');
    const before = [await customer(12), await customer(14)];
    const merged = await (await office.say('wang', '合并 C12 C14')).press('确认合并');
    expect(await merged.press('撤销')).toMatchObject({ word: 'done' });
    expect([await customer(12), await customer(14)]).toEqual(before);
  });

  test('once somebody has gone on with it, it stays merged', async () => {
    const merged = await (await office.say('wang', '合并 C12 C14')).press('确认合并');
    await office.say('li', '跟进 C12 电话 聊了首付');
    expect(await merged.press('撤销')).toMatchObject({ word: 'refused' });
    expect((await customer(14)).mergedIntoId).not.toBeNull();
  });

  test('what changed since the question is asked again', async () => {
    const asked = await office.say('wang', '合并 C12 C14');
    await office.say('li', '改客 C14 职业=教师');
    const again = await asked.press('确认合并');
    expect(again.word).toBe('confirm');
    expect(again.text).toContain('又有改动');
    expect(await again.press('确认合并')).toMatchObject({ word: 'done' });
  });

  test('the other way round is one press', async () => {
    const swapped = await (await office.say('wang', '合并 C12 C14')).press('反过来');
    expect(swapped).toMatchObject({ word: 'confirm', refs: ['C14', 'C12'] });
  });

  test('only whoever leads may, and nobody merges a customer with itself', async () => {
    expect(await office.say('li', '合并 C12 C14')).toMatchObject({ word: 'denied' });
    expect(await office.say('wang', '合并 C12 C12')).toMatchObject({ word: 'refused' });
    expect(await office.say('wang', '合并 C12')).toMatchObject({ word: 'form' });
    expect(await office.say('wang', '合并 C12 C99')).toMatchObject({ word: 'refused' });
  });
});
