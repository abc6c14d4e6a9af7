import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from '../holds/holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await office.say('li', '预留 A-1-1502 C12 2小时');
});
afterEach(() => office.close());

describe('my day, of units that are held', () => {
  test('shows a consultant what he holds and until when, with its buttons', async () => {
    office.advance(45);
    const day = await office.say('li', '今日');
    expect(day.text).toMatch(/留着的房源 1\nA-1-1502 · C12 王先生 · 至 12:00，还有 1 小时 15 分钟/u);
    expect((await office.say('chen', '今日')).text).not.toContain('A-1-1502');
    const release = day.actions.find(({ label }) => label === '放回')!;
    expect(await office.press('li', day, release.id)).toMatchObject({ word: 'done' });
    expect((await office.say('li', '今日')).text).not.toContain('A-1-1502');
  });

  test('shows what is offered to him first', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('li', '放回 A-1-1502');
    const day = await office.say('chen', '今日');
    expect(day.text).toMatch(/轮到您的候补 1\nA-1-1502 · C20 张建国 · 轮到了，至 10:30，还有 30 分钟/u);
    const take = day.actions.find(({ label }) => label === '要')!;
    expect(await office.press('chen', day, take.id)).toMatchObject({ word: 'done' });
  });

  test('shows a manager who asks for more time, and what the team holds', async () => {
    const before = await office.say('wang', '今日');
    expect(before.text).toContain('团队留着的房源 1');
    expect(before.text).toContain('A-1-1502 | 李娜 | C12 王先生 | 至 12:00，还有 2 小时');
    const mine = await office.say('li', '今日');
    await office.press('li', mine, mine.actions.find(({ label }) => label === '申请延长')!.id);
    const day = await office.say('wang', '今日');
    expect(day.text).toMatch(/等您答复的延长申请 1\n李娜 · A-1-1502 · C12 王先生/u);
    const agree = day.actions.find(({ label }) => label === '同意 1 小时')!;
    expect((await office.press('wang', day, agree.id)).text).toContain('已延长 A-1-1502，至 13:00');
    expect((await office.say('wang', '今日')).text).not.toContain('等您答复');
  });
});
