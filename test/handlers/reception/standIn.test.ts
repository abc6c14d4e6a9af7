import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
  await office.say('wang', '轮排 开始 李娜 陈浩');
  await office.say('li', '轮排 请假');
});
afterEach(() => office.close());

describe('whoever stands in for the owner', () => {
  test.each(['C13', '刘女士', '13900139000', '9000'])('records by %s whom he received', async (typed) => {
    await office.say('tang', '到访 C13');
    const done = await office.say('chen', `接待 ${typed} 看了1502 嫌贵`);
    expect(done).toMatchObject({ word: 'done', refs: ['C13'] });
  });

  test('is not offered to plan for the owner, nor told of the owner’s plan', async () => {
    await office.say('li', '计划 C13 周六15:00 电话 谈首付');
    await office.say('tang', '到访 C13');
    const done = await office.say('chen', '接待 C13 看了1502 嫌贵');
    expect(done.word).toBe('done');
    expect(done.text).not.toMatch(/谈首付|11-28|建议/u);
    expect(done.buttons.some((label) => label.includes('计划'))).toBe(false);
  });

  test('finds no customer by it whom he did not receive', async () => {
    expect((await office.say('chen', '接待 C13 看了1502')).text).toContain('没有等您记的到访');
  });
});
