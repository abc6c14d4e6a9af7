import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(async () => {
  await office.close();
});

async function customer(ref: number) {
  return (await office.store.read.customers.byRef(ref))!;
}

describe('a hand-over (交接)', () => {
  test('shows the manager what a consultant has, and proposes to whom it goes', async () => {
    await office.say('li', '计划 C12 明天10点 电话');
    await office.say('li', '预留 A-1-1502 C12');
    const { text, buttons } = await office.say('wang', '交接 李娜');
    expect(text).toContain('交接：李娜');
    expect(text).toContain('客户：3（A 1、B 2）');
    expect(text).toContain('待跟进计划：1');
    expect(text).toContain('A-1-1502 留给 C12 王先生，到 今天 11-23 周一 12:00');
    expect(text).toMatch(/\| 1 \| A 1\n.*\| 1 \| B 1\n.*\| 1 \| B 1/u);
    expect(buttons).toEqual(['确认交接', '全部交给', '按级别指定']);
    expect((await customer(12)).ownerId).toBe(await office.memberId('li'));
  });

  test('moves customers, plans, holds and waits with one press, as they stand, and tells who takes over', async () => {
    await office.say('li', '计划 C12 明天10点 电话');
    await office.say('li', '预留 A-1-1502 C12');
    await office.say('chen', '预留 A-1-1503 C20');
    await office.say('li', '候补 A-1-1503 C13');
    const { read } = office.store;
    const [before] = await read.holds.ofCustomer((await customer(12)).id);
    const answer = await (await office.say('wang', '交接 li 给 chen')).press('确认交接');
    expect(answer.text).toContain('已交接 李娜 的 3 位客户');
    const chen = await office.memberId('chen');
    for (const ref of [12, 13, 14]) {
      expect((await customer(ref)).ownerId).toBe(chen);
    }
    const [event] = await read.ownership.ofCustomer((await customer(12)).id, 1);
    expect(event).toMatchObject({ reason: 'handedOver', byId: await office.memberId('wang') });
    expect(await read.plans.openOfMember(chen, 5)).toMatchObject([{ customerId: (await customer(12)).id }]);
    const [hold] = await read.holds.ofCustomer((await customer(12)).id);
    expect(hold).toMatchObject({ memberId: chen, until: before!.until, state: 'active' });
    expect(await read.holds.slots(chen)).toHaveLength(2);
    expect(await read.holds.slots(await office.memberId('li'))).toEqual([]);
    expect(await read.waitings.ofMember(chen, 5)).toHaveLength(1);
    const notices = (await office.notices()).filter(({ dedupKey }) => dedupKey.startsWith('staff.'));
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices[0]?.card)).toContain('把 李娜 的 3 位客户交接给您');
  });

  test('is taken back as a whole within ten minutes', async () => {
    await office.say('li', '计划 C12 明天10点 电话');
    await office.say('li', '预留 A-1-1502 C12');
    const answer = await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    expect((await answer.press('撤销')).word).toBe('done');
    const li = await office.memberId('li');
    expect((await customer(12)).ownerId).toBe(li);
    expect(await office.store.read.plans.openOfMember(li, 5)).toHaveLength(1);
    expect((await office.store.read.holds.ofCustomer((await customer(12)).id))[0]?.memberId).toBe(li);
  });

  test('taken back leaves those whom somebody went on with, and says whom', async () => {
    const answer = await (await office.say('wang', '交接 李娜 给 陈浩')).press('确认交接');
    await office.say('chen', '跟进 C12 电话 接手后联系上了');
    const undone = await answer.press('撤销');
    expect(undone.word).toBe('done');
    expect(undone.text).toContain('C12');
    expect((await customer(12)).ownerId).toBe(await office.memberId('chen'));
    expect((await customer(13)).ownerId).toBe(await office.memberId('li'));
    const told = (await office.notices()).find(({ dedupKey }) => dedupKey.startsWith('staff.takenBack'));
    expect(JSON.stringify(told?.card)).toContain('王磊 撤回了交接：刚才交给您的 2 位客户已转回');
  });

  test('goes by level where the manager says so in the form', async () => {
    const form = await (await office.say('wang', '交接 李娜')).press('按级别指定');
    const shown = await form.submit({ ...form.values, levelA: '陈浩', levelB: '王磊' });
    await shown.press('确认交接');
    expect((await customer(12)).ownerId).toBe(await office.memberId('chen'));
    expect((await customer(13)).ownerId).toBe(await office.memberId('wang'));
  });

  test('is shown anew where something changed since', async () => {
    const shown = await office.say('wang', '交接 李娜 给 陈浩');
    await office.say('li', '新客 钱先生 13800138003 来源=来电');
    const again = await shown.press('确认交接');
    expect(again.text).toContain('有变化');
    expect((await customer(12)).ownerId).toBe(await office.memberId('li'));
    expect((await again.press('确认交接')).text).toContain('4 位客户');
  });

  test('is done once, however often it is pressed', async () => {
    const shown = await office.say('wang', '交接 李娜 给 陈浩');
    const heard = await Promise.all([shown.press('确认交接'), shown.press('确认交接')]);
    expect(heard.filter(({ text }) => text.includes('已交接')).length).toBe(1);
    const events = await office.store.read.ownership.ofCustomer((await customer(12)).id, 9);
    expect(events.filter(({ reason }) => reason === 'handedOver')).toHaveLength(1);
  });

  test('the administrator does it without seeing a customer', async () => {
    await office.say('li', '预留 A-1-1502 C12');
    const shown = await office.say('admin', '交接 李娜');
    expect(shown.text).toContain('客户：3');
    expect(shown.text).not.toMatch(/王先生|C12|1502/u);
    const done = await shown.press('确认交接');
    expect(done).toMatchObject({ refs: [] });
    expect(done.text).not.toMatch(/王先生|C12/u);
  });

  test.each([
    ['a consultant', 'li', '交接 陈浩'],
    ['whoever names nobody whom he leads', 'wang', '交接 不存在'],
    ['giving to somebody who cannot take over', 'wang', '交接 李娜 给 不存在'],
  ])('is refused to %s', async (_, who, line) => {
    expect(['refused', 'denied']).toContain((await office.say(who, line)).word);
  });

  test('when a member is stopped his manager is told what he leaves, with the button', async () => {
    const stopped = await office.say('admin', '成员 李娜 停用');
    expect(stopped.buttons).toContain('交接');
    const wang = await office.memberId('wang');
    const notice = (await office.notices()).find(
      ({ target }) => target.kind === 'member' && target.memberId === wang,
    );
    expect(JSON.stringify(notice?.card)).toContain('staff.handOver');
    const shown = await office.say('wang', '交接李娜');
    expect((await shown.press('确认交接')).text).toContain('已交接 李娜 的 3 位客户');
  });

  test('who has left is found by a part of the name, as others are', async () => {
    await office.say('admin', '成员 李娜 停用');
    expect((await office.say('wang', '交接 娜')).text).toContain('交接：李娜');
    expect((await office.say('wang', '交接 浩')).text).toContain('交接：陈浩');
  });

  test('what he has for customers of others goes to whose they are, and is counted', async () => {
    await office.say('wang', '预留 A-1-1502 C12');
    await office.say('chen', '预留 A-1-1503 C20');
    await office.say('wang', '候补 A-1-1503 C13');
    const shown = await office.say('gao', '交接 王磊');
    expect(shown.text).toContain('预留：1\n候补：1');
    const done = await shown.press('确认交接');
    expect(done.text).toContain('已交接 王磊\n');
    expect(done.text).toContain('计划、预留和候补共 2 项');
    const li = await office.memberId('li');
    const { read } = office.store;
    expect(await read.holds.ofCustomer((await customer(12)).id)).toMatchObject([
      { memberId: li, state: 'active' },
    ]);
    expect(await read.waitings.ofMember(li, 5)).toMatchObject([{ customerId: (await customer(13)).id }]);
  });

  test('works for somebody who is on no team of the speaker’s any more but still has customers there', async () => {
    const li = await office.memberId('li');
    await office.store.tx(async (session) => {
      const actor = (await session.members.actorById(li))!;
      for (const post of actor.assignments) {
        await session.remove('assignment', post);
      }
    });
    const shown = await office.say('wang', '交接 李娜 给 陈浩');
    expect((await shown.press('确认交接')).text).toContain('已交接 李娜 的 3 位客户');
  });

  test('works in English', async () => {
    expect((await office.say('wang', 'handover-staff li')).text).toContain('Hand-over of 李娜');
  });
});
