import { describe, expect, it } from '@jest/globals';
import { monthDays } from '../../../src/domain/time/day.ts';
import { periodFault } from '../../../src/handlers/kpi/periodFault.ts';
import { targetMonth } from '../../../src/handlers/kpi/targetMonth.ts';

const NOW = new Date('2026-11-30T16:30:00Z');
const ZONE = 'Asia/Shanghai';
const month = (m: string) => ({ kind: 'month' as const, ...monthDays(m) });

describe('the month of a target', () => {
  it('is this one, in the zone of the project, where none was said', () => {
    expect(targetMonth(undefined, NOW, ZONE)).toEqual({ ok: true, month: '2026-12' });
    expect(targetMonth(undefined, NOW, 'UTC')).toEqual({ ok: true, month: '2026-11' });
  });

  it('is a month, neither over nor absurdly far', () => {
    expect(targetMonth(month('2027-03'), NOW, ZONE)).toEqual({ ok: true, month: '2027-03' });
    expect(targetMonth(month('2026-11'), NOW, ZONE)).toEqual({ ok: false, why: 'past' });
    expect(targetMonth(month('2029-01'), NOW, ZONE)).toEqual({ ok: false, why: 'far' });
    const day = { kind: 'day' as const, from: '2026-12-24', to: '2026-12-24' };
    expect(targetMonth(day, NOW, ZONE)).toEqual({ ok: false, why: 'noMonth' });
  });
});

describe('a period that there can be no report of', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 'future'],
    ['1999-01-01', '1999-12-31', 'tooEarly'],
    ['2010-01-01', '2026-11-23', 'tooLong'],
    ['2026-11-23', '2026-11-23', undefined],
    ['2026-11-01', '2026-11-30', undefined],
    ['2024-01-01', '2026-11-23', undefined],
  ] as const)('%s to %s: %s', (from, to, fault) => {
    expect(periodFault({ kind: 'span', from, to }, '2026-11-23')).toBe(fault);
  });
});
