import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function customer(ref: number) {
  const found = await office.store.read.customers.byRef(ref);
  if (found === undefined) {
    throw new Error(`no C${ref}`);
  }
  const followUps = await office.store.read.followUps.ofCustomer(found.id, 50);
  const plans = await office.store.read.plans.openOfCustomer(found.id);
  return { ...found, followUps, plans };
}

describe('logging a follow-up', () => {
  test('one line stores the record and plans the next contact', async () => {
    const answer = await office.say('li', '跟进 C12 电话 客户要求看120平 下次=明天15:00');
    const stored = await customer(12);
    expect(answer.word).toBe('done');
    expect(answer.refs).toEqual(['C12', `P${stored.plans[0]!.ref}`]);
    expect(stored.followUps[0]).toMatchObject({
      memberId: await office.memberId('li'),
      method: 'call',
      content: '客户要求看120平',
      effective: true,
      at: office.now(),
      day: '2026-11-23',
    });
    expect(stored.plans).toMatchObject([
      {
        assigneeId: await office.memberId('li'),
        at: new Date('2026-11-24T15:00:00+08:00'),
        remindAt: new Date('2026-11-24T15:00:00+08:00'),
        state: 'open',
      },
    ]);
    expect(stored.lastFollowUpAt).toEqual(office.now());
    expect(answer.text).toContain('明天 11-24 周二 15:00，到点提醒 李娜');
  });

  test('no answer is not effective, extends nothing, and tomorrow morning is planned (o04)', async () => {
    const answer = await office.say('li', '跟进 8000 打电话没人接 明早再打');
    expect(answer).toMatchObject({ word: 'done' });
    expect(answer.refs[0]).toBe('C12');
    expect(answer.text).toContain('不延长保护期');
    const stored = await customer(12);
    expect(stored.followUps[0]).toMatchObject({ method: 'call', effective: false });
    expect(stored.plans[0]).toMatchObject({ day: '2026-11-24', method: 'call' });
  });

  test('a sentence without a command word lowers the level and keeps the concern (o05)', async () => {
    const answer = await office.say('li', '王哥说老婆不同意，降到B，周六下午再约来看样板间');
    expect(answer.refs[0]).toBe('C12');
    expect(answer.text).toContain('抗性：家人不同意');
    expect(answer.text).toContain('级别：A → B');
    const stored = await customer(12);
    expect(stored.level).toBe('B');
    expect(stored.followUps[0]).toMatchObject({ level: 'B', concerns: ['家人不同意'], effective: true });
    expect(stored.plans[0]).toMatchObject({ day: '2026-11-28', method: 'meeting', goal: '看样板间' });
  });

  test('read but not answered is not effective (o06)', async () => {
    const answer = await office.say('li', 'C12 微信发了户型图 已读没回 三天后再跟');
    expect(answer.word).toBe('done');
    const stored = await customer(12);
    expect(stored.followUps[0]).toMatchObject({ method: 'wechat', effective: false });
    expect(stored.followUps[0]!.content).toContain('户型图');
    expect(stored.plans[0]).toMatchObject({ day: '2026-11-26' });
  });

  test('it settles the plan that asked for it', async () => {
    await office.say('li', '计划 C12 明天15:00 电话');
    const [plan] = (await customer(12)).plans;
    office.advance(30 * 60);
    const answer = await office.say('li', '跟进 C12 电话 聊了首付');
    expect(answer.text).toContain(`完成计划：P${plan!.ref}`);
    const settled = await office.store.read.plans.byId(plan!.id);
    const [record] = (await customer(12)).followUps;
    expect(settled).toMatchObject({
      state: 'done',
      closedAt: office.now(),
      followUpId: record!.id,
      remindAt: null,
    });
  });

  test('without a next contact it proposes one by the level and plans nothing by itself', async () => {
    const answer = await office.say('li', '跟进 C12 电话 客户在考虑');
    expect(answer.text).toContain('建议 11-26 周四 10:00');
    expect((await customer(12)).plans).toEqual([]);
    const planned = await answer.press('约');
    expect(planned.word).toBe('done');
    expect((await customer(12)).plans).toMatchObject([{ at: new Date('2026-11-26T10:00:00+08:00') }]);
    await office.say('li', '改客 C13 级别=D');
    expect((await office.say('li', '跟进 C13 电话 不买了')).buttons).toEqual(['有困难', '撤销']);
  });

  test('neither what nor how nor when opens the form, which asks again while it says nothing', async () => {
    const form = await office.say('li', '跟进 C12');
    expect(form).toMatchObject({ word: 'form', values: { customer: 'C12' } });
    const again = await form.submit({ customer: 'C12' });
    expect(Object.keys(again.errors)).toEqual(['content']);
    const done = await form.submit({ customer: 'C12', content: '来电咨询学区', effective: 'yes' });
    expect(done).toMatchObject({ word: 'done' });
    expect((await customer(12)).followUps).toHaveLength(1);
  });

  test('nobody named and nobody spoken of opens the form for the customer', async () => {
    const form = await office.say('li', '跟进');
    expect(form.word).toBe('form');
    expect(form.form?.fields.find(({ name }) => name === 'customer')).toMatchObject({ required: true });
  });

  test('the customer last spoken of is meant when a line names nobody', async () => {
    await office.say('li', '客户 C13');
    expect((await office.say('li', '跟进 电话 约了看房')).refs[0]).toBe('C13');
  });

  test('a colleague’s customer gets no record', async () => {
    expect(await office.say('li', '跟进 C20 电话 聊过了')).toMatchObject({ word: 'refused', refs: [] });
    expect((await customer(20)).followUps).toEqual([]);
  });

  test('a manager’s record counts for the manager; the next contact reminds the owner, who is told', async () => {
    const answer = await office.say('wang', '跟进 C12 电话 王先生想谈价格 下次=明天15:00');
    const stored = await customer(12);
    const [wang, li] = [await office.memberId('wang'), await office.memberId('li')];
    expect(stored.followUps[0]).toMatchObject({ memberId: wang });
    expect(stored.plans[0]).toMatchObject({ assigneeId: li, madeById: wang });
    expect(answer.text).toContain('到点提醒 李娜');
    expect((await office.notices()).map(({ target }) => target)).toEqual([{ kind: 'member', memberId: li }]);
  });

  test('a next contact in the past is refused beside its field and nothing is stored', async () => {
    const answer = await office.say('li', '跟进 C12 电话 聊过了 下次=2026-11-20 10:00');
    expect(answer.word).toBe('form');
    expect(Object.keys(answer.errors)).toEqual(['next']);
    expect((await customer(12)).followUps).toEqual([]);
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'log C12 call wants 120 sqm next=tomorrow 3pm');
    expect(answer.word).toBe('done');
    expect(answer.text).toContain('Follow-up logged: C12');
    expect((await customer(12)).plans).toMatchObject([{ at: new Date('2026-11-24T15:00:00+08:00') }]);
  });

  test.each([
    ["跟进 C12 电话 '; DROP TABLE customer; 客户说的", "'; DROP TABLE customer; 客户说的"],
    ['跟进 C12 电话 内容=<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['跟进 C12 电话 👨‍👩‍👧一家三口来看房', '👨‍👩‍👧一家三口来看房'],
  ])('%s is kept as it was typed', async (line, content) => {
    expect(await office.say('li', line)).toMatchObject({ word: 'done' });
    expect((await customer(12)).followUps[0]!.content).toContain(content);
  });
});
