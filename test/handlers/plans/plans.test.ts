import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function openPlans(ref: number) {
  const customer = await office.store.read.customers.byRef(ref);
  return await office.store.read.plans.openOfCustomer(customer?.id ?? '');
}

/** Makes a plan with C12 for 15:00 tomorrow and lets its reminder go out, as the jobs do. */
async function reminded(): Promise<string> {
  await office.say('li', '计划 C12 明天15:00 电话 问首付');
  const [plan] = await openPlans(12);
  office.advance(29 * 60);
  await office.store.tx((session) =>
    session.update('plan', plan!, { remindAt: null, remindedAt: office.now() }),
  );
  return `P${plan!.ref}`;
}

describe('planning a contact', () => {
  test('a sentence without a command word plans it (o07)', async () => {
    const answer = await office.say('li', '下周二上午10点 提醒我给刘女士打电话 问公积金能不能贷');
    const [plan] = await openPlans(13);
    expect(answer).toMatchObject({ word: 'done', refs: ['C13', `P${plan!.ref}`] });
    expect(plan).toMatchObject({
      at: new Date('2026-12-01T10:00:00+08:00'),
      remindAt: new Date('2026-12-01T10:00:00+08:00'),
      method: 'call',
      goal: '问公积金能不能贷',
      assigneeId: await office.memberId('li'),
    });
    expect(answer.text).toContain('到点提醒：李娜');
    expect(await office.notices()).toEqual([]);
  });

  test('a manager’s plan reminds the consultant, who is told at once, not the manager', async () => {
    const answer = await office.say('wang', '计划 C12 明天15:00 电话 谈价格');
    const [li, wang] = [await office.memberId('li'), await office.memberId('wang')];
    expect(answer.text).toContain('到点提醒：李娜');
    expect(await openPlans(12)).toMatchObject([{ assigneeId: li, madeById: wang }]);
    const [notice, ...others] = await office.notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      target: { kind: 'member', memberId: li },
      card: { heading: '王磊 给您安排了跟进：C12 王先生' },
    });
  });

  test('a manager may name who is to do it, as long as that person may see the customer', async () => {
    expect(await office.say('wang', '计划 C12 明天15:00 跟进人=李娜')).toMatchObject({ word: 'done' });
    const wrong = await office.say('wang', '计划 C12 明天16:00 跟进人=陈浩');
    expect(wrong).toMatchObject({ word: 'refused', refs: [] });
    expect(wrong.text).toContain('不归 陈浩');
    expect((await office.say('wang', '计划 C12 明天16:00 跟进人=马云飞')).text).toContain('没有找到同事');
    await office.say('wang', '计划 C12 明天17:00 跟进人=王磊');
    expect((await openPlans(12)).map(({ assigneeId }) => assigneeId)).toEqual([
      await office.memberId('li'),
      await office.memberId('wang'),
    ]);
  });

  test('a colleague goes by the name that the office calls him', async () => {
    expect(await office.say('wang', '计划 C20 明天15:00 跟进人=小陈')).toMatchObject({ word: 'done' });
    expect(await openPlans(20)).toMatchObject([{ assigneeId: await office.memberId('chen') }]);
  });

  test('a consultant plans for himself only', async () => {
    const answer = await office.say('li', '计划 C12 明天15:00 跟进人=陈浩');
    expect(answer).toMatchObject({ word: 'refused' });
    expect(answer.text).toContain('只有案场经理');
    expect(await openPlans(12)).toEqual([]);
  });

  test('a time that is missing, past or impossible opens the form with the rest', async () => {
    const missing = await office.say('li', '计划 C12 电话');
    expect(missing).toMatchObject({ word: 'form', values: { customer: 'C12' } });
    const past = await office.say('li', '计划 C12 昨天15:00 电话');
    expect(past.word).toBe('form');
    expect(past.errors['at']).toContain('已经过去');
    const never = await office.say('li', '计划 C12 2月31日 电话');
    expect(never.word).toBe('form');
    expect(Object.keys(never.errors)).toEqual(['at']);
    expect(await openPlans(12)).toEqual([]);
  });

  test('a colleague’s customer gets no plan', async () => {
    expect(await office.say('li', '计划 C20 明天15:00 电话')).toMatchObject({ word: 'refused', refs: [] });
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'plan C12 tomorrow 3pm call');
    expect(answer.text).toContain('reminds：李娜');
  });
});

describe('a reminder', () => {
  test('done opens the record; submitting it settles the plan', async () => {
    const ref = await reminded();
    const form = await office.act('li', 'plan.done', { plan: ref });
    expect(form).toMatchObject({ word: 'form', values: { method: 'call' }, errors: {} });
    expect(form.form?.fields.map(({ name }) => name)).not.toContain('plan');
    const empty = await form.submit({});
    expect(Object.keys(empty.errors)).toEqual(['content']);
    const answer = await form.submit({ content: '首付有着落了', method: 'call' });
    expect(answer).toMatchObject({ word: 'done', refs: ['C12', ref] });
    expect(await openPlans(12)).toEqual([]);
    const again = await office.act('li', 'plan.done', { plan: ref });
    expect(again.word).toBe('refused');
    expect(again.text).toContain(`${ref} 已经跟进完成了`);
  });

  test('what was written in an open form is kept although the plan was settled elsewhere meanwhile', async () => {
    const ref = await reminded();
    const form = await office.act('li', 'plan.done', { plan: ref });
    await office.say('li', '跟进 C12 电话 先记一句');
    expect(await form.submit({ content: '详细经过' })).toMatchObject({ word: 'done', refs: ['C12'] });
    const customer = await office.store.read.customers.byRef(12);
    const records = await office.store.read.followUps.ofCustomer(customer!.id, 5);
    expect(records.map(({ content }) => content).sort()).toEqual(['先记一句', '详细经过']);
  });

  test.each([
    ['30m', '2026-11-24T15:30:00+08:00'],
    ['2h', '2026-11-24T17:00:00+08:00'],
    ['tomorrow', '2026-11-25T09:00:00+08:00'],
  ])('snoozed for %s comes again then, once', async (how, when) => {
    const ref = await reminded();
    const answer = await office.act('li', 'plan.snooze', { plan: ref, for: how });
    expect(answer.word).toBe('done');
    const [plan] = await openPlans(12);
    expect(plan).toMatchObject({
      at: new Date('2026-11-24T15:00:00+08:00'),
      remindAt: new Date(when),
      remindedAt: null,
    });
    const again = await office.act('li', 'plan.snooze', { plan: ref, for: '2h' });
    expect(again.word).toBe('refused');
    expect(again.text).toContain('已经改过了');
    expect((await openPlans(12))[0]!.remindAt).toEqual(new Date(when));
  });

  test('cancelling asks for the reason first and keeps it', async () => {
    const ref = await reminded();
    const form = await office.act('li', 'plan.cancel', { plan: ref });
    expect(form.form?.fields.map(({ name }) => name)).toEqual(['reason']);
    expect(Object.keys((await form.submit({ reason: ' ' })).errors)).toEqual(['reason']);
    const answer = await form.submit({ reason: '客户已买别家' });
    expect(answer).toMatchObject({ word: 'done', refs: ['C12', ref] });
    expect(await openPlans(12)).toEqual([]);
    const again = await office.act('li', 'plan.cancel', { plan: ref });
    expect(again.word).toBe('refused');
    expect(again.text).toContain('客户已买别家');
    expect(await office.act('li', 'plan.snooze', { plan: ref, for: '2h' })).toMatchObject({
      word: 'refused',
    });
  });

  test('for everybody else the plan does not exist; who leads the team may cancel it', async () => {
    const ref = await reminded();
    const [plan] = await openPlans(12);
    for (const command of ['plan.done', 'plan.snooze', 'plan.cancel']) {
      const answer = await office.act('chen', command, { plan: ref, for: '2h' });
      expect(answer).toMatchObject({ word: 'refused', refs: [] });
      expect(answer.text).toBe(`没有找到计划 ${ref}，或者它不归您。`);
    }
    expect(await openPlans(12)).toEqual([plan]);
    expect(await office.act('wang', 'plan.snooze', { plan: ref, for: '2h' })).toMatchObject({
      word: 'refused',
    });
    const form = await office.act('wang', 'plan.cancel', { plan: ref });
    expect(await form.submit({ reason: '重复了' })).toMatchObject({ word: 'done' });
  });

  test('nonsense from a forged button is a sentence and changes nothing', async () => {
    const ref = await reminded();
    const [plan] = await openPlans(12);
    expect(await office.act('li', 'plan.snooze', { plan: ref, for: '1e300' })).toMatchObject({
      word: 'refused',
    });
    expect(await office.act('li', 'plan.snooze', { plan: 'P999999999', for: '2h' })).toMatchObject({
      word: 'refused',
    });
    expect(await office.act('li', 'plan.snooze', { plan: "' OR 1=1", for: '2h' })).toMatchObject({
      word: 'refused',
    });
    expect(await openPlans(12)).toEqual([plan]);
  });
});
