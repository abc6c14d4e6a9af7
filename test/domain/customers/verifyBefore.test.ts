import { describe, expect, it } from '@jest/globals';
import { verifyBefore } from '../../../src/domain/customers/verifyBefore.ts';
import { workingCalendar } from '../../../src/domain/time/calendar.ts';

const calendar = workingCalendar({
  zone: 'Asia/Shanghai',
  days: [{ date: '2026-11-20', kind: 'holiday', name: '假' }],
});
/** Monday. */
const NOW = new Date('2026-11-23T07:00:00+08:00');

describe('who is to be called back (R2.1.3)', () => {
  it.each([
    [{ amount: 1, unit: 'day' }, '2026-11-23'],
    [{ amount: 90, unit: 'day' }, '2026-08-26'],
    [{ amount: 1, unit: 'workingDay' }, '2026-11-23'],
    [{ amount: 2, unit: 'workingDay' }, '2026-11-19'],
    [{ amount: 5, unit: 'workingDay' }, '2026-11-16'],
  ] as const)('after a term of %j: whoever was verified before %s', (term, day) => {
    expect(verifyBefore(NOW, term, calendar)).toEqual(new Date(`${day}T00:00:00+08:00`));
  });
});
