import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeAll(async () => {
  office = await openHoldOffice({ extent: 'full' });
});
afterAll(async () => {
  await office.close();
});

describe('the demo’s complaints', () => {
  test('are known by the numbers that the documentation speaks of: T5 waits, T31 is the next', async () => {
    expect((await office.say('sun', 'T5')).text).toContain('地漏返水');
    expect((await office.say('li', '投诉 C12 主卧漏水')).refs).toEqual(['T31']);
  });

  test('have a history of months, with causes, contractors, times and what customers said', async () => {
    const year = await office.say('wang', '投诉 分析 本年');
    expect(year.text).toMatch(/投诉 3\d 件/u);
    const months = office.panels.at(-1)?.panels[1]?.rows.map(({ values }) => values[0] ?? 0) ?? [];
    expect(months).toHaveLength(6);
    expect(Math.min(...months.slice(1))).toBeGreaterThan(2);
    const contractors = await office.say('wang', '投诉 分析 本年 施工单位');
    expect(contractors.text).toMatch(/恒固门窗 \| 9[\s\S]*宏远建设 \| 8/u);
    expect(contractors.text).toContain('M1 更换窗框胶条厂家，2 栋外窗全部复检：');
  });

  test('led to a measure that brought what it should, and to one that is still to be done', async () => {
    const list = await office.say('sun', '措施');
    expect(list.text).toMatch(/M1[\s\S]*比之前少/u);
    expect(list.text).toContain('M2');
    expect((await office.say('sun', '措施 M2')).text).toContain('进行中');
  });
});
