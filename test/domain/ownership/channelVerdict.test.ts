import { describe, expect, test } from '@jest/globals';
import type { Customer } from '../../../src/domain/customer.ts';
import type { Filing } from '../../../src/domain/filing.ts';
import { channelVerdict } from '../../../src/domain/ownership/channelVerdict.ts';
import { day, filing, RULES } from './cases.ts';

type Met = Pick<Customer, 'firstContactAt' | 'source' | 'channelCompany'>;
const met = (n: number, source: Customer['source'] = 'visit', channelCompany: string | null = null): Met => ({
  firstContactAt: day(n),
  source,
  channelCompany,
});
const came = (n: number, minutes = 0, more: Partial<Filing> = {}): Filing =>
  filing({ confirmedAt: day(n, minutes), state: 'confirmed', ...more });
/** Has arrived just now: nothing was said of it yet. */
const arrives = (n: number, minutes = 0): Filing => filing({ confirmedAt: day(n, minutes) });
const other = (more: Partial<Filing>): Filing =>
  filing({ id: 'filing-2', channelCompany: '渠道乙', filedAt: day(2), ...more });

type Case = readonly [
  says: string,
  filings: readonly Filing[],
  customer: Met | undefined,
  now: Date,
  rule: string,
  company: string | null,
  outcomes: readonly string[],
];

const CASES: readonly Case[] = [
  ['nobody brought who came by himself', [], met(0), day(1), 'own', null, []],
  ['a filing waits for the visit', [filing()], undefined, day(2), 'waits', '渠道甲', ['waits']],
  ['a filing that nobody followed has expired', [filing()], undefined, day(5), 'own', null, ['expired']],
  ['a visit within 3 days counts', [came(3)], met(3), day(9), 'filing', '渠道甲', ['counts']],
  ['a visit on the fourth day comes too late', [arrives(5)], met(5), day(9), 'own', null, ['late']],
  [
    'filed 30 minutes before the arrival counts',
    [came(1, 30)],
    met(1),
    day(2),
    'filing',
    '渠道甲',
    ['counts'],
  ],
  ['filed at the door does not', [arrives(1, 29)], met(1), day(2), 'own', null, ['short']],
  ['who was a customer already is not brought', [arrives(2)], met(0), day(3), 'known', null, ['known']],
  [
    'of two companies the first has him',
    [came(3), other({ confirmedAt: day(3, 5) })],
    met(3),
    day(9),
    'filing',
    '渠道甲',
    ['counts', 'later'],
  ],
  [
    'the second has him where the first came to nothing',
    [filing(), other({ filedAt: day(5), confirmedAt: day(6), protectedUntil: day(8) })],
    met(6),
    day(9),
    'filing',
    '渠道乙',
    ['expired', 'counts'],
  ],
  [
    'the second waits behind the first',
    [filing(), other({})],
    undefined,
    day(3),
    'waits',
    '渠道甲',
    ['waits', 'later'],
  ],
  [
    'the same company may file again',
    [filing(), filing({ id: 'filing-3', filedAt: day(2), confirmedAt: day(4), protectedUntil: day(5) })],
    met(4),
    day(5),
    'filing',
    '渠道甲',
    ['expired', 'counts'],
  ],
  [
    'a record that says since the first contact who brought him is enough',
    [],
    met(0, 'channel', '渠道丙'),
    day(3),
    'registered',
    '渠道丙',
    [],
  ],
  [
    'a confirmed filing goes before what the record says',
    [came(3)],
    met(3, 'channel', '渠道丙'),
    day(5),
    'filing',
    '渠道甲',
    ['counts'],
  ],
  [
    'a company may file whom it has brought before',
    [came(2)],
    met(0, 'channel', '渠道甲'),
    day(3),
    'filing',
    '渠道甲',
    ['counts'],
  ],
  [
    'what was confirmed stays so under other rules',
    [came(9)],
    met(0),
    day(10),
    'filing',
    '渠道甲',
    ['counts'],
  ],
  [
    'and so does what was rejected',
    [came(3, 0, { state: 'rejected', fault: 'short' })],
    met(3),
    day(10),
    'own',
    null,
    ['short'],
  ],
  [
    'a company is one with and without 公司, in any width and case',
    [
      filing({ channelCompany: '好房ＡＢ 有限公司' }),
      other({ channelCompany: '好房ab', confirmedAt: day(3), protectedUntil: day(5) }),
    ],
    met(3),
    day(3, 1),
    'filing',
    '好房ab',
    ['waits', 'counts'],
  ],
  ['a filing is judged by what was known then', [came(3)], met(3), day(2), 'waits', '渠道甲', ['waits']],
];

describe('which channel a customer belongs to', () => {
  test.each(CASES)('%s', (_says, filings, customer, now, rule, company, outcomes) => {
    const verdict = channelVerdict({ filings, customer, heldAt: () => true, rules: RULES, now });
    expect(verdict).toMatchObject({ rule, company });
    expect(verdict.filings.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(
      channelVerdict({ filings: filings.toReversed(), customer, heldAt: () => true, rules: RULES, now }),
    ).toEqual(verdict);
  });

  test('whom the office had given up by then may be brought again', () => {
    const verdict = channelVerdict({
      filings: [came(2)],
      customer: met(-90),
      heldAt: () => false,
      rules: RULES,
      now: day(3),
    });
    expect(verdict).toMatchObject({ rule: 'filing', company: '渠道甲' });
  });
});
