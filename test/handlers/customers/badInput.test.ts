import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openSalesOffice, type SalesOffice } from './salesOffice.ts';

let office: SalesOffice;
beforeEach(async () => {
  office = await openSalesOffice();
});
afterEach(() => office.close());

const count = async () => (await office.store.read.customers.recent({ kind: 'company' }, 100)).length;

test.each([
  ['a line of 100 kB', `新客 王先生 13800138001 ${'很'.repeat(100_000)}`],
  ['a name that is too long', `新客 姓名=${'王'.repeat(61)} 手机=13800138001`],
  ['a phone of one digit too many', '新客 王先生 138001380011'],
  ['an age that nobody has', '新客 王先生 13800138001 年龄=-1'],
  ['more rooms than a house has', '新客 王先生 13800138001 房数=1e300'],
  ['a level that does not exist', '新客 王先生 13800138001 级别=Z'],
])('%s stores nothing and says why', async (_what, line) => {
  const before = await count();
  const answer = await office.say('li', line);
  expect(['form', 'refused', 'ask']).toContain(answer.word);
  expect(answer.text.length + Object.keys(answer.errors).length).toBeGreaterThan(0);
  expect(await count()).toBe(before);
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>'],
  ['SQL', "'; DELETE FROM customer; --"],
  ['an emoji family', '👨‍👩‍👧'],
  ['right-to-left', 'שלום'],
])('%s in a field of the form is kept as text and harms nothing', async (_what, text) => {
  const form = await office.say('li', '新客');
  const answer = await form.submit({ name: '王先生', phone: '13800138001', occupation: text, address: text });
  expect(answer.word).toBe('done');
  const customer = await office.store.read.customers.byRef(Number(answer.refs[0]!.slice(1)));
  expect(customer).toMatchObject({ occupation: text, address: text });
  expect(await count()).toBe(5);
});

test('several faults in a form are told at once, each beside its field', async () => {
  const form = await office.say('li', '新客');
  const answer = await form.submit({ name: '', phone: '138', age: 'abc', budget: '-1', level: 'Z' });
  expect(Object.keys(answer.errors).sort()).toEqual(['age', 'budget', 'level', 'name', 'phone']);
  expect(await count()).toBe(4);
});
