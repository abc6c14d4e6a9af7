import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

const THEIRS = /李娜|刘女士|C13|P\d|9000/u;

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
  await office.say('wang', '轮排 开始 李娜 陈浩 罗宇');
});
afterEach(() => office.close());

async function toldTo(who: string): Promise<string[]> {
  const id = await office.memberId(who);
  return (await office.notices())
    .filter(({ target }) => target.kind === 'member' && target.memberId === id)
    .map(({ card }) => JSON.stringify(card));
}

describe('a call of a colleague’s customer (R2.1.4)', () => {
  test('tells whoever types the phone neither a name nor a reference, and goes to the owner, who is told', async () => {
    const answer = await office.say('chen', '来电 张三 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('已通知归属顾问');
    expect(answer.text).not.toMatch(THEIRS);
    expect(await toldTo('li')).toEqual([expect.stringContaining('有来电客户请您跟进：C13 刘女士')]);
  });

  test('is his own to answer where the customer is his', async () => {
    const answer = await office.say('li', '来电 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(answer.text).toContain('本人接的电话');
  });

  test('whose owner is away tells the one who takes it nothing either', async () => {
    await office.say('li', '轮排 请假');
    const answer = await office.say('chen', '来电 张三 13900139000');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('归属不变');
    expect(answer.text).not.toMatch(THEIRS);
    expect(await toldTo('li')).toEqual([expect.stringContaining('您的客户 C13 刘女士 来电了，由 陈浩 接的')]);
  });
});

describe('a colleague’s customer at the door', () => {
  test('whose owner is away is received by whoever registers him, who can record it and is told no name', async () => {
    await office.say('li', '轮排 请假');
    const answer = await office.say('chen', '到访 13900139000 看了1502 嫌贵');
    expect(answer).toMatchObject({ word: 'done', refs: [] });
    expect(answer.text).toContain('请您先接待');
    expect(answer.text).not.toMatch(THEIRS);
    const customer = await office.store.read.customers.byRef(13);
    expect(await office.store.read.visits.ofCustomer(customer!.id, 'visit', 1)).toMatchObject([
      { unitsSeen: ['A-1-1502'], recordedAt: office.now() },
    ]);
  });

  test('is said to go to the owner only where the owner receives', async () => {
    expect((await office.say('chen', '到访 13900139000')).text).toContain('已通知归属顾问来接待');
    office.advance(24 * 60);
    await office.say('wang', '轮排 开始 李娜 罗宇 陈浩');
    await office.say('li', '轮排 请假');
    const answer = await office.say('chen', '到访 13900139000');
    expect(answer.text).toContain('已请在岗同事先接待');
    expect(answer.text).not.toContain('归属顾问');
  });

  test('stays unnamed when it is taken back, with his plan', async () => {
    await office.say('li', '计划 C13 今天15:00 到访');
    const answer = await office.say('chen', '到访 13900139000');
    const undone = await answer.press('撤销');
    expect(undone).toMatchObject({ word: 'done', refs: [] });
    expect(undone.text).toContain('客户档案 已恢复原样');
    expect(undone.text).toContain('到访记录 已删除');
    expect(undone.text).not.toMatch(THEIRS);
  });

  test('stays unnamed when it cannot be taken back', async () => {
    const answer = await office.say('chen', '到访 13900139000');
    await office.say('li', '改客 C13 三房');
    const refused = await answer.press('撤销');
    expect(refused.word).toBe('refused');
    expect(refused.text).not.toMatch(THEIRS);
  });

  test('is named to the desk, whose hall he came to', async () => {
    const undone = await (await office.say('tang', '到访 13900139000')).press('撤销');
    expect(undone).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(undone.text).toContain('C13 刘女士 已恢复原样');
  });
});

describe('what is named of the reason', () => {
  test('a known customer who asks for somebody uses no turn, and nothing else is said', async () => {
    const answer = await office.say('tang', '到访 13900139000 顾问=陈浩');
    expect(answer.text).toContain('指定接待，老客户不占轮次');
    expect(answer.text).not.toContain('记一轮');
  });
});

describe('撤销 of what has moved on', () => {
  test('offers no 改客 for a visit that was recorded: it cannot put that right', async () => {
    const answer = await office.say('tang', '到访 C13');
    await office.say('li', '接待 C13 看了1502');
    const refused = await answer.press('撤销');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('请先撤销后面那次操作');
    expect(refused.text).not.toContain('改客');
  });

  test('offers none for the order of the day, either', async () => {
    const leave = await office.say('wang', '轮排 李娜 请假');
    await office.say('li', '轮排 回来');
    const refused = await leave.press('撤销');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('轮排 后来又有变动');
    expect(refused.text).not.toContain('改客');
  });
});
