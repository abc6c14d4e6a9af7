import { describe, expect, test } from '@jest/globals';
import { findHeadings } from '../../../src/domain/imports/findHeadings.ts';
import { rowValues } from '../../../src/domain/imports/rowValues.ts';

const valuesOf = (kind: 'customer' | 'unit', headings: string[], cells: string[]) => {
  const found = findHeadings(kind, [headings]);
  return found.ok ? rowValues(cells, found.columns, false) : found;
};

describe('headings', () => {
  test('a second phone and a second note are more of the same', () => {
    expect(
      valuesOf(
        'customer',
        ['姓名', '手机', '联系电话', '备用电话', '备注', '跟进记录'],
        ['王芳', '1', '2', '3', '要高楼层', '已看房'],
      ),
    ).toEqual({ name: '王芳', phone: '1', phone2: '2、3', firstContactNote: '要高楼层；已看房' });
  });

  test('what stands twice is refused by the headings of the table itself', () => {
    expect(findHeadings('customer', [['客户姓名', '称呼', '手机']])).toEqual({
      ok: false,
      code: 'twice',
      headings: ['客户姓名', '称呼'],
    });
  });

  test.each(['总价（万元）', '总价（单位：万元）', '总价(万/套)', '总价(RMB万元)'])(
    '%s is in 万',
    (heading) => {
      expect(valuesOf('unit', ['房号', heading], ['A-1-1502', '268'])).toMatchObject({ listPrice: '268万' });
    },
  );

  test('a price for each square metre is not the price of a unit', () => {
    expect(findHeadings('unit', [['房号', '户型', '价格（元/㎡）']])).toMatchObject({
      unknown: ['价格（元/㎡）'],
    });
  });

  test('the reasons of a table of errors are nothing that was not used', () => {
    expect(findHeadings('customer', [['姓名', '电话', '体重', '错误']])).toMatchObject({ unknown: ['体重'] });
  });
});
