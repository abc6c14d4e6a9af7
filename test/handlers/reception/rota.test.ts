import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

describe('轮排', () => {
  test('shows whose turn it is and why before anybody has come, and writes nothing', async () => {
    const shown = await office.say('tang', '轮排');
    expect(shown.word).toBe('done');
    expect(shown.text).toMatch(/轮到 .+：第 1 轮按顺序，今天已接新客 0 组/u);
    const [project] = await office.store.read.company.projects();
    expect(await office.store.read.rota.places(project!.id, '2026-11-23')).toEqual([]);
  });

  test('is set by a manager: those who are named, in that order; everybody else is off', async () => {
    const started = await office.say('wang', '轮排 开始 陈浩 李娜');
    expect(started.text).toContain('今天的顺序排好了');
    expect(started.text).toContain('轮到 陈浩：第 1 轮按顺序');
    expect(started.text).toContain('罗宇 | 休息');
    expect((await office.say('tang', '到访 王先生 13812340001')).text).toContain('请 陈浩 接待');
    const shown = await office.say('li', '轮排');
    expect(shown.text).toContain('轮到 李娜');
    expect(shown.text).toContain('陈浩 | 在岗 | 1 | —');
    expect(shown.text).toContain('· 10:00 陈浩 轮到');
  });

  test('somebody busy is passed over, owed a turn and gets it when he is back; the ledger says so', async () => {
    await office.say('wang', '轮排 开始 李娜 陈浩');
    await office.say('li', '轮排 忙');
    const shown = await office.say('tang', '轮排');
    expect(shown.text).toContain('轮到 陈浩');
    expect(shown.text).toContain('先跳过：李娜（忙）');
    const answer = await office.say('tang', '到访 王先生 13812340001');
    expect(answer.text).toContain('请 陈浩 接待');
    expect(answer.text).toContain('跳过：李娜（忙）');
    const back = await office.say('li', '轮排 回来');
    expect(back.text).toContain('轮到 李娜：补轮');
    expect(back.text).toContain('· 10:00 李娜 跳过（忙）');
    expect((await office.say('tang', '到访 赵女士 13812340002')).text).toContain('补轮：之前轮到时正忙');
    // The turn that was owed does not take the place of the turn of this round.
    expect((await office.say('tang', '到访 孙先生 13812340003')).text).toContain('请 李娜 接待');
  });

  test('a manager says it for others; a consultant only for himself, with a button too', async () => {
    await office.say('wang', '轮排 开始 李娜 陈浩');
    expect((await office.say('wang', '轮排 李娜 请假')).text).toContain('李娜 现在：请假');
    expect(await office.say('chen', '轮排 李娜 回来')).toMatchObject({ word: 'refused' });
    expect(await office.say('chen', '轮排 开始')).toMatchObject({ word: 'refused' });
    const own = await office.say('li', '轮排');
    expect(own.buttons).toEqual(['回来', '忙']);
    expect((await own.press('回来')).text).toContain('李娜 现在：在岗');
    expect((await office.say('li', '轮排 回来')).text).toContain('本来就是');
  });

  test('what was said of the order is taken back with one press', async () => {
    await office.say('wang', '轮排 开始 李娜 陈浩');
    const leave = await office.say('li', '轮排 请假');
    expect((await leave.press('撤销')).text).toContain('轮排 已恢复原样');
    expect((await office.say('tang', '轮排')).text).toContain('轮到 李娜');
  });

  test('the next day begins with whoever has waited longest', async () => {
    await office.say('wang', '轮排 开始 李娜 陈浩 罗宇 苏晴 邓凯');
    for (const n of [1, 2, 3, 4]) {
      await office.say('tang', `到访 王先生 1381234000${n}`);
      office.advance(1);
    }
    office.advance(24 * 60);
    expect((await office.say('tang', '轮排')).text).toContain('轮到 邓凯');
    await office.say('tang', '到访 王先生 13812340005');
    expect((await office.say('tang', '到访 王先生 13812340006')).text).toContain('请 李娜 接待');
  });

  test.each([
    ['轮排 李娜', '要改成什么状态'],
    ['轮排 李娜 陈浩 请假', '一次说一位'],
    ['轮排 马云飞 请假', '没有找到同事'],
    ['轮排 王磊 请假', '不在今天的轮排里'],
  ])('%s is answered with what can be done', async (line, sentence) => {
    const answer = await office.say('wang', line);
    expect(answer.word).toBe('refused');
    expect(answer.text).toContain(sentence);
  });

  test('is none of a bookkeeper’s business', async () => {
    expect((await office.say('qian', '轮排')).word).toBe('denied');
    expect((await office.say('qian', '到访 王先生 13812340001')).word).toBe('denied');
  });
});
