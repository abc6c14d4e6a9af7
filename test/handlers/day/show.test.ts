import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

describe('my day', () => {
  test('an empty day says what to do', async () => {
    const answer = await office.say('li', '今日');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('今天也没有排计划');
    expect(answer.text).toContain('计划 C12');
    expect(answer.text).toContain('跟进：0');
  });

  test('overdue, today and next stand apart, each with its buttons', async () => {
    await office.say('li', '计划 C12 11:00 电话 问首付');
    await office.say('li', '计划 C13 16:00 微信');
    await office.say('li', '计划 C14 周五15:00 面谈');
    office.advance(120);
    const answer = await office.say('li', '今日');
    expect(answer.text).toMatch(/逾期 1\nC12 王先生 · .*11:00 · 电话 · 问首付/u);
    expect(answer.text).toMatch(/今天 1\nC13 刘女士 · .*16:00 · 微信/u);
    expect(answer.text).toMatch(/接下来 7 天 1\nC14 王女士 · .*15:00 · 面谈/u);
    expect(answer.refs).toEqual(['C12', 'C13', 'C14']);
    expect(answer.buttons.filter((label) => label === '记跟进')).toHaveLength(3);
  });

  test('a planned visit is told from a contact', async () => {
    await office.say('li', '计划 C13 明天15:00 到访');
    expect((await office.say('li', '今日')).text).toMatch(/C13 刘女士 · .*15:00 · 到访 · 面谈/u);
  });

  test('a plan can be postponed and settled from it, and an old card changes nothing twice', async () => {
    await office.say('li', '计划 C12 11:00 电话 问首付');
    office.advance(120);
    const day = await office.say('li', '今日');
    expect(await day.press('推迟', '2h')).toMatchObject({ word: 'done' });
    expect(await day.press('推迟', 'tomorrow')).toMatchObject({ word: 'refused' });
    expect((await office.say('li', '今日')).text).toContain('推迟到 今天 11-23 周一 14:00 提醒');
    const form = await day.press('记跟进');
    expect(await form.submit({ content: '聊过了' })).toMatchObject({ word: 'done' });
    const after = await office.say('li', '今日');
    expect(after.text).toContain('没有逾期的');
    expect(after.text).toContain('跟进：1');
  });

  test('many plans are cut short and the card says how many are left', async () => {
    for (let minute = 0; minute < 13; minute += 1) {
      await office.say('li', `计划 C12 11:${String(minute + 10)} 电话`);
    }
    const answer = await office.say('li', '今日');
    expect(answer.text).toContain('今天 13');
    expect(answer.text).toContain('还有 3 条没列出');
    expect(answer.buttons.filter((label) => label === '记跟进')).toHaveLength(10);
  });

  test('a manager sees his own day and who of the team is behind, without their customers', async () => {
    await office.say('li', '计划 C12 11:00 电话');
    await office.say('chen', '计划 C20 12:00 电话');
    await office.say('chen', '计划 C20 12:30 电话');
    office.advance(180);
    const answer = await office.say('wang', '今日');
    expect(answer.text).toContain('成员 | 逾期 | 今天\n陈浩 | 2 | 0\n李娜 | 1 | 0');
    expect(answer.refs).toEqual([]);
    expect((await office.say('li', '今日')).text).not.toContain('陈浩');
  });

  test('English works the same', async () => {
    await office.say('li', '计划 C12 11:00 电话');
    office.advance(120);
    expect((await office.say('li', 'today')).text).toContain('Overdue: 1');
  });
});
