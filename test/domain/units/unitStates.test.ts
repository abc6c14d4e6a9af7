import { describe, expect, test } from '@jest/globals';
import { UNIT_STATES, type UnitState } from '../../../src/domain/unit.ts';
import { permitFault, statesByHand, unitStateFault } from '../../../src/domain/units/unitStates.ts';

const TODAY = '2026-11-23';
const PERMITTED = { permit: '蓉预售字第 510104 号', permitFrom: '2026-09-01' };
const PRICED = { listPrice: 298_000_000, filedPrice: 305_000_000 };

const move = (from: UnitState, to: UnitState, more: object = {}) =>
  unitStateFault({ from, to, building: PERMITTED, prices: PRICED, today: TODAY, ...more });

describe('the state of a unit by hand (R2.2.2)', () => {
  test.each([
    ['unreleased', 'forSale'],
    ['unreleased', 'withdrawn'],
    ['forSale', 'unreleased'],
    ['forSale', 'rented'],
    ['withdrawn', 'forSale'],
    ['rented', 'forSale'],
  ] as const)('%s can become %s', (from, to) => {
    expect(move(from, to)).toBeUndefined();
  });

  test.each(['held', 'subscribed', 'contracted', 'delivered'] as const)(
    'what is %s stays so until its hold or its deal ends',
    (from) => {
      expect(UNIT_STATES.map((to) => move(from, to))).toEqual(UNIT_STATES.map(() => 'taken'));
      expect(statesByHand(from)).toEqual([]);
    },
  );

  test.each(['held', 'subscribed', 'contracted', 'delivered'] as const)(
    'nobody writes %s: a hold or a deal does',
    (to) => {
      expect(move('forSale', to)).toBe('notByHand');
    },
  );

  test('a withdrawn unit is not rented out before it is back', () => {
    expect(move('withdrawn', 'rented')).toBe('unreachable');
  });

  test('without a permit, or before its day, nothing goes on sale; everything else may move', () => {
    const none = { building: { permit: null, permitFrom: null } };
    const later = { building: { ...PERMITTED, permitFrom: '2026-11-24' } };
    expect(move('unreleased', 'forSale', none)).toBe('noPermit');
    expect(move('unreleased', 'forSale', later)).toBe('permitLater');
    expect(move('unreleased', 'withdrawn', none)).toBeUndefined();
    expect(permitFault({ ...PERMITTED, permitFrom: TODAY }, TODAY)).toBeUndefined();
  });

  test('without a list price or a filed price nothing goes on sale', () => {
    expect(move('unreleased', 'forSale', { prices: { ...PRICED, listPrice: null } })).toBe('noListPrice');
    expect(move('unreleased', 'forSale', { prices: { ...PRICED, filedPrice: null } })).toBe('noFiledPrice');
  });
});
