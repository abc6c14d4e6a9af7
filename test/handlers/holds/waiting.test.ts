import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHoldOffice, type HoldOffice } from './holdOffice.ts';

let office: HoldOffice;
beforeEach(async () => {
  office = await openHoldOffice();
  await office.say('li', '预留 A-1-1502 C12 2小时');
});
afterEach(() => office.close());

const labels = (reply: { readonly actions: readonly { readonly label: string }[] }) =>
  reply.actions.map(({ label }) => label);
const headings = (who: string) => office.sent(who).map(({ heading }) => heading);

describe('waiting for a unit (候补)', () => {
  test('is in order; the list shows one’s places', async () => {
    const first = await office.say('chen', '候补 A-1-1502 C20');
    expect(first).toMatchObject({ word: 'done', refs: ['A-1-1502', 'C20'] });
    expect(first.text).toContain('C20 张建国 候补 A-1-1502，排第 1 位');
    const second = await office.say('wang', '候补 A-1-1502 C13');
    expect(second.text).toContain('排第 2 位');
    expect((await office.say('chen', '候补 A-1-1502 C20')).text).toContain('已经在候补 A-1-1502 了');
    expect((await office.say('wang', '候补')).text).toContain('A-1-1502 · C13 刘女士 · 第 2 位');
    await office.press('chen', first, 'wait.leave');
    expect((await office.say('wang', '候补')).text).toContain('第 1 位');
  });

  test('nobody waits for what he holds, for what is free, or for what is sold', async () => {
    expect((await office.say('li', '候补 A-1-1502 C13')).text).toContain('已经是您给 C12 王先生 留着的');
    const free = await office.say('chen', '候补 A-1-1503 C20');
    expect(free.text).toContain('可以直接预留');
    expect(await office.press('chen', free, 'hold.make')).toMatchObject({ word: 'done' });
    await office.store.tx(async (session) => {
      await session.update('unit', (await session.units.byKey('A-1-2001'))!, { state: 'contracted' });
    });
    expect((await office.say('chen', '候补 A-1-2001 C20')).text).toContain('现在是「签约」');
  });

  test('whoever was told that it is held waits with one press', async () => {
    const told = await office.say('chen', '预留 A-1-1502 C20');
    expect((await office.press('chen', told, 'wait.join')).text).toContain('排第 1 位');
  });
});

describe('when the unit comes free', () => {
  test('it is offered to the first, who takes it; nobody else can hold it meanwhile', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('wang', '候补 A-1-1502 C13');
    expect((await office.say('li', '放回 A-1-1502')).text).toContain('已轮到候补的下一位');
    await office.pass(0);
    expect(headings('chen')).toEqual(['A-1-1502 轮到您的 C20 张建国 了']);
    expect(office.sent('wang')).toEqual([]);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'held' });
    expect((await office.say('li', '预留 A-1-1502 C12')).text).toBe(
      'A-1-1502 正轮到候补的客户考虑，至 10:30，还有 30 分钟，这段时间别人不能留。可以接着排候补。',
    );
    const his = await office.say('chen', '预留 A-1-1502 C20');
    expect(his.text).toContain('正轮到您的 C20 张建国');
    expect(labels(his)).toEqual(['要', '不要']);
    const taken = await office.pressSent('chen', '要');
    expect(taken.text).toContain('已为 C20 张建国 预留 A-1-1502');
    expect(taken.text).toContain('至 12:00，还有 2 小时');
    await office.pass(0);
    expect(headings('chen')).toEqual(['A-1-1502 · C20 张建国：已接下']);
    await office.pass(120);
    expect(headings('wang')).toEqual(['A-1-1502 轮到您的 C13 刘女士 了']);
  });

  test('turned down or out of time it goes to the next, at the last it is for sale', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('wang', '候补 A-1-1502 C13');
    await office.pass(120);
    expect(headings('chen')).toEqual(['A-1-1502 轮到您的 C20 张建国 了']);
    expect((await office.pressSent('chen', '不要')).text).toContain('已轮到候补的下一位');
    await office.pass(29);
    expect(headings('wang')).toEqual(['A-1-1502 轮到您的 C13 刘女士 了']);
    await office.pass(1);
    expect(headings('wang')).toEqual([
      'A-1-1502 · C13 刘女士：已结束',
      'A-1-1502 过了时间，C13 刘女士 的候补结束了',
    ]);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
    expect((await office.say('chen', '预留 A-1-1502 C20')).word).toBe('done');
  });

  test('out of time with somebody behind: it is said that it went on', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('wang', '候补 A-1-1502 C13');
    await office.pass(150);
    expect(headings('chen')).toContain('A-1-1502 过了时间，已从 C20 张建国 轮到下一位');
  });

  test('who holds as much as he may gives one back first; the offer stays meanwhile', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    for (const room of ['2001', '2002', '2003']) {
      await office.say('chen', `预留 A-1-${room} C20`);
    }
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    const full = await office.pressSent('chen', '要');
    expect(full.text).toContain('您已经留着 3 套');
    await office.press('chen', full, 'hold.release.A-1-2001');
    expect(await office.pressSent('chen', '要')).toMatchObject({ word: 'done' });
  });

  test('who has left the company is passed over', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('wang', '候补 A-1-1502 C13');
    await office.store.tx(async (session) => {
      const [chen] = await session.members.byName('陈浩', 1);
      await session.update('member', chen!, { active: false });
    });
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    expect(headings('wang')).toEqual(['A-1-1502 轮到您的 C13 刘女士 了']);
  });

  test('who no longer has the customer is passed over, and told', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('wang', '候补 A-1-1502 C13');
    await office.give('C20', '李娜');
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    expect(headings('chen')).toEqual(['C20 张建国 现在不归您，A-1-1502 的候补结束了']);
    expect((await office.say('chen', '候补')).text).toContain('您没有在候补的房源');
    expect(headings('wang')).toEqual(['A-1-1502 轮到您的 C13 刘女士 了']);
  });

  test('taking it can be taken back: it is on offer again, until its time is up', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    const taken = await office.pressSent('chen', '要');
    expect(await office.press('chen', taken, 'operation.undo')).toMatchObject({ word: 'done' });
    expect((await office.say('chen', '候补')).text).toContain('轮到了，至 10:30');
    await office.pass(30);
    expect(await office.unit('A-1-1502')).toMatchObject({ state: 'forSale' });
  });

  test('turning it down can be taken back as long as nobody has the unit', async () => {
    await office.say('chen', '候补 A-1-1502 C20');
    await office.say('li', '放回 A-1-1502');
    await office.pass(0);
    const no = await office.pressSent('chen', '不要');
    expect(await office.press('chen', no, 'operation.undo')).toMatchObject({ word: 'done' });
    expect((await office.say('chen', '候补')).text).toContain('轮到了，至 10:30');
  });
});
