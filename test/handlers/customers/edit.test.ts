import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

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
  return { ...found, phones: await office.store.read.customers.phones(found.id) };
}

describe('changing a customer', () => {
  test('only what was said changes, and the card shows before and after', async () => {
    const before = await customer(12);
    const answer = await office.say('li', '改客 C12 预算=320万 级别=B');
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(answer.text).toContain('预算：300万左右 → 320万左右');
    expect(answer.text).toContain('级别：A → B');
    expect(await customer(12)).toEqual({
      ...before,
      budget: { bound: 'about', at: 320_000_000 },
      level: 'B',
      version: before.version + 1,
    });
  });

  test('a new number becomes the first one and the old one stays (o24)', async () => {
    const answer = await office.say('li', '刘女士换号了 新号13900139002 旧的别删');
    expect(answer).toMatchObject({ word: 'done', refs: ['C13'] });
    expect(answer.text).toContain('原来的号码保留：139****9000');
    const { phones } = await customer(13);
    expect(phones.map(({ number, primary }) => [number, primary])).toEqual([
      ['+8613900139002', true],
      ['+8613900139000', false],
    ]);
    for (const typed of ['13900139002', '13900139000']) {
      expect(await office.say('li', `客户 ${typed}`)).toMatchObject({ refs: ['C13'] });
    }
    expect(await office.store.read.customers.recent({ kind: 'company' }, 50)).toHaveLength(4);
  });

  test('the old number again becomes the first one, without a third record of it', async () => {
    await office.say('li', '改客 C13 手机=13900139002');
    await office.say('li', '改客 C13 手机=13900139000');
    const { phones } = await customer(13);
    expect(phones.map(({ number, primary }) => [number, primary])).toEqual([
      ['+8613900139000', true],
      ['+8613900139002', false],
    ]);
  });

  test('a number of another customer is refused like a second registration', async () => {
    const own = await office.say('li', '改客 C13 手机=13800138000');
    expect(own).toMatchObject({ word: 'refused', refs: ['C12'] });
    const his = await office.say('li', '改客 C13 手机=18600186000');
    expect(his).toMatchObject({ word: 'refused', refs: [] });
    expect(his.text).not.toMatch(/C20|张建国|陈浩/u);
    expect((await customer(13)).phones).toHaveLength(1);
    const form = await office.say('li', '改客 C13');
    const submitted = await form.submit({ ...form.values, phone: '18600186000' });
    expect(submitted.errors['phone']).toContain('判客请找案场经理');
  });

  test('nothing said opens the form as the record is; submitted untouched it changes nothing', async () => {
    const before = await customer(12);
    const form = await office.say('li', '改客 C12');
    expect(form.word).toBe('form');
    expect(form.values).toMatchObject({ customer: 'C12', name: '王先生', source: 'visit', rooms: '3' });
    const answer = await form.submit(form.values);
    expect(answer).toMatchObject({ word: 'done', refs: ['C12'] });
    expect(answer.text).toContain('没有改动');
    expect(await customer(12)).toEqual(before);
  });

  test('a field that is left blank keeps its value', async () => {
    const form = await office.say('li', '改客 C12');
    const answer = await form.submit({ ...form.values, budget: '', occupation: '教师' });
    expect(answer.word).toBe('done');
    expect(await customer(12)).toMatchObject({
      budget: { bound: 'about', at: 300_000_000 },
      occupation: '教师',
    });
  });

  test('a consultant may fill the source but not change it; a manager may', async () => {
    const refused = await office.say('li', '改客 C12 来源=线上');
    expect(refused).toMatchObject({ word: 'refused', refs: ['C12'] });
    expect(refused.text).toContain('佣金');
    expect((await customer(12)).source).toBe('visit');
    const form = await office.say('li', '改客 C12');
    const submitted = await form.submit({ ...form.values, source: 'online', occupation: '教师' });
    expect(Object.keys(submitted.errors)).toEqual(['source']);
    expect((await customer(12)).occupation).toBeNull();
    expect(await office.say('wang', '改客 C12 来源=线上')).toMatchObject({ word: 'done' });
    expect((await customer(12)).source).toBe('online');
    const { refs } = await office.say('li', '新客 赵女士 13800138002');
    expect(await office.say('li', `改客 ${refs[0]!} 来源=来电`)).toMatchObject({ word: 'done', refs });
  });

  test('only a manager corrects the first contact, and the entry deadline follows', async () => {
    expect(await office.say('li', '改客 C12 首次接触=2026-11-20 10:00')).toMatchObject({ word: 'refused' });
    expect(await office.say('wang', '改客 C12 首次接触=2026-10-12 10:00')).toMatchObject({ word: 'done' });
    expect(await customer(12)).toMatchObject({
      firstContactDay: '2026-10-12',
      entryDueAt: new Date('2026-10-13T18:00:00+08:00'),
    });
  });

  test('a colleague’s customer cannot be changed, whatever is pressed', async () => {
    const before = await customer(20);
    expect(await office.say('li', '改客 C20 级别=D')).toMatchObject({ word: 'refused', refs: [] });
    expect(await office.act('li', 'customer.edit', { customer: 'C20', level: 'D' })).toMatchObject({
      word: 'refused',
      refs: [],
    });
    const form = await office.act('li', 'customer.edit', { customer: 'C20', form: 'yes' });
    expect(form.values).toEqual({ customer: 'C20' });
    expect(await customer(20)).toEqual(before);
  });

  test('who left no phone has left one once it is added', async () => {
    const asked = await office.say('li', '新客 孙先生');
    const { refs } = await asked.press('未留电话');
    const ref = Number(refs[0]!.slice(1));
    expect(await customer(ref)).toMatchObject({ noPhone: true, phones: [] });
    expect(await office.say('li', `改客 ${refs[0]!} 手机=13800138005`)).toMatchObject({ word: 'done' });
    expect(await customer(ref)).toMatchObject({ noPhone: false, phones: [{ number: '+8613800138005' }] });
  });

  test('English works the same', async () => {
    const answer = await office.say('li', 'edit C12 level=B');
    expect(answer.text).toContain('level：A → B');
  });
});
