import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../src/domain/payments/allocate.ts';
import { ageOf } from '../../../src/domain/payments/ageing.ts';
import { dueDayOf, lineTimes } from '../../../src/domain/payments/dueDays.ts';
import { LINE_KINDS, PAY_EVENTS, type PayTerm } from '../../../src/domain/payments/payPlan.ts';
import { formatTerms, readTerms } from '../../../src/domain/payments/readTerms.ts';
import { RECEIPT_KINDS, isHouseMoney } from '../../../src/domain/payments/receipt.ts';
import { splitPrice } from '../../../src/domain/payments/splitPrice.ts';

/** Terms that add up to 100 %. */
const terms = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...LINE_KINDS),
      weight: fc.integer({ min: 1, max: 400 }),
      event: fc.constantFrom(...PAY_EVENTS),
      days: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts): PayTerm[] => {
    const later = parts.slice(1).map(({ weight, ...rest }) => ({ ...rest, share: weight }));
    const rest = 10_000 - later.reduce((sum, { share }) => sum + share, 0);
    const { kind, event, days } = parts[0]!;
    return [{ kind, event, days, share: rest }, ...later];
  });
const price = fc.integer({ min: 10_000_000, max: 100_000_000_000 });
const receipts = fc.array(
  fc.record({
    kind: fc.constantFrom(...RECEIPT_KINDS),
    amount: fc.integer({ min: 1, max: 200_000_000 }),
    direction: fc.constantFrom('in' as const, 'in' as const, 'out' as const),
    state: fc.constantFrom(
      'claimed' as const,
      'confirmed' as const,
      'rejected' as const,
      'reversed' as const,
    ),
  }),
  { maxLength: 20 },
);

describe('a payment plan adds up to 100 %', () => {
  test.each([
    ['首付30% 签约7天；按揭款70% 网签60天', ['downPayment 3000 sign 7', 'loan 7000 register 60']],
    ['30%，70% 90天', ['downPayment 3000 sign 0', 'instalment 7000 sign 90']],
    ['全款100% 签约后 7 天', ['full 10000 sign 7']],
    [
      '首付 33.33% 签约; 分期款 33.33% 签约后90天; 尾款 33.34% 交房',
      ['downPayment 3333 sign 0', 'instalment 3333 sign 90', 'balance 3334 handover 0'],
    ],
    ['down 40% sign 7 days; balance 60% handover', ['downPayment 4000 sign 7', 'balance 6000 handover 0']],
  ])('%s', (typed, lines) => {
    const read = readTerms(typed);
    expect(
      read.ok && read.terms.map(({ kind, share, event, days }) => `${kind} ${share} ${event} ${days}`),
    ).toEqual(lines);
  });

  test.each([
    ['首付30%；按揭款69.99%', { why: 'sum', sum: 9_999 }],
    ['首付30%；按揭款80%', { why: 'sum', sum: 11_000 }],
    ['首付30%；剩下的以后再说', { why: 'unreadable', part: '剩下的以后再说' }],
    ['首付33.333%；尾款66.667%', { why: 'unreadable', part: '首付33.333%' }],
    ['首付0%；尾款100%', { why: 'unreadable', part: '首付0%' }],
    ['', { why: 'sum', sum: 0 }],
    [Array.from({ length: 25 }, () => '4%').join('；'), { why: 'tooMany' }],
  ])('%s is none', (typed, fault) => {
    expect(readTerms(typed)).toEqual({ ok: false, fault });
  });

  test('what is kept of terms is read back as it was', () => {
    fc.assert(
      fc.property(terms, (all) => {
        expect(readTerms(formatTerms(all))).toEqual({ ok: true, terms: all });
      }),
    );
  });
});

describe('a price is split to the fen', () => {
  test('the parts are the price, all but the first in whole yuan and no more than their share', () => {
    fc.assert(
      fc.property(price, terms, (whole, all) => {
        const parts = splitPrice(whole, all);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(whole);
        for (const [i, part] of parts.entries()) {
          const share = (whole * all[i]!.share) / 10_000;
          if (i > 0) {
            expect(part % 100).toBe(0);
            expect(part).toBeLessThanOrEqual(share);
            expect(part).toBeGreaterThan(share - 100);
          } else {
            expect(part).toBeGreaterThanOrEqual(Math.floor(share));
          }
        }
      }),
    );
  });

  test('a third three times is no fen short', () => {
    expect(splitPrice(100_000_001, [{ share: 3_333 }, { share: 3_333 }, { share: 3_334 }])).toEqual([
      33_330_001, 33_330_000, 33_340_000,
    ]);
  });
});

describe('money in is money accounted for', () => {
  test('what is paid of the lines and what is left as credit is what finance confirmed', () => {
    fc.assert(
      fc.property(price, terms, receipts, (whole, all, money) => {
        const amounts = splitPrice(whole, all);
        const lines = all.map(({ kind }, i) => ({ id: `line-${i}`, seq: i + 1, kind, amount: amounts[i]! }));
        const { paid, credit } = allocate(lines, money);
        const counted = money
          .filter((one) => one.state === 'confirmed' && isHouseMoney(one))
          .reduce((sum, { amount, direction }) => sum + (direction === 'in' ? amount : -amount), 0);
        const sum = [...paid.values()].reduce((total, one) => total + one, 0);
        expect(sum + credit).toBe(Math.max(0, counted));
        for (const { id, amount } of lines) {
          expect(paid.get(id)).toBeGreaterThanOrEqual(0);
          expect(paid.get(id)).toBeLessThanOrEqual(amount);
        }
        expect(credit === 0 || sum === whole).toBe(true);
        expect(allocate(lines.toReversed(), money.toReversed())).toEqual({
          paid: expect.anything(),
          credit,
        });
        const again = allocate(lines, money.toReversed()).paid;
        expect(lines.map(({ id }) => again.get(id))).toEqual(lines.map(({ id }) => paid.get(id)));
      }),
    );
  });

  test('the bank pays its line, the customer the others, in their order', () => {
    const lines = [
      { id: 'down', seq: 1, kind: 'downPayment' as const, amount: 900 },
      { id: 'loan', seq: 2, kind: 'loan' as const, amount: 2_000 },
      { id: 'balance', seq: 3, kind: 'balance' as const, amount: 100 },
    ];
    const from = (kind: 'deposit' | 'loan' | 'downPayment', amount: number) =>
      ({ kind, amount, direction: 'in', state: 'confirmed' }) as const;
    const { paid, credit } = allocate(lines, [
      from('deposit', 50),
      from('loan', 2_000),
      from('downPayment', 900),
    ]);
    expect([...paid]).toEqual([
      ['down', 900],
      ['loan', 2_000],
      ['balance', 50],
    ]);
    expect(credit).toBe(0);
  });
});

describe('a payment falls due', () => {
  const events = { sign: '2026-11-23', register: null, file: null, handover: '2027-06-30' };

  test('so many days after its event, and has no day before that', () => {
    expect(dueDayOf({ event: 'sign', days: 7 }, events)).toBe('2026-11-30');
    expect(dueDayOf({ event: 'register', days: 7 }, events)).toBeNull();
    expect(dueDayOf({ event: 'handover', days: 0 }, events)).toBe('2027-06-30');
  });

  test('is reminded of at nine some days before, and is overdue at nine on the day after', () => {
    const at = { before: 3, zone: 'Asia/Shanghai', now: new Date('2026-11-23T02:00:00Z') };
    expect(lineTimes('2026-11-30', at)).toEqual({
      dueDay: '2026-11-30',
      remindAt: new Date('2026-11-27T01:00:00Z'),
      overdueAt: new Date('2026-12-01T01:00:00Z'),
    });
    expect(lineTimes('2026-11-24', at).remindAt).toBeNull();
  });

  test.each([
    ['2026-11-23', undefined],
    ['2026-11-22', 'upTo30'],
    ['2026-10-24', 'upTo30'],
    ['2026-10-23', 'upTo60'],
    ['2026-09-23', 'upTo90'],
    ['2026-08-24', 'over90'],
  ])('due on %s it is %s on 2026-11-23', (day, age) => {
    expect(ageOf(day, '2026-11-23')).toBe(age);
  });
});
