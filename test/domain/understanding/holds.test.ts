import { describe, expect, test } from '@jest/globals';
import type { SaidTime } from '../../../src/domain/values.ts';
import { read } from '../../../src/domain/understanding/read.ts';
import { contextWith } from './lexicon.ts';

function heard(line: string) {
  const { fields, invalid } = read(line, contextWith());
  const { until, ...rest } = fields as { until?: SaidTime };
  return { ...rest, until: until?.at.toISOString(), invalid: Object.keys(invalid) };
}

const TWO_HOURS = '2026-11-23T04:00:00.000Z';

describe('which unit is held, for whom and until when', () => {
  test.each([
    ['预留 A-1-1502 C12 2小时', 'A-1-1502', 'C12', TWO_HOURS],
    ['预留 2小时 C12 A-1-1502', 'A-1-1502', 'C12', TWO_HOURS],
    ['把1502给王先生留两个小时', '1502', 'C12', TWO_HOURS],
    ['1502先给刘女士锁一下', '1502', 'C13', undefined],
    ['A-1-1503 锁2小时 C13', 'A-1-1503', 'C13', TWO_HOURS],
    ['留1-1502给王先生到明天中午12点', '1-1502', 'C12', '2026-11-24T04:00:00.000Z'],
    ['预留 １栋１５０２ 刘女士 １８：００', '1栋1502', 'C13', '2026-11-23T10:00:00.000Z'],
    ['预留 3栋1单元802 C12 半小时', '3栋1单元802', 'C12', '2026-11-23T02:30:00.000Z'],
    ['预留 802 C12 一个半小时', '802', 'C12', '2026-11-23T03:30:00.000Z'],
    ['预留 房源=1502 客户=C12 到期=2小时', '1502', 'C12', TWO_HOURS],
    ['hold A-1-1502 for Mr Wang until 6pm', 'A-1-1502', 'C12', '2026-11-23T10:00:00.000Z'],
    ['hold 1502 C12 90 minutes', '1502', 'C12', '2026-11-23T03:30:00.000Z'],
  ])('%s', (line, unit, customer, until) => {
    expect(heard(line)).toEqual({ unit, customer, until, invalid: [] });
  });

  test('a time that has passed is refused, not moved', () => {
    expect(heard('预留 1502 C12 昨天下午')).toMatchObject({ until: undefined, invalid: ['until'] });
  });

  test('two units are not one', () => {
    expect(heard('预留 1502 1503 C12')).toMatchObject({ unit: '1502 1503' });
  });

  test('two customers are asked about', () => {
    expect(read('预留 1502 王', contextWith()).candidates).toEqual([]);
    expect(read('1502给王总锁一下', contextWith()).candidates).toEqual(['C12', 'C14']);
  });
});
