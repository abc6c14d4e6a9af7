import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf } from '../../../src/domain/kpi/figures.ts';
import { RECEIPT_STATES } from '../../../src/domain/payments/receipt.ts';
import { refundable } from '../../../src/domain/payments/refundable.ts';
import { reservationMoney } from '../../../src/domain/payments/reservationMoney.ts';
import { buildReceipt } from '../../factories/contract.ts';

const received = figuresOf('receipt')[0]!;
const of = (more: Parameters<typeof buildReceipt>[0]) =>
  (received.contributions as (one: ReturnType<typeof buildReceipt>) => readonly { day: string; n: number }[])(
    buildReceipt(more),
  ).map(({ day, n }) => [day, n]);

describe('a reservation’s money (小定)', () => {
  test('what is there is what can be refunded, and never more than was said', () => {
    const one = fc.record({
      kind: fc.constant('reservation' as const),
      amount: fc.integer({ min: 1, max: 1_000_000_00 }),
      direction: fc.constantFrom('in' as const, 'out' as const),
      state: fc.constantFrom(...RECEIPT_STATES),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (receipts) => {
        const { kept, said } = reservationMoney(receipts);
        expect(kept).toBe(refundable(receipts));
        expect(said).toBeGreaterThanOrEqual(kept);
      }),
    );
  });

  test('is no 回款 before the subscription, and counts from its day or from the confirmation, whichever is later', () => {
    const reservation = { kind: 'reservation', amount: 2_000_000 } as const;
    expect(of(reservation)).toEqual([]);
    const turned = { kind: 'deposit', amount: 2_000_000, turnedDay: '2026-11-25' } as const;
    expect(of({ ...turned, confirmedDay: '2026-11-23' })).toEqual([['2026-11-25', 2_000_000]]);
    expect(of({ ...turned, confirmedDay: '2026-11-27' })).toEqual([['2026-11-27', 2_000_000]]);
    expect(of({ ...turned, state: 'claimed', confirmedDay: null })).toEqual([]);
  });
});
