import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from '../customers/salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const customer = async (ref: number) => (await office.store.read.customers.byRef(ref))!;

describe('a form that shows a record', () => {
  test('leaves what somebody else has changed meanwhile as it is now', async () => {
    const form = await office.say('li', '改客 C12');
    await office.say('wang', '改客 C12 预算=350万');
    const sent = await form.submit({ ...form.values, occupation: '教师' });
    expect(sent.word).toBe('done');
    expect(await customer(12)).toMatchObject({
      occupation: '教师',
      budget: { bound: 'about', at: 350_000_000 },
    });
  });

  test('asks about what both have changed, says what it is now, and takes the answer', async () => {
    const form = await office.say('li', '改客 C12');
    await office.say('wang', '改客 C12 级别=B 预算=350万');
    const asked = await form.submit({ ...form.values, level: 'C', occupation: '教师' });
    expect(asked.word).toBe('form');
    expect(asked.text).toContain('有别人改过');
    expect(asked.errors).toEqual({ level: '刚被别人改成「B」，请核对后再提交。' });
    expect(asked.values).toMatchObject({ level: 'C', occupation: '教师', budget: '350万' });
    expect((await customer(12)).level).toBe('B');
    const sent = await asked.submit(asked.values);
    expect(sent.word).toBe('done');
    expect(await customer(12)).toMatchObject({ level: 'C', occupation: '教师' });
  });

  test('is content where both have written the same', async () => {
    const form = await office.say('li', '改客 C12');
    await office.say('wang', '改客 C12 级别=B');
    expect((await form.submit({ ...form.values, level: 'B' })).word).toBe('done');
  });

  test('that was given another customer writes only what was typed to him', async () => {
    const form = await office.say('li', '改客 C12');
    const before = await customer(13);
    const asked = await form.submit({ ...form.values, customer: 'C13', occupation: '教师' });
    const sent = asked.word === 'form' ? await asked.submit(asked.values) : asked;
    expect(sent.word).toBe('done');
    expect(await customer(13)).toEqual({
      ...before,
      occupation: '教师',
      version: before.version + 1,
    });
  });
});
