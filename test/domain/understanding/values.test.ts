import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LexiconField } from '../../../src/domain/understanding/reading.ts';
import { readValue } from '../../../src/domain/understanding/readValue.ts';
import { writeValue } from '../../../src/domain/understanding/writeValue.ts';
import { addDays, atMinute } from '../../../src/domain/time/day.ts';
import type { Range, Value } from '../../../src/domain/values.ts';
import { now } from './lexicon.ts';

const zone = 'Asia/Shanghai';
const context = { now, zone };

function field(kind: LexiconField['kind'], more: Partial<LexiconField> = {}): LexiconField {
  return { name: 'x', kind, keys: [], ...more };
}

function value(raw: string | readonly string[], of: LexiconField): Value | string {
  const read = readValue(raw, of, context);
  return read.ok ? read.value : read.unreadable.code;
}

function range(min: number, max: number): fc.Arbitrary<Range> {
  const end = fc.integer({ min, max });
  return fc.oneof(
    end.map((at): Range => ({ bound: 'about', at })),
    end.map((to): Range => ({ bound: 'max', to })),
    end.map((from): Range => ({ bound: 'min', from })),
    fc.tuple(end, end).map(([a, b]): Range => ({ bound: 'range', from: Math.min(a, b), to: Math.max(a, b) })),
  );
}

const day = fc.integer({ min: 1, max: 2000 }).map((n) => addDays('2026-11-23', n));
const budget = field('range', { of: 'money' });
const options = [
  { code: 'kpi', words: ['日报'] },
  { code: 'ops', words: ['运维'] },
];

describe('what a form starts with reads back as what was stored', () => {
  const cases: readonly (readonly [string, LexiconField, fc.Arbitrary<Value>])[] = [
    ['money', field('money'), fc.integer({ min: 100, max: 1_000_000_000_000 })],
    ['a budget', budget, range(100, 1_000_000_000_000)],
    ['an area range', field('range', { of: 'area' }), range(100, 100_000_00)],
    ['floors', field('range', { of: 'count' }), range(1, 120)],
    ['an area', field('area'), fc.integer({ min: 0, max: 1_000_000 })],
    ['a percentage', field('percent'), fc.integer({ min: 0, max: 10_000 })],
    ['a number', field('integer'), fc.integer({ min: 0, max: 1_000_000_000 })],
    ['a date', field('date'), day],
    [
      'a time',
      field('dateTime', { name: 'next' }),
      fc
        .tuple(day, fc.integer({ min: 0, max: 1439 }))
        .map(([date, minute]) => ({ at: atMinute(date, minute, zone), date, exact: true })),
    ],
    [
      'a day without a time',
      field('dateTime', { name: 'next' }),
      day.map((date) => ({ at: atMinute(date, 600, zone), date, exact: false })),
    ],
    [
      'a part of a day',
      field('dateTime', { name: 'next' }),
      fc
        .tuple(
          day,
          fc.constantFrom(
            ['morning', 570] as const,
            ['noon', 720] as const,
            ['afternoon', 900] as const,
            ['evening', 1140] as const,
          ),
        )
        .map(([date, [part, minute]]) => ({ at: atMinute(date, minute, zone), date, part, exact: false })),
    ],
    [
      'a duration',
      field('duration'),
      fc.record({
        amount: fc.integer({ min: 1, max: 999 }),
        unit: fc.constantFrom(
          'workingDay' as const,
          'workingHour' as const,
          'day' as const,
          'hour' as const,
          'minute' as const,
        ),
      }),
    ],
    [
      'a phone',
      field('phone'),
      fc.constantFrom('+8613800138000', '+862162345678', '+12025550143', '+85291234567'),
    ],
    ['a choice', field('choice', { options }), fc.constantFrom('kpi', 'ops')],
    ['choices', field('choices', { options }), fc.subarray(['kpi', 'ops'], { minLength: 1 })],
    ['a reference', field('lookup'), fc.integer({ min: 1, max: 99_999 }).map((n) => `C${n}`)],
    ['a text', field('text'), fc.constantFrom('王先生', 'Ms Lee', '浦东新区张杨路100号')],
    [
      'a month',
      field('period'),
      fc.constantFrom(
        { kind: 'month' as const, from: '2026-02-01', to: '2026-02-28' },
        { kind: 'day' as const, from: '2026-11-22', to: '2026-11-22' },
        { kind: 'week' as const, from: '2026-11-16', to: '2026-11-22' },
        { kind: 'year' as const, from: '2026-01-01', to: '2026-12-31' },
        { kind: 'span' as const, from: '2026-11-03', to: '2026-11-20' },
      ),
    ],
  ];
  test.each(cases)('%s', (_name, of, values) => {
    fc.assert(
      fc.property(values, (stored) => {
        expect(value(writeValue(stored, of, zone), of)).toEqual(stored);
      }),
    );
  });

  test.each([
    [{ bound: 'about', at: 300_000_000 }, '300万'],
    [{ bound: 'range', from: 260_000_000, to: 320_000_000 }, '260万-320万'],
    [{ bound: 'max', to: 300_000_000 }, '300万以内'],
    [{ bound: 'min', from: 62_500_000 }, '62.5万以上'],
  ] satisfies [Range, string][])('a budget is written as people write it: %j', (stored, written) => {
    expect(writeValue(stored, budget, zone)).toBe(written);
  });
});

describe('values as people write them', () => {
  test.each([
    ['300', { bound: 'about', at: 300_000_000 }],
    ['300万', { bound: 'about', at: 300_000_000 }],
    ['３００万', { bound: 'about', at: 300_000_000 }],
    ['三百来万', { bound: 'about', at: 300_000_000 }],
    ['260-320', { bound: 'range', from: 260_000_000, to: 320_000_000 }],
    ['两百六到三百二', { bound: 'range', from: 260_000_000, to: 320_000_000 }],
    ['两三百万', { bound: 'range', from: 200_000_000, to: 300_000_000 }],
    ['不超过300万', { bound: 'max', to: 300_000_000 }],
    ['280起', { bound: 'min', from: 280_000_000 }],
    ['3m', { bound: 'about', at: 300_000_000 }],
    ['3.5 million', { bound: 'about', at: 350_000_000 }],
    ['up to 2.5m', { bound: 'max', to: 250_000_000 }],
    ['2800000', { bound: 'about', at: 280_000_000 }],
    ['62.5万', { bound: 'about', at: 62_500_000 }],
    ['300w', { bound: 'about', at: 300_000_000 }],
  ])('a budget of %s', (raw, expected) => {
    expect(value(raw, budget)).toEqual(expected);
  });

  test.each(['-1', '0', '1e300', 'NaN', '1e9', '99999999999999999999', '-5万'])(
    'money of %s is out of range',
    (raw) => {
      expect(value(raw, field('money'))).toBe('money.range');
      expect(value(raw, budget)).toBe('money.range');
    },
  );

  test('plain money counts a bare number in yuan, exactly', () => {
    expect(value('50000', field('money'))).toBe(5_000_000);
    expect(value('五万', field('money'))).toBe(5_000_000);
    expect(value('62.5万', field('money'))).toBe(62_500_000);
    expect(value('三万五', field('money'))).toBe(3_500_000);
    expect(value('19.99', field('money'))).toBe(1_999);
    expect(value('0.001万', field('money'))).toBe(1_000);
    expect(value('很多', field('money'))).toBe('money.unreadable');
  });

  test('numbers, choices, references and texts that cannot be read say why', () => {
    expect(value('abc', field('integer'))).toBe('number.unreadable');
    expect(value('-3', field('integer'))).toBe('number.range');
    expect(value('300', field('integer', { name: 'age' }))).toBe('number.range');
    expect(value('三房', field('integer', { name: 'rooms' }))).toBe(3);
    expect(value('天气', field('choice', { options }))).toBe('choice.unknown');
    expect(value(['日报', '天气'], field('choices', { options }))).toBe('choice.unknown');
    expect(value('日报、运维', field('choices', { options }))).toEqual(['kpi', 'ops']);
    expect(value('王先生', field('lookup'))).toBe('reference.unreadable');
    expect(value('ｃ１２', field('lookup'))).toBe('C12');
    expect(value('字'.repeat(201), field('text'))).toBe('text.tooLong');
    expect(value('\u0000 \u0001', field('text'))).toBe('text.empty');
    expect(value('两行\r\n话\u0007', field('longText'))).toBe('两行\n话');
    expect(value('1380013800', field('phone'))).toBe('phone.digits');
    expect(value('12345678901', field('phone'))).toBe('phone.unknown');
    expect(value('6', field('rating'))).toBe('number.range');
    expect(value('2工作日', field('duration'))).toEqual({ amount: 2, unit: 'workingDay' });
    expect(value('1个半小时', field('duration'))).toEqual({ amount: 90, unit: 'minute' });
    expect(value('很久', field('duration'))).toBe('duration.unreadable');
    expect(value('98.5%', field('percent'))).toBe(9850);
    expect(value('120.5平', field('area'))).toBe(12_050);
  });

  test.each([
    ['昨天', 'day', '2026-11-22', '2026-11-22'],
    ['本周', 'week', '2026-11-23', '2026-11-29'],
    ['上个月', 'month', '2026-10-01', '2026-10-31'],
    ['11月', 'month', '2026-11-01', '2026-11-30'],
    ['1月', 'month', '2027-01-01', '2027-01-31'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28'],
    ['今年', 'year', '2026-01-01', '2026-12-31'],
    ['本季度', 'span', '2026-10-01', '2026-12-31'],
    ['最近7天', 'span', '2026-11-17', '2026-11-23'],
    ['11-01到11-20', 'span', '2026-11-01', '2026-11-20'],
    ['last week', 'week', '2026-11-16', '2026-11-22'],
    ['November', 'month', '2026-11-01', '2026-11-30'],
  ])('the period %s', (raw, kind, from, to) => {
    expect(value(raw, field('period'))).toEqual({ kind, from, to });
  });

  test.each(['下午3点', '13月', '随便', ''.padEnd(200, '月')])('%s is no period', (raw) => {
    expect(value(raw, field('period'))).toBe('period.unreadable');
  });
});
