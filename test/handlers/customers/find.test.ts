import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

describe('finding a customer', () => {
  test.each([
    '客户 C12',
    '客户 13800138000',
    '客户 +86 138-0013-8000',
    '客户 8000',
    '客户 王先生',
    '客户 王哥',
  ])('%s shows the one that is meant, phones masked', async (line) => {
    const answer = await office.say('li', line);
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(answer.text).toContain('138****8000');
    expect(answer.text).not.toContain('13800138000');
    expect(answer.buttons).toEqual(['跟进', '计划', '号码', '补全', '有困难']);
  });

  test('several are a table with a button each, and a button opens the one', async () => {
    const answer = await office.say('li', '客户 王');
    expect(answer.word).toBe('done');
    expect([...answer.refs].sort()).toEqual(['C12', 'C14']);
    expect(answer.buttons).toHaveLength(2);
    expect(await answer.press('C14')).toMatchObject({ word: 'done', refs: ['C14'] });
  });

  test('alone it lists the speaker’s recent customers and nobody else’s', async () => {
    const answer = await office.say('li', '客户');
    expect([...answer.refs].sort()).toEqual(['C12', 'C13', 'C14']);
    expect(answer.text).not.toContain('张建国');
  });

  test('a colleague’s customer is answered exactly as one that does not exist', async () => {
    const [his, nobody] = [await office.say('li', '客户 C20'), await office.say('li', '客户 C99')];
    expect(his).toMatchObject({ word: 'refused', refs: [], buttons: [] });
    expect(his.text).toContain('C12 王先生');
    expect(his.text.replace('C20', 'C99')).toBe(nobody.text);
    const phones = [await office.say('li', '客户 18600186000'), await office.say('li', '客户 18600186001')];
    expect(phones[0]!.text.replace('6000', '6001')).toBe(phones[1]!.text);
    for (const line of ['客户 6000', '客户 张建国']) {
      expect(await office.say('li', line)).toMatchObject({ word: 'refused', refs: [] });
    }
  });

  test('a manager finds the customers of the whole team, with their owner', async () => {
    const answer = await office.say('wang', '客户 张建国');
    expect(answer).toMatchObject({ word: 'done', refs: ['C20'] });
    expect(answer.text).toContain('陈浩');
  });

  test('who only inspects sees the record without buttons to change it', async () => {
    const answer = await office.say('zhou', '客户 C12');
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'], buttons: [] });
  });

  test('the last three follow-ups and the open plans are on the card', async () => {
    for (const text of ['一', '二', '三', '四']) {
      await office.say('li', `跟进 C12 电话 内容=第${text}次说的话`);
      office.advance(1);
    }
    await office.say('li', '计划 C12 明天15:00 电话 问首付');
    const { text } = await office.say('li', '客户 C12');
    expect(text).toContain('第四次说的话');
    expect(text).toContain('第二次说的话');
    expect(text).not.toContain('第一次说的话');
    expect(text).toMatch(/P\d+ 明天 11-24 周二 15:00 电话 问首付/u);
  });

  test('its buttons open the forms with the customer filled in', async () => {
    const answer = await office.say('li', '客户 C12');
    expect(await answer.press('跟进')).toMatchObject({ word: 'form', values: { customer: 'C12' } });
    expect(await answer.press('计划')).toMatchObject({ word: 'form', values: { customer: 'C12' } });
    const form = await answer.press('补全');
    expect(form.values).toMatchObject({ customer: 'C12', name: '王先生', level: 'A', budget: '300万' });
    expect(form.values).not.toHaveProperty('phone');
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'find C12');
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(answer.text).toContain('owner：李娜');
    expect((await office.say('li', 'find C20')).text).toContain('does not exist, or is not yours');
  });
});

describe('showing a full phone', () => {
  test('the owner sees it, alone, and the audit keeps whose it was', async () => {
    const written = office.watchOperations();
    const answer = await office.say('li', '号码 C12');
    const customer = await office.store.read.customers.byRef(12);
    expect(written).toMatchObject([
      {
        command: 'phone.reveal',
        memberId: await office.memberId('li'),
        undo: 'none',
        changes: [],
        note: `phone of C12 (${customer!.id}) shown`,
      },
    ]);
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'], audience: 'asker' });
    expect(answer.text).toContain('13800138000');
    expect(await office.say('li', '撤销')).toMatchObject({ word: 'refused' });
  });

  test('all phones of the customer are shown, the first one first', async () => {
    await office.say('li', '刘女士换号了 新号13900139002 旧的别删');
    const { text } = await office.say('li', '号码 C13');
    expect(text).toMatch(/首选：13900139002\n其他：13900139000/u);
  });

  test('a colleague’s stays hidden, and who only inspects may not', async () => {
    const his = await office.say('li', '号码 C20');
    expect(his).toMatchObject({ word: 'refused', refs: [] });
    expect(his.text).not.toContain('18600186000');
    expect(await office.say('zhou', '号码 C12')).toMatchObject({ word: 'denied' });
  });

  test('who left no phone has none to show', async () => {
    const asked = await office.say('li', '新客 孙先生');
    const { refs } = await asked.press('未留电话');
    expect(await office.say('li', `号码 ${refs[0]!}`)).toMatchObject({ word: 'refused', refs });
  });
});
