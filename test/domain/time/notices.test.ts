import { expect, test } from '@jest/globals';
import { knownYears, publishedCalendar } from '../../../src/db/repos/publishedCalendar.ts';
import { addDays } from '../../../src/domain/time/day.ts';

/** The notices of the State Council on the holidays of a year: spans that are off, and days worked for them. */
const NOTICES = [
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    off: [
      ['01-01', '01-01', '元旦'],
      ['02-10', '02-17', '春节'],
      ['04-04', '04-06', '清明'],
      ['05-01', '05-05', '劳动节'],
      ['06-10', '06-10', '端午'],
      ['09-15', '09-17', '中秋'],
      ['10-01', '10-07', '国庆'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    off: [
      ['01-01', '01-01', '元旦'],
      ['01-28', '02-04', '春节'],
      ['04-04', '04-06', '清明'],
      ['05-01', '05-05', '劳动节'],
      ['05-31', '06-02', '端午'],
      ['10-01', '10-08', '国庆'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    off: [
      ['01-01', '01-03', '元旦'],
      ['02-15', '02-23', '春节'],
      ['04-04', '04-06', '清明'],
      ['05-01', '05-05', '劳动节'],
      ['06-19', '06-21', '端午'],
      ['09-25', '09-27', '中秋'],
      ['10-01', '10-07', '国庆'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
] as const;

test.each(NOTICES)('$year is as its notice $notice has it', ({ year, off, worked }) => {
  const days = publishedCalendar(`${year}-01-01`, `${year}-12-31`);
  const expected = off.flatMap(([from, to]) => {
    const span: string[] = [];
    for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = addDays(day, 1)) {
      span.push(day);
    }
    return span;
  });
  expect(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date)).toEqual(expected);
  expect(days.filter(({ kind }) => kind === 'working').map(({ date }) => date)).toEqual(
    worked.map((day) => `${year}-${day}`),
  );
  for (const [from, , name] of off) {
    expect(days.find(({ date }) => date === `${year}-${from}`)?.name).toContain(name);
  }
});

test('2027 is not published: nothing is known of it, least of all that New Year is worked', () => {
  expect(knownYears()).toEqual(expect.arrayContaining([2024, 2025, 2026]));
  expect(knownYears()).not.toContain(2027);
  expect(publishedCalendar('2027-01-01', '2027-12-31')).toEqual([]);
});
