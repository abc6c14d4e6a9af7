import { describe, expect, test } from '@jest/globals';
import type { ImportKind } from '../../../src/domain/imports/importRun.ts';
import { repeatedRows } from '../../../src/domain/imports/repeatedRows.ts';

/** By the numbers of the rows, from 1 on: which earlier one each is about again. */
function repeats(kind: ImportKind, rows: readonly Readonly<Record<string, string>>[]) {
  return [
    ...repeatedRows(
      kind,
      rows.map((values, n) => ({ number: n + 1, values })),
      'A',
    ),
  ];
}

describe('rows that are about what an earlier row is about', () => {
  test('of customers have a phone in common, in either column and however it is written', () => {
    expect(
      repeats('customer', [
        { phone: '13800138001' },
        { phone: '138 0013 8002', phone2: '13800138003' },
        { phone: '+86-138-0013-8003' },
        { phone: '１３８００１３８００１、13800138004' },
        { phone: '1380013' },
        { phone: '1380013' },
        {},
        {},
      ]),
    ).toEqual([
      [3, 2],
      [4, 1],
    ]);
  });

  test('of units name the same one, however they write it', () => {
    expect(
      repeats('unit', [
        { unit: 'A-1-0502' },
        { building: '1栋', unit: '502' },
        { building: '1栋', unit: '502', project: 'B' },
        { building: '2栋1单元', unit: '801' },
        { building: '2栋2单元', unit: '801' },
        { building: '2栋', unit: '801' },
        { building: '1幢', unit: '1-502室' },
      ]),
    ).toEqual([
      [2, 1],
      [6, 4],
      [7, 1],
    ]);
  });

  test('of contracts are about one home or bear one number, full-width, small or with blanks', () => {
    expect(
      repeats('contract', [
        { building: '1栋', unit: '1502', oldNumber: 'XS-01' },
        { building: '1栋', unit: '1503', oldNumber: 'ｘｓ - 01' },
        { unit: 'A-1-1502', oldNumber: 'XS-03' },
        { building: '1栋', unit: '1504', oldNumber: '' },
        { building: '1栋', unit: '1505', oldNumber: ' ' },
      ]),
    ).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  test('of money are the same sum of the same contract on the same day, unless both have references that differ', () => {
    const money = { contract: 'XS-01', paidDay: '2026-11-20', amount: '50000' };
    expect(
      repeats('receipt', [
        money,
        { ...money, contract: 'xs-01', paidDay: '2026/11/20' },
        { ...money, paidDay: '2026-11-21' },
        { ...money, amount: '50001' },
        { ...money, contract: 'XS-02' },
        { ...money, reference: 'POS1' },
      ]),
    ).toEqual([
      [2, 1],
      [6, 1],
    ]);
    expect(
      repeats('receipt', [
        { ...money, reference: 'POS1' },
        { ...money, reference: 'POS2' },
        { ...money, reference: 'pos 2' },
        money,
      ]),
    ).toEqual([
      [3, 2],
      [4, 1],
    ]);
  });

  test('of money are known by the home where no contract is named', () => {
    const home = { building: '1栋', unit: '1502', paidDay: '2026-11-20', amount: '50000' };
    expect(repeats('receipt', [home, { ...home, building: '2栋' }, { ...home, unit: ' 1502 ' }])).toEqual([
      [3, 1],
    ]);
  });
});
