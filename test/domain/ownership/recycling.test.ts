import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NOBODY } from '../../../src/domain/customer.ts';
import {
  dueForPool,
  poolFrom,
  recycleStep,
  type PoolRules,
} from '../../../src/domain/ownership/recycling.ts';
import { OPENING_WEEK, openingCalendar } from '../../../src/domain/time/calendar.ts';
import { buildCustomer } from '../../factories/customer.ts';

const RULES: PoolRules = {
  warnFirst: { amount: 3, unit: 'day' },
  warnLast: { amount: 24, unit: 'hour' },
  grace: { A: 7, B: 0, C: 0, D: 'never' },
  forfeit: { amount: 7, unit: 'day' },
  calendar: openingCalendar({ zone: 'Asia/Shanghai', week: OPENING_WEEK }),
};
const at = (text: string): Date => new Date(`${text}:00+08:00`);
const ENDS = at('2026-12-10T18:00');
const DAY = 86_400_000;

describe('a customer is due for the pool', () => {
  test.each([
    ['when his protection ends', {}, ENDS],
    ['later where his level has days of grace', { level: 'A' as const }, at('2026-12-17T18:00')],
    ['never where his level is never taken', { level: 'D' as const }, undefined],
    [
      'not while the consultant keeps trying',
      { lastFollowUpAt: at('2026-12-09T10:00') },
      at('2026-12-16T18:00'),
    ],
  ])('%s', (_, overrides, due) => {
    expect(dueForPool(buildCustomer({ protectedUntil: ENDS, ...overrides }), undefined, RULES)).toEqual(due);
  });

  test('with his wife, when the protection of both has ended', () => {
    const wife = buildCustomer({ protectedUntil: at('2026-12-20T18:00') });
    expect(dueForPool(buildCustomer({ protectedUntil: ENDS }), wife, RULES)).toEqual(wife.protectedUntil);
  });

  test.each([
    ['is in the pool', { ownerId: NOBODY }],
    ['has subscribed', { state: 'subscribed' as const }],
    ['has signed', { state: 'contracted' as const }],
    ['lives there', { state: 'delivered' as const }],
    ['is lost', { state: 'lost' as const }],
    ['was merged', { mergedIntoId: 'c13' }],
  ])('nobody is looked at who %s', (_, overrides) => {
    expect(poolFrom(buildCustomer({ protectedUntil: ENDS, ...overrides }))).toBeNull();
  });
});

describe('the rounds over a customer', () => {
  /** What the rounds of each of these mornings did, as they follow from one another. */
  const rounds = (mornings: readonly Date[], due = ENDS) => {
    let customer = buildCustomer({ protectedUntil: due });
    return mornings.map((now) => {
      const step = recycleStep(customer, due, RULES, now);
      if (step.do === 'warn') {
        customer = { ...customer, poolAt: step.poolAt, poolWarned: step.warning };
      }
      return step.do === 'warn' ? step.warning : step.do;
    });
  };
  const morning = (day: number): Date => at(`2026-12-${String(day).padStart(2, '0')}T08:30`);

  test('warn three days before, once more the day before, and then let him go', () => {
    expect(rounds([6, 7, 8, 9, 10, 11].map(morning))).toEqual([
      'nothing',
      'nothing',
      'first',
      'nothing',
      'last',
      'pool',
    ]);
  });

  test('that were missed come late, with all of the time that was promised', () => {
    expect(rounds([20, 21, 22, 23].map(morning))).toEqual(['first', 'nothing', 'last', 'pool']);
    expect(rounds([8, 20, 21].map(morning))).toEqual(['first', 'last', 'pool']);
  });

  test('begin anew where something has protected him longer since', () => {
    const warned = buildCustomer({ protectedUntil: ENDS, poolAt: morning(11), poolWarned: 'last' });
    const longer = at('2027-01-09T18:00');
    expect(recycleStep(warned, longer, RULES, morning(11))).toEqual({ do: 'nothing' });
    expect(recycleStep(warned, longer, RULES, at('2027-01-07T08:30'))).toMatchObject({ warning: 'first' });
  });

  test('never let anybody go sooner than both warnings promised, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 40 }), (hours) => {
        let customer = buildCustomer({ protectedUntil: ENDS });
        let first: Date | undefined;
        for (const hour of [...hours].sort((a, b) => a - b)) {
          const now = new Date(ENDS.getTime() - 10 * DAY + hour * 3_600_000);
          const step = recycleStep(customer, ENDS, RULES, now);
          if (step.do === 'pool') {
            expect(now.getTime()).toBeGreaterThanOrEqual(ENDS.getTime());
            expect(now.getTime() - first!.getTime()).toBeGreaterThanOrEqual(3 * DAY);
            return;
          }
          if (step.do === 'warn') {
            first ??= now;
            customer = { ...customer, poolAt: step.poolAt, poolWarned: step.warning };
          }
        }
      }),
    );
  });
});
