import { describe, expect, test } from '@jest/globals';
import { checkPlaceholders } from '../../../src/domain/papers/checkPlaceholders.ts';
import { PLACEHOLDERS, type Placeholder } from '../../../src/domain/papers/placeholders.ts';

const once = (name: string) => ({ name, isTable: false, within: null });
const row = (name: string) => ({ name, isTable: false, within: '付款计划' });
const table = { name: '付款计划', isTable: true, within: null };

describe('the places of a template', () => {
  test('are those of its paper', () => {
    expect(checkPlaceholders('subscription', [once('客户姓名'), once('定金'), once('总价大写')])).toEqual([]);
    expect(checkPlaceholders('contract', [table, row('期次'), row('应付金额'), row('房号')])).toEqual([]);
  });

  test('that nobody knows are named once, with what may have been meant', () => {
    expect(checkPlaceholders('contract', [once('客户名字'), once('客户名字'), once('物业费')])).toEqual([
      { name: '客户名字', nearest: '客户姓名', why: 'unknown' },
      { name: '物业费', nearest: null, why: 'unknown' },
    ]);
  });

  test.each([
    ['of another paper', 'subscription', once('首付款')],
    ['of a row, outside of its table', 'contract', once('期次')],
    ['a table, but written as one place', 'contract', once('付款计划')],
    ['one place, but written as a table', 'contract', { ...table, name: '客户姓名' }],
    ['a table within itself', 'contract', { ...table, within: '付款计划' }],
  ] as const)('that are %s are told from unknown ones', (_, kind, place) => {
    expect(checkPlaceholders(kind, [place])).toEqual([{ name: place.name, nearest: null, why: 'elsewhere' }]);
  });

  test('bear names of which none is another', () => {
    const all: readonly Placeholder[] = Object.values(PLACEHOLDERS);
    const names = all.flatMap(({ name, columns = [] }) => [name, ...columns]);
    expect(new Set(names).size).toBe(names.length);
  });
});
