import { describe, expect, it } from '@jest/globals';
import { CUSTOMER_STATES } from '../../../src/domain/customer.ts';
import { SAID_STATES, stateChange } from '../../../src/domain/customers/stateChange.ts';
import { buildCustomer } from '../../factories/customer.ts';

const lost = buildCustomer({ state: 'lost', lostReason: '嫌贵', lostCause: '价格', lostFrom: 'visited' });

describe('a customer is said to be in another state', () => {
  it.each([
    ['prospect', 'visited', undefined, { state: 'visited' }],
    ['visited', 'prospect', undefined, { state: 'prospect' }],
    [
      'visited',
      'lost',
      '嫌贵',
      { state: 'lost', lostReason: '嫌贵', lostCause: '价格', lostFrom: 'visited' },
    ],
    [
      'prospect',
      'lost',
      '出国了',
      { state: 'lost', lostReason: '出国了', lostCause: '其他', lostFrom: 'prospect' },
    ],
  ] as const)('from %s to %s (%s)', (state, to, reason, patch) => {
    expect(stateChange(buildCustomer({ state }), to, reason)).toMatchObject({ ok: true, patch });
  });

  it('comes back without the reason for which he was lost', () => {
    expect(stateChange(lost, 'visited', undefined)).toEqual({
      ok: true,
      patch: { state: 'visited', lostReason: null, lostCause: null, lostFrom: null },
    });
  });

  it('is not lost without a reason, and not changed to what he is', () => {
    expect(stateChange(buildCustomer(), 'lost', undefined)).toEqual({ ok: false, why: 'reason' });
    expect(stateChange(buildCustomer(), 'lost', '  ')).toEqual({ ok: false, why: 'reason' });
    expect(stateChange(buildCustomer(), 'prospect', undefined)).toEqual({ ok: false, why: 'same' });
  });

  it('follows from what he bought once he has bought', () => {
    for (const state of CUSTOMER_STATES.filter((one) => !SAID_STATES.some((said) => said === one))) {
      for (const to of SAID_STATES) {
        expect(stateChange(buildCustomer({ state }), to, '退了')).toEqual({ ok: false, why: 'deal' });
      }
    }
  });
});
