import { describe, expect, test } from '@jest/globals';
import { entryDeadline } from '../../src/domain/entryDeadline.ts';
import { workingCalendar } from '../../src/domain/time/calendar.ts';

const zone = 'Asia/Shanghai';
const oneDay = { amount: 1, unit: 'workingDay' } as const;
const at = (text: string): Date => new Date(`${text}+08:00`);

describe('the entry deadline of a customer (R2.1.2)', () => {
  test('ends when business closes on the next working day, and entering at that instant is in time', () => {
    const calendar = workingCalendar({ zone });
    const due = at('2026-11-24T18:00:00');
    const entered = (when: Date) =>
      entryDeadline({ happenedAt: at('2026-11-23T10:00:00'), enteredAt: when, term: oneDay, calendar });
    expect(entered(due)).toEqual({ dueAt: due, late: false });
    expect(entered(new Date(due.getTime() + 1))).toEqual({ dueAt: due, late: true });
  });

  test('a weekend contact has until Monday, unless Saturday is worked in exchange for a holiday', () => {
    const of = {
      happenedAt: at('2026-11-27T16:00:00'),
      enteredAt: at('2026-11-27T16:00:00'),
      term: oneDay,
    };
    const plain = workingCalendar({ zone });
    const makeUp = workingCalendar({ zone, days: [{ date: '2026-11-28', kind: 'working', name: '调休' }] });
    expect(entryDeadline({ ...of, calendar: plain }).dueAt).toEqual(at('2026-11-30T18:00:00'));
    expect(entryDeadline({ ...of, calendar: makeUp }).dueAt).toEqual(at('2026-11-28T18:00:00'));
  });
});
