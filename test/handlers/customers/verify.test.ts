import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

async function verificationsOf(ref: number) {
  const customer = await office.store.read.customers.byRef(ref);
  return await office.store.read.verifications.ofCustomer(customer!.id, 10);
}

describe('a record is verified with the customer (R2.1.3)', () => {
  test('one press where all is right', async () => {
    const asked = await office.say('li', '核实 C12');
    expect(asked).toMatchObject({ word: 'ask', refs: ['C12'], buttons: ['信息无误', '有误'] });
    expect(asked.text).toContain('138****8000');
    const right = await asked.press('信息无误');
    expect(right.text).toContain('信息无误');
    expect(right.text).toContain('本月信息准确率 100%（1/1）');
    expect(await verificationsOf(12)).toMatchObject([{ ok: true, wrongFields: [], day: '2026-11-23' }]);
    expect((await office.say('li', '客户 C12')).text).toContain('上次核实：今天 11-23 周一 10:00，无误');
  });

  test('what was wrong is named, counts against whose customer it is, and is corrected', async () => {
    await (await office.say('li', '核实 C13')).press('信息无误');
    const form = await (await office.say('wang', '核实 C12')).press('有误');
    expect(form.word).toBe('form');
    const wrong = await form.submit({ ...form.values, wrong: ['phone', 'budget'] });
    expect(wrong.text).toContain('有误的项：手机、预算');
    expect(wrong.text).toContain('50%（1/2）');
    expect(await verificationsOf(12)).toMatchObject([
      { ok: false, wrongFields: ['phone', 'budget'], memberId: await office.memberId('li') },
    ]);
    expect(await wrong.press('现在更正')).toMatchObject({ word: 'form', values: { customer: 'C12' } });
  });

  test('nothing named is asked for once more', async () => {
    const form = await (await office.say('li', '核实 C12')).press('有误');
    expect((await form.submit(form.values)).errors['wrong']).toContain('至少选一项');
    expect(await verificationsOf(12)).toEqual([]);
  });

  test('a line is enough, and can be taken back', async () => {
    const answer = await office.say('li', '核实 C12 无误');
    expect(answer.word).toBe('done');
    expect(await answer.press('撤销')).toMatchObject({ word: 'done' });
    expect(await verificationsOf(12)).toEqual([]);
    expect(await office.say('li', '核实 C20 无误')).toMatchObject({ word: 'refused', refs: [] });
  });
});
