import { describe, expect, test } from '@jest/globals';
import { findUnits } from '../../../src/domain/understanding/recognise/units.ts';
import { takeUnitsSeen } from '../../../src/domain/understanding/recognise/unitsSeen.ts';
import { Scan } from '../../../src/domain/understanding/scan.ts';

const said = (line: string, bare: 'any' | 'doors' | 'longDoors' | 'none') =>
  findUnits(new Scan(line), bare).map(({ text }) => text);

describe('which units a line speaks of', () => {
  test.each([
    ['A-1-1502还在吗', ['A-1-1502']],
    ['A-01-1502', ['A-01-1502']],
    ['3-1-802', ['3-1-802']],
    ['1#1502和2栋1503', ['1#1502', '2栋1503']],
    ['3 栋 1 单元 802 给刘女士', ['3栋1单元802']],
    ['3楼1502', ['3楼1502']],
    ['1502方便看吗', ['1502']],
    ['15楼1502', ['1502']],
  ])('%s: the same wherever it is asked', (line, units) => {
    expect(said(line, 'any')).toEqual(units);
    expect(said(line, 'doors')).toEqual(units);
    expect(said(line, 'longDoors')).toEqual(units);
  });

  test.each([
    ['预算300万', 'any', []],
    ['028-8555', 'none', []],
    ['120平', 'any', []],
    ['802', 'longDoors', []],
    ['802', 'doors', ['802']],
    ['尾号1502', 'doors', []],
    ['A-1-1502 王先生 1503', 'doors', ['A-1-1502']],
    ['A-1-1502和1503', 'doors', ['A-1-1502', '1503']],
    ['1502', 'none', []],
  ] as const)('%s (%s)', (line, bare, units) => {
    expect(said(line, bare)).toEqual(units);
  });
});

describe('what a customer was shown', () => {
  test.each([
    ['看了3-1-802', ['3-1-802']],
    ['看了A-1-1502和1503', ['A-1-1502', '1503']],
    ['看了1502和1503,觉得贵', ['1502', '1503']],
    ['看了1栋1502、1503 和 2-802', ['1栋1502', '1503', '2-802']],
    ['看了15楼1502', ['1502']],
    ['a-1-1502 嫌吵', ['A-1-1502']],
    ['想要100-120左右的', []],
    ['看了120平的三房', []],
  ])('%s', (line, units) => {
    expect(takeUnitsSeen(new Scan(line))).toEqual(units);
  });
});
