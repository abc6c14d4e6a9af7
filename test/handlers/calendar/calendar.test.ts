import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeAll(async () => {
  office = await openSalesOffice();
});
afterAll(async () => {
  await office.close();
});

const days = async (from: string, to: string) => {
  const [project] = await office.store.read.company.projects();
  return await office.store.read.company.calendarDays(project?.id ?? '', from, to);
};

describe('日历 shows the coming weeks', () => {
  test('anybody sees the week, as a picture and in words; who may change it is told how', async () => {
    const seen = await office.say('li', '日历');
    expect(seen.word).toBe('done');
    expect(seen.text).toContain('云溪府 的工作日历');
    expect(seen.text).toContain('周一至周五 09:00-12:00 13:00-18:00（Asia/Shanghai）');
    expect(seen.text).not.toContain('要改就发');
    expect(seen.pictures).toHaveLength(1);
    expect((await office.say('gao', '日历')).text).toContain('要改就发');
  });

  test('a year that is not published is said to be unknown', async () => {
    expect((await office.say('li', '日历')).text).toContain('2027 年的放假安排还没有公布');
  });
});

describe('日历 with days changes it', () => {
  test('a day off with its reason, at once; 撤销 takes it back', async () => {
    const changed = await office.say('gao', '日历 11-25 休 原因=停电检修');
    expect(changed.word).toBe('done');
    expect(changed.text).toContain('停电检修');
    expect(await days('2026-11-25', '2026-11-25')).toEqual([
      { date: '2026-11-25', kind: 'holiday', name: '停电检修' },
    ]);
    expect((await office.say('li', '时限 2026-11-24 10:00 1工作日')).text).toContain('11-26 周四 18:00');
    expect((await changed.press('撤销')).word).toBe('done');
    expect(await days('2026-11-25', '2026-11-25')).toEqual([]);
    expect((await office.say('li', '时限 2026-11-24 10:00 1工作日')).text).toContain('11-25 周三 18:00');
  });

  test('a day off without a reason has no name in anybody’s language', async () => {
    const changed = await office.say('gao', 'calendar 11-25 off');
    expect(changed.word).toBe('done');
    expect(await days('2026-11-25', '2026-11-25')).toEqual([
      { date: '2026-11-25', kind: 'holiday', name: null },
    ]);
    expect((await office.say('li', '日历')).text).not.toContain('Off');
    expect((await office.say('li', '时限 2026-11-24 10:00 1工作日')).text).toContain('放假');
    expect((await changed.press('undo')).word).toBe('done');
  });

  test('a Saturday that is worked in the morning closes at noon', async () => {
    const changed = await office.say('gao', '日历 2026-11-28 上班 9:00-12:00');
    expect(changed.word).toBe('done');
    expect((await office.say('li', '时限 2026-11-27 10:00 1工作日')).text).toContain('11-28 周六 12:00');
    expect((await office.say('gao', '日历 11-28 照常')).word).toBe('done');
    expect(await days('2026-11-28', '2026-11-28')).toEqual([]);
  });

  test('an office that works weekends and rests Tuesdays', async () => {
    const changed = await office.say('gao', '日历\n每周六、日上班 9:00-12:00 13:00-18:00\n每周二休');
    expect(changed.word).toBe('done');
    expect((await office.say('li', '时限 2026-11-23 10:00 1工作日')).text).toContain('11-25 周三 18:00');
    expect((await office.say('li', '时限 2026-11-27 10:00 1工作日')).text).toContain('11-28 周六 18:00');
    expect((await changed.press('撤销')).word).toBe('done');
    expect((await office.say('li', '时限 2026-11-23 10:00 1工作日')).text).toContain('11-24');
  });

  test('what is wrong is named by its line, and nothing of it is taken', async () => {
    const refused = await office.say('gao', '日历\n11-25 休\n11-31 休\n12-26 上班 12:00-9:00\n11-25 上班');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('第 2 行');
    expect(refused.text).toContain('没有这一天');
    expect(refused.text).toContain('下班早于上班');
    expect(refused.text).toContain('第 1 行已经写过这一天');
    expect(await days('2026-11-25', '2026-12-31')).toEqual([]);
  });

  test('a consultant may look, not change', async () => {
    const denied = await office.say('li', '日历 11-25 休');
    expect(denied.word).toBe('denied');
    expect(await days('2026-11-25', '2026-11-25')).toEqual([]);
  });
});

describe('a year is published', () => {
  test('not without its days: New Year would be worked', async () => {
    const refused = await office.say('admin', '日历 2027 已公布');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('还没有录入 2027 年的放假安排');
  });

  test('with its days it counts for all projects, and what reaches there is provisional no longer', async () => {
    const before = await office.say('li', '时限 2026-12-31 10:00 1工作日');
    expect(before.text).toContain('暂定');
    const published = await office.say('admin', '日历\n2027-01-01至2027-01-03 休 元旦\n2027 已公布');
    expect(published.word).toBe('done');
    expect(published.text).toContain('2027 年的放假安排已公布');
    const after = await office.say('li', '时限 2026-12-31 10:00 1工作日');
    expect(after.text).toContain('2027-01-04 周一 18:00');
    expect(after.text).not.toContain('暂定');
    expect((await published.press('撤销')).word).toBe('done');
    expect((await office.say('li', '时限 2026-12-31 10:00 1工作日')).text).toContain('暂定');
  });
});

describe('时限 explains', () => {
  test('the evening before Spring Festival 2026: one working day is the make-up Saturday', async () => {
    const one = await office.say('li', '时限 2026-02-13 17:50 1工作日');
    expect(one.text).toContain('02-14 周六 18:00');
    expect(one.text).toContain('调休上班 · 春节');
    expect(one.pictures).toHaveLength(1);
  });

  test('five working days end after the holidays', async () => {
    const five = await office.say('li', '时限 2026-02-13 17:50 5工作日');
    expect(five.text).toContain('02-27 周五 18:00');
    expect(five.text).toContain('放假 · 春节');
    expect(five.text).toContain('02-15 至 02-23');
  });

  test('a term over National Day', async () => {
    const text = (await office.say('li', '时限 2026-09-30 16:00 3个工作日')).text;
    expect(text).toContain('10-10 周六 18:00');
    expect(text).toContain('国庆');
  });

  test('working hours run through open hours only', async () => {
    expect((await office.say('li', '时限 2026-11-23 17:30 2工作小时')).text).toContain('11-24 周二 10:30');
  });

  test('a customer’s entry and a unit’s, by their numbers', async () => {
    const customer = await office.say('li', '时限 C12');
    expect(customer.word).toBe('done');
    expect(customer.text).toContain('的录入');
    expect(customer.text).not.toContain('记录上的时限');
    const unit = await office.say('li', '时限 A-1-1502');
    expect(unit.text).toContain('房源 A-1-1502 的录入');
  });

  test('a complaint’s two clocks, each by itself', async () => {
    const taken = await office.say('li', '投诉 C12 主卧漏水 严重=2');
    expect(taken.word).toBe('done');
    const ref = taken.refs.find((one) => one.startsWith('T')) ?? '';
    const shown = await office.say('li', `时限 ${ref}`);
    expect(shown.word).toBe('done');
    expect(shown.text).toContain(`投诉 ${ref} 的首次反馈：`);
    expect(shown.text).toContain(`投诉 ${ref} 的办结：`);
    expect(shown.text).not.toContain('记录上的时限');
    expect(shown.pictures).toHaveLength(2);
    expect((await office.say('chen', `时限 ${ref}`)).word).toBe('refused');
  });

  test('somebody else’s customer is not told of', async () => {
    expect((await office.say('chen', '时限 C12')).word).toBe('refused');
  });

  test.each(['时限', '时限 2026-02-30 17:50 5工作日', '时限 0工作日', '时限 100000工作日'])(
    '%s is answered with what is wrong',
    async (line) => {
      expect(['refused', 'form', 'ask']).toContain((await office.say('li', line)).word);
    },
  );

  test('in English', async () => {
    const text = (await office.say('li', 'deadline 2026-02-13 17:50 5 working days')).text;
    expect(text).toContain('02-27');
    expect(text).toContain('make-up day');
  });
});

test('时限 of a complaint that rests names no instant: it is counted on when it goes on', async () => {
  const [ref] = (await office.say('li', '投诉 C12 主卧漏水')).refs;
  await office.say('sun', `暂停 ${ref ?? ''} 原因=等业主时间`);
  const { text } = await office.say('sun', `时限 ${ref ?? ''}`);
  expect(text.match(/到期：.*/gu)).toEqual(['到期：暂停中，恢复后再算', '到期：暂停中，恢复后再算']);
});
