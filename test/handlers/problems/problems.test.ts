import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function problems() {
  const customer = await office.store.read.customers.byRef(12);
  return await office.store.read.problems.ofCustomer(customer!.id, 10);
}

async function noticesTo(who: string) {
  const memberId = await office.memberId(who);
  const notices = await office.notices();
  return notices.filter(
    ({ target, subject }) =>
      subject.kind !== 'replace' && target.kind === 'member' && target.memberId === memberId,
  );
}

describe('a difficulty with a customer (R3.2.3)', () => {
  test('is raised with one button and one line, from the customer or a follow-up', async () => {
    for (const from of ['客户 C12', '跟进 C12 电话 要降价']) {
      const form = await (await office.say('li', from)).press('有困难');
      expect(form).toMatchObject({ word: 'form', values: { customer: 'C12' } });
      const raised = await form.submit({ ...form.values, text: '客户要求再降5万才定' });
      expect(raised).toMatchObject({ word: 'done', refs: ['C12'] });
      expect(raised.text).toContain('王磊');
      await raised.press('撤销');
    }
    expect(await problems()).toEqual([]);
  });

  test('goes to the manager, who answers; whoever raised it says that it is solved', async () => {
    await office.say('li', '困难 C12 客户要求再降5万才定');
    const [notice] = await noticesTo('wang');
    expect(JSON.stringify(notice?.card)).toContain('客户要求再降5万才定');
    const day = await office.say('wang', '今日');
    expect(day.text).toContain('待答复的困难 1');
    const form = await day.press('problem.answer');
    expect(form.word).toBe('form');
    expect(await form.submit({ answer: '' })).toMatchObject({ errors: { answer: '请写答复' } });
    const again = await (await office.say('wang', '今日')).press('problem.answer');
    expect(await again.submit({ answer: '可以给到3万' })).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(await problems()).toMatchObject([{ state: 'answered', answer: '可以给到3万' }]);
    const answers = await noticesTo('li');
    expect(JSON.stringify(answers.at(-1)?.card)).toContain('可以给到3万');
    expect((await office.say('wang', '今日')).text).toContain('已答复、还没关闭的困难 1');
    const id = (await problems())[0]!.id;
    expect(await office.act('li', 'problem.close', { problem: id })).toMatchObject({ word: 'done' });
    expect((await office.say('wang', '今日')).text).not.toContain('困难');
  });

  test('that the answer does not solve is raised again', async () => {
    await office.say('li', '困难 C12 客户要求再降5万才定');
    const form = await (await office.say('wang', '今日')).press('problem.answer');
    await form.submit({ answer: '可以给到3万' });
    const id = (await problems())[0]!.id;
    const again = await office.act('li', 'problem.raise', { customer: 'C12', problem: id, form: 'yes' });
    await again.submit({ ...again.values, text: '客户不接受3万' });
    expect(await problems()).toMatchObject([{ state: 'open', text: '客户要求再降5万才定\n客户不接受3万' }]);
    const notices = await noticesTo('wang');
    expect(notices.at(-1)?.card.heading).toContain('还没解决');
  });

  test('is answered once: the second answer hears of the first', async () => {
    await office.say('li', '困难 C12 客户要求再降5万才定');
    const day = await office.say('wang', '今日');
    const [first, second] = [await day.press('problem.answer'), await day.press('problem.answer')];
    await first.submit({ answer: '可以给到3万' });
    const late = await second.submit({ answer: '一分不降' });
    expect(late).toMatchObject({ word: 'refused' });
    expect(late.text).toContain('可以给到3万');
  });

  test('stays with those who may see the customer', async () => {
    await office.say('li', '困难 C12 客户要求再降5万才定');
    const id = (await problems())[0]!.id;
    expect((await office.act('chen', 'problem.close', { problem: id })).word).toBe('refused');
    expect((await office.act('li', 'problem.answer', { problem: id, answer: '降' })).word).toBe('denied');
    expect(await office.say('li', '困难 C20 帮忙')).toMatchObject({ word: 'refused', refs: [] });
    expect((await office.say('li', '今日')).text).not.toContain('待答复');
  });

  test('a customer that has one cannot be taken back as a whole', async () => {
    const made = await office.say('li', '新客 赵女士 13800138002');
    office.advance(1);
    await office.say('li', `困难 ${made.refs[0]!} 电话打不通`);
    expect(await made.press('撤销')).toMatchObject({ word: 'refused' });
  });

  test('English works the same', async () => {
    const raised = await office.say('li', 'problem C12 wants 50k off');
    expect(raised.text).toContain('problem：wants 50k off');
  });
});
