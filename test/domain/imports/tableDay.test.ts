import { expect, test } from '@jest/globals';
import { IMPORT_COLUMNS } from '../../../src/domain/imports/columns.ts';
import { rowValues } from '../../../src/domain/imports/rowValues.ts';
import { tableDay } from '../../../src/domain/imports/tableDay.ts';

const ZONE = 'Asia/Shanghai';

test.each([
  ['2026-11-03', '2026-11-03'],
  ['２０２６／１１／３', '2026-11-03'],
  ['2026年11月3日 星期二', '2026-11-03'],
  ['26/11/3', '2026-11-03'],
  ['20261103', '2026-11-03'],
  ['3-Nov-26', '2026-11-03'],
  ['2026.11.3 下午', '2026-11-03 下午'],
  ['2026-11-03 09:30:00', '2026-11-03 09:30'],
  ['2026-11-03T00:00:00', '2026-11-03'],
  ['2026-11-03T20:00:00Z', '2026-11-04'],
])('%s in a table is %s', (cell, day) => {
  expect(tableDay(cell, ZONE)).toBe(day);
});

test.each(['昨天', '周三', '11月3日', '11-3', '3天前', '上个月', '2026-11', '3-Abc-26', '2026-11-03 前后'])(
  '%s would be another day when it is read again, or is none',
  (cell) => {
    expect(tableDay(cell, ZONE)).toBeUndefined();
  },
);

test.each([
  ['46329', false, '2026-11-03'],
  ['46329.75', false, '2026-11-03 18:00'],
  ['44867', true, '2026-11-03'],
])('the count %s that Excel keeps (1904: %s) is %s', (cell, from1904, day) => {
  const column = IMPORT_COLUMNS.customer.find(({ field }) => field === 'enteredAt')!;
  expect(rowValues([cell], [{ at: 0, column, unit: '' }], from1904)).toEqual({ enteredAt: day });
});
