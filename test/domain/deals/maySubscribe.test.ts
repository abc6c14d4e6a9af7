import { describe, expect, test } from '@jest/globals';
import { depositVerdict } from '../../../src/domain/deals/deposit.ts';
import { maySubscribe } from '../../../src/domain/deals/maySubscribe.ts';
import { stateAfterEnd, subscribedState } from '../../../src/domain/deals/boughtState.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const LATER = new Date('2026-11-23T04:00:00Z');
const unit = { state: 'forSale', listPrice: 268_000_000, filedPrice: 270_000_000 } as const;
const building = { permit: '蓉预售字第 1 号', permitFrom: '2026-06-01' };
const active = { id: 'unit-1', holdId: 'hold-1', waitingId: null, slot: 'li:1', until: LATER, version: 1 };
const case1 = {
  unit,
  building,
  active: undefined,
  hold: undefined,
  customerId: 'c12',
  now: NOW,
  today: '2026-11-23',
};

describe('whether a customer can subscribe to a unit (认购)', () => {
  test('one that is for sale can be, without a hold', () => {
    expect(maySubscribe(case1)).toEqual({ may: true, listPrice: 268_000_000 });
  });

  test('one that is held for him can be, until the hold is over', () => {
    const held = { ...case1, unit: { ...unit, state: 'held' as const }, active };
    expect(maySubscribe({ ...held, hold: { customerId: 'c12', until: LATER } })).toMatchObject({ may: true });
    expect(maySubscribe({ ...held, hold: { customerId: 'c12', until: NOW } })).toMatchObject({
      why: 'taken',
    });
  });

  test('one that is reserved can be by whom it is reserved for (小定)', () => {
    const reserved = { ...case1, unit: { ...unit, state: 'reserved' as const } };
    expect(maySubscribe({ ...reserved, reserved: true })).toMatchObject({ may: true });
    expect(maySubscribe(reserved)).toMatchObject({ why: 'state', state: 'reserved' });
    expect(maySubscribe({ ...case1, reserved: true })).toMatchObject({ why: 'state', state: 'forSale' });
  });

  test('one that is held for somebody else, or on offer to who waits, cannot', () => {
    const held = { ...case1, unit: { ...unit, state: 'held' as const }, active };
    expect(maySubscribe({ ...held, hold: { customerId: 'c13', until: LATER } })).toMatchObject({
      why: 'taken',
    });
    expect(maySubscribe({ ...held, active: { ...active, holdId: null, waitingId: 'w' } })).toMatchObject({
      why: 'taken',
    });
  });

  test.each([
    ['is contracted', { unit: { ...unit, state: 'contracted' as const } }, 'state'],
    ['has no building', { building: undefined }, 'noPermit'],
    ['has no permit', { building: { permit: null, permitFrom: null } }, 'noPermit'],
    ['has one from later on', { building: { ...building, permitFrom: '2026-12-01' } }, 'permitLater'],
    ['has no price', { unit: { ...unit, listPrice: null } }, 'noListPrice'],
    ['is marked above what was filed', { unit: { ...unit, listPrice: 270_000_001 } }, 'aboveFiled'],
  ])('one that %s cannot', (_, differs, why) => {
    expect(maySubscribe({ ...case1, ...differs })).toMatchObject({ may: false, why });
  });
});

describe('the deposit (定金)', () => {
  test('is more than nothing and less than the price, and warned of above a fifth', () => {
    expect(depositVerdict(0, 100)).toEqual({ ok: false });
    expect(depositVerdict(100, 100)).toEqual({ ok: false });
    expect(depositVerdict(20, 100)).toEqual({ ok: true, above: false });
    expect(depositVerdict(21, 100)).toEqual({ ok: true, above: true });
  });
});

describe('the customer’s state', () => {
  test('goes up with a subscription, never down', () => {
    expect(subscribedState('lost')).toBe('subscribed');
    expect(subscribedState('visited')).toBe('subscribed');
    expect(subscribedState('contracted')).toBe('contracted');
  });

  test('goes back to what he was besides when it is given up', () => {
    const none = { contract: false, subscription: false, visit: false };
    expect(stateAfterEnd('subscribed', { ...none, visit: true })).toBe('visited');
    expect(stateAfterEnd('subscribed', none)).toBe('prospect');
    expect(stateAfterEnd('subscribed', { ...none, subscription: true })).toBe('subscribed');
    expect(stateAfterEnd('contracted', { ...none, contract: true, subscription: true })).toBe('contracted');
    expect(stateAfterEnd('contracted', { ...none, subscription: true })).toBe('subscribed');
    expect(stateAfterEnd('delivered', none)).toBe('delivered');
  });
});
