import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerFilter } from '../../../src/domain/customers/customerFilter.ts';
import { lostCauseOf } from '../../../src/domain/customers/lostCause.ts';

const KEPT = ['prospect', 'visited', 'subscribed', 'contracted', 'delivered'];
const CHASED = ['prospect', 'visited'];

describe('customers are looked for by what they are', () => {
  it.each([
    ['A级', { states: KEPT, levels: ['A'] }],
    ['A级 三房 7天未跟进', { states: CHASED, levels: ['A'], rooms: 3, idleDays: 7 }],
    ['7天没联系的A级客户', { states: CHASED, levels: ['A'], idleDays: 7 }],
    ['A B 三房', { states: KEPT, levels: ['A', 'B'], rooms: 3 }],
    ['流失', { states: ['lost'] }],
    ['流失 价格', { states: ['lost'], lostCause: '价格' }],
    ['流失客户 嫌贵了', { states: ['lost'], lostCause: '价格' }],
    ['战败 买了别家', { states: ['lost'], lostCause: '竞品' }],
    ['已到访 刚需', { states: ['visited'], purposes: ['firstHome'] }],
    ['来电 300万以内', { states: KEPT, sources: ['callIn'], budget: { to: 300_000_000 } }],
    ['预算300万', { states: KEPT, budget: { from: 270_000_000, to: 330_000_000 } }],
    ['level A not contacted for 7 days', { states: CHASED, levels: ['A'], idleDays: 7 }],
    ['Ａ级　３０天未跟进', { states: CHASED, levels: ['A'], idleDays: 30 }],
  ])('%s', (typed, filter) => {
    expect(customerFilter(typed)).toEqual(filter);
  });

  it.each([
    '王先生',
    'C12',
    '8000',
    '13800138000',
    '王先生 A级',
    '',
    'Lee',
    '0天未跟进',
    '三房 120平',
    '流失 张三',
  ])('%s is no filter', (typed) => {
    expect(customerFilter(typed)).toBeUndefined();
  });

  it('reads whatever is typed without a fault, and the same way each time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (typed) => {
        expect(customerFilter(typed)).toEqual(customerFilter(typed));
      }),
    );
  });
});

describe('why a customer was lost counts under one cause', () => {
  it.each([
    ['价格太高了', '价格'],
    ['买了别家', '竞品'],
    ['家里老人不同意，首付也凑不齐', '首付'],
    ['出国了', '其他'],
    ['贷款批不下来', '贷款'],
  ])('%s: %s', (reason, cause) => {
    expect(lostCauseOf(reason)).toBe(cause);
  });
});
