import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from './holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
});
afterEach(() => office.close());

const headings = (who: string) => office.sent(who).map(({ heading }) => heading);

describe('taking a release back when its place is gone', () => {
  test('the hold comes back beside the one that was made since', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('li', '放回 A-1-1502');
    await office.say('li', '预留 A-1-1503 C13');
    const undone = await office.say('li', '撤销 A-1-1502');
    expect(undone.text).toContain('已撤销：放回房源');
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
    expect((await office.say('li', '放回')).refs).toEqual(['A-1-1502', 'A-1-1503']);
  });

  test('it stays released where the holder has as many as he may, whoever takes it back', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('wang', '放回 A-1-1502');
    await office.say('li', '预留 A-1-1503 C13');
    await office.say('li', '放回 A-1-1503');
    for (const room of ['2001', '2002', '2003']) {
      expect(await office.say('li', `预留 A-1-${room} C12`)).toMatchObject({ word: 'done' });
    }
    const full = await office.say('li', '撤销 A-1-1503');
    expect(full.word).toBe('refused');
    expect(full.text).toContain('您已经留着 3 套');
    const other = await office.say('wang', '撤销');
    expect(other.word).toBe('refused');
    expect(other.text).toBe('李娜 已经又留了 3 套，每人最多同时留 3 套，这次放回撤销不了。');
    await office.say('li', '放回 A-1-2001');
    expect(await office.say('wang', '撤销')).toMatchObject({ word: 'done' });
  });
});

describe('what is no conflict', () => {
  test('a hold goes although its customer was changed since, and he stays as he was changed', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    expect(await office.say('li', '改客 C12 等级C')).toMatchObject({ word: 'done' });
    expect((await office.say('li', '撤销 A-1-1502')).text).toContain('已撤销：预留房源');
    expect((await office.say('li', '客户 C12')).text).toContain('C');
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test('a place on the waiting list goes although the hold was extended since', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '候补 A-1-1502 C20');
    await office.press('li', held, 'hold.ask');
    await office.pass(0);
    await office.pressSent('wang', '同意 1 小时');
    expect((await office.say('chen', '撤销')).text).toContain('已撤销：候补');
  });
});

describe('why something cannot be taken back', () => {
  test('a place that was given up, when the unit has been given back: as it is', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    const place = await office.say('chen', '候补 A-1-1502 C20');
    await office.press('chen', place, 'wait.leave');
    await office.say('li', '放回 A-1-1502');
    const late = await office.say('chen', '撤销');
    expect(late.word).toBe('refused');
    expect(late.text).toContain('这次候补后来又变过');
  });

  test('a release whose unit was taken by whoever waited: it was offered to him', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    await office.pressSent('chen', '要');
    expect((await office.say('li', '撤销')).text).toContain('已经轮到候补的人');
  });

  test('a release whose unit was held and released by another: nobody is said to have it', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('li', '放回 A-1-1502');
    office.advance(1);
    await office.say('chen', '预留 A-1-1502 C20');
    await office.say('chen', '放回 A-1-1502');
    const late = await office.say('li', '撤销');
    expect(late.word).toBe('refused');
    expect(late.text).toContain('房源 A-1-1502 后来又被改过');
  });
});

describe('a hold that runs again', () => {
  test('asks the manager once more for what its holder had asked for', async () => {
    const held = await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.press('li', held, 'hold.ask');
    await office.pass(1);
    await office.say('li', '放回 A-1-1502');
    await office.pass(1);
    expect(headings('wang')).toEqual(['李娜 对 A-1-1502 的延长申请已不需要答复']);
    await office.say('li', '撤销 A-1-1502');
    await office.pass(0);
    expect(headings('wang')).toContain('李娜 申请延长 A-1-1502 的预留');
    expect((await office.pressSent('wang', '同意 2 小时')).text).toContain('已延长 A-1-1502');
  });

  test('reminds its holder again where it had reminded him', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.pass(91);
    await office.say('li', '放回 A-1-1502');
    await office.pass(1);
    expect(headings('li')).toEqual(['A-1-1502 给 C12 王先生 的预留：已放回']);
    await office.say('li', '撤销 A-1-1502');
    await office.pass(1);
    expect(headings('li')).toContain('A-1-1502 给 C12 王先生 的预留快到了');
    expect((await office.pressSent('li', '放回')).text).toContain('已放回 A-1-1502');
  });

  test('is told of to its holder when it is released once more', async () => {
    await office.say('li', '预留 A-1-1502 C12 2小时');
    await office.say('wang', '放回 A-1-1502');
    await office.pass(0);
    await office.say('wang', '撤销');
    await office.pass(1);
    await office.say('wang', '放回 A-1-1502');
    await office.pass(0);
    const told = '王磊 放回了您给 C12 王先生 留的 A-1-1502';
    expect(headings('li').filter((heading) => heading === told)).toHaveLength(2);
  });
});
