import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOCALES, type Shift, type WeekShifts } from '../../../src/domain/company.ts';
import { readWeekHours, writeWeekHours } from '../../../src/domain/company/weekHours.ts';
import { OPENING_WEEK, WORKING_WEEK } from '../../../src/domain/time/calendar.ts';

const OFFICE: readonly Shift[] = [[540, 1080]];

describe('hours are read as people write them', () => {
  it.each([
    ['09:00-18:00', OPENING_WEEK],
    ['9:00–18:00', OPENING_WEEK],
    ['9点到18点', OPENING_WEEK],
    ['每天 9:00至18:00', OPENING_WEEK],
    ['周一至周五 9:00-12:00 13:00-18:00', WORKING_WEEK],
    ['周一至五 9:00-12:00、13:00-18:00', WORKING_WEEK],
    ['工作日：9点-12点，13点-18点', WORKING_WEEK],
    ['Mon-Fri 9:00-12:00 13:00-18:00', WORKING_WEEK],
    ['Monday to Friday 9:00-12:00 and 13:00-18:00; weekends closed', WORKING_WEEK],
    ['星期一到星期五 9:00-12:00 13:00-18:00；周六周日休息', WORKING_WEEK],
    ['周一至周五 9:00-18:00；周六 10点-16点半', [...Array<typeof OFFICE>(5).fill(OFFICE), [[600, 990]], []]],
    ['周六、周日 9:00-18:00', [[], [], [], [], [], OFFICE, OFFICE]],
    ['周六至周一 9:00-18:00', [OFFICE, [], [], [], [], OFFICE, OFFICE]],
  ] as [string, WeekShifts][])('%s', (typed, week) => {
    expect(readWeekHours(typed)).toEqual(week);
  });

  it.each([
    '',
    '全天',
    '18:00-09:00',
    '9:00-25:00',
    '9:61-18:00',
    '9:00-13:00 12:00-18:00',
    '周一至周五',
    '周一 9:00-18:00 周一 10:00-12:00',
    '每天休息',
    "9:00-18:00'; DROP TABLE project",
    '<b>9:00-18:00</b>',
  ])('refuses %j', (typed) => {
    expect(readWeekHours(typed)).toBeUndefined();
  });

  it('reads back what it wrote, in both languages', () => {
    const shifts = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 })
      .map((minutes) => {
        const sorted = minutes.sort((a, b) => a - b);
        return sorted.flatMap((from, i): Shift[] => {
          const to = sorted[i + 1];
          return i % 2 === 0 && to !== undefined ? [[from, to]] : [];
        });
      });
    const weeks = fc
      .array(fc.oneof({ weight: 3, arbitrary: fc.constant(OFFICE) }, shifts), { minLength: 7, maxLength: 7 })
      .filter((week) => week.some((day) => day.length > 0));
    fc.assert(
      fc.property(weeks, fc.constantFrom(...LOCALES), (week, locale) => {
        expect(readWeekHours(writeWeekHours(week, locale))).toEqual(week);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const week = readWeekHours(text);
        expect(week === undefined || week.length === 7).toBe(true);
      }),
    );
  });
});
