import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consultantVerdict } from '../../../src/domain/ownership/consultantVerdict.ts';
import type { Evidence } from '../../../src/domain/ownership/evidence.ts';
import {
  calledIn,
  closing,
  day,
  given,
  lost,
  reached,
  referred,
  RULES,
  unanswered,
  visit,
  walkedIn,
} from './cases.ts';

type Case = readonly [
  says: string,
  evidence: readonly Evidence[],
  now: Date,
  owner: string | null,
  standing: string,
  rule: string | null,
  until: Date | null,
];

const CASES: readonly Case[] = [
  ['a call-in protects 15 days', [calledIn(0)], day(14), 'li', 'protected', 'callIn', closing(15)],
  [
    'until the office closes on the last day',
    [calledIn(0)],
    day(15),
    'li',
    'protected',
    'callIn',
    closing(15),
  ],
  ['and not a minute longer', [calledIn(0)], closing(15), 'li', 'forfeited', 'callIn', closing(15)],
  ['a visit protects 7 days', [walkedIn(0)], day(7), 'li', 'protected', 'visit', closing(7)],
  [
    'a visit that was not followed is given up',
    [walkedIn(0)],
    day(8),
    'li',
    'forfeited',
    'visit',
    closing(7),
  ],
  ['a referral protects 15 days', [referred(0)], day(15), 'li', 'protected', 'firstContact', closing(15)],
  [
    'an effective follow-up protects 30 days',
    [walkedIn(0), reached(5)],
    day(34),
    'li',
    'protected',
    'followUp',
    closing(35),
  ],
  [
    'a call that nobody took extends nothing',
    [walkedIn(0), unanswered(5)],
    day(7),
    'li',
    'protected',
    'visit',
    closing(7),
  ],
  [
    'but whoever kept trying has not forfeited: the manager decides',
    [walkedIn(0), unanswered(5)],
    day(9),
    'li',
    'lapsed',
    'visit',
    closing(7),
  ],
  [
    'until there was no follow-up in the last week',
    [walkedIn(0), unanswered(5)],
    day(13),
    'li',
    'forfeited',
    'visit',
    closing(7),
  ],
  [
    'a follow-up in the last week keeps him out of forfeit',
    [calledIn(0), reached(2), unanswered(31)],
    day(37),
    'li',
    'lapsed',
    'followUp',
    closing(32),
  ],
  [
    'one of before the last week does not',
    [calledIn(0), reached(2), unanswered(20)],
    day(33),
    'li',
    'forfeited',
    'followUp',
    closing(32),
  ],
  [
    'the latest end counts, not the latest event',
    [calledIn(0), visit(2)],
    day(14),
    'li',
    'protected',
    'callIn',
    closing(15),
  ],
  [
    'a further visit protects 7 days from then',
    [walkedIn(0), visit(6)],
    day(12),
    'li',
    'protected',
    'visit',
    closing(13),
  ],
  [
    'each follow-up counts from its own day',
    [calledIn(0), reached(3), reached(20)],
    day(49),
    'li',
    'protected',
    'followUp',
    closing(50),
  ],
  [
    'a follow-up of somebody else gives him nothing',
    [walkedIn(0), reached(6, 'chen')],
    day(8),
    'li',
    'forfeited',
    'visit',
    closing(7),
  ],
  [
    'nor does a colleague’s visit',
    [walkedIn(0), visit(6, 'chen')],
    day(7),
    'li',
    'protected',
    'visit',
    closing(7),
  ],
  [
    'a second claim while he is protected does not count',
    [calledIn(0), walkedIn(3, 'chen')],
    day(4),
    'li',
    'protected',
    'callIn',
    closing(15),
  ],
  [
    'nor while he keeps trying',
    [walkedIn(0), unanswered(6), walkedIn(9, 'chen')],
    day(10),
    'li',
    'lapsed',
    'visit',
    closing(7),
  ],
  [
    'it does where he has forfeited',
    [walkedIn(0), walkedIn(9, 'chen')],
    day(10),
    'chen',
    'protected',
    'visit',
    closing(16),
  ],
  [
    'and a late follow-up of the former owner does not bring him back',
    [walkedIn(0), walkedIn(9, 'chen'), reached(10)],
    day(11),
    'chen',
    'protected',
    'visit',
    closing(16),
  ],
  [
    'a follow-up on the day of the other claim comes in time',
    [walkedIn(0), unanswered(3), walkedIn(9, 'chen')],
    day(10),
    'li',
    'lapsed',
    'visit',
    closing(7),
  ],
  [
    'an assignment makes him another’s at once',
    [calledIn(0), given(3, 'chen')],
    day(4),
    'chen',
    'protected',
    'given',
    closing(18),
  ],
  [
    'with the protection that it came with',
    [calledIn(0), given(3, 'chen', closing(5))],
    day(4),
    'chen',
    'protected',
    'given',
    closing(5),
  ],
  [
    'the new owner’s own follow-ups extend it',
    [calledIn(0), given(3, 'chen'), reached(10, 'chen')],
    day(39),
    'chen',
    'protected',
    'followUp',
    closing(40),
  ],
  [
    'those of the former owner do not',
    [calledIn(0), given(3, 'chen'), reached(10)],
    day(11),
    'chen',
    'protected',
    'given',
    closing(18),
  ],
  ['in the pool he is nobody’s', [calledIn(0), lost(16)], day(17), null, 'pool', null, null],
  [
    'a follow-up of the former owner does not take him out of the pool',
    [calledIn(0), lost(16), reached(17)],
    day(18),
    null,
    'pool',
    null,
    null,
  ],
  [
    'whoever captures him has him',
    [calledIn(0), lost(16), given(20, 'chen')],
    day(21),
    'chen',
    'protected',
    'given',
    closing(35),
  ],
  [
    'one and the same person may have him again',
    [calledIn(0), lost(16), given(20, 'li')],
    day(21),
    'li',
    'protected',
    'given',
    closing(35),
  ],
  [
    'what is still to come counts for nothing',
    [walkedIn(0), reached(6)],
    day(5),
    'li',
    'protected',
    'visit',
    closing(7),
  ],
  ['without any evidence he is nobody’s', [], day(1), null, 'pool', null, null],
  [
    'of a couple the first one’s consultant has both (夫妻)',
    [calledIn(0), walkedIn(2, 'chen', 'c13')],
    day(3),
    'li',
    'protected',
    'callIn',
    closing(15),
  ],
  [
    'what is done with the wife keeps the husband',
    [walkedIn(0), { ...reached(5), customerId: 'c13' }],
    day(30),
    'li',
    'protected',
    'followUp',
    closing(35),
  ],
  [
    'of a couple the second one’s consultant has both where the first had forfeited',
    [walkedIn(0), walkedIn(20, 'chen', 'c13')],
    day(21),
    'chen',
    'protected',
    'visit',
    closing(27),
  ],
];

describe('which consultant a customer belongs to', () => {
  test.each(CASES)('%s', (_says, evidence, now, ownerId, standing, rule, protectedUntil) => {
    expect(consultantVerdict({ evidence, rules: RULES, now })).toMatchObject({
      ownerId,
      standing,
      rule,
      protectedUntil,
    });
  });

  test('the protection that a record was given stays when the rules change', () => {
    const kept = { ownerId: 'li', until: closing(20) };
    const shorter = { ...RULES, callIn: { amount: 2, unit: 'day' } } as const;
    expect(consultantVerdict({ evidence: [calledIn(0)], rules: shorter, now: day(19), kept })).toMatchObject({
      standing: 'protected',
      protectedUntil: closing(20),
    });
    expect(
      consultantVerdict({ evidence: [given(3, 'chen')], rules: RULES, now: day(19), kept }),
    ).toMatchObject({ ownerId: 'chen', standing: 'forfeited' });
  });

  test('a claim that came while he was somebody’s is shown as what it is', () => {
    const rival = walkedIn(3, 'chen');
    expect(consultantVerdict({ evidence: [calledIn(0), rival], rules: RULES, now: day(4) }).rivals).toEqual([
      rival,
    ]);
  });
});

const who = fc.constantFrom('li', 'chen');
const when = fc.integer({ min: 0, max: 60 });
const anything: fc.Arbitrary<Evidence> = fc.oneof(
  fc.tuple(when, who).map(([n, member]) => calledIn(n, member)),
  fc.tuple(when, who).map(([n, member]) => walkedIn(n, member)),
  fc.tuple(when, who).map(([n, member]) => visit(n, member)),
  fc.tuple(when, who).map(([n, member]) => reached(n, member)),
  fc.tuple(when, who).map(([n, member]) => unanswered(n, member)),
  fc.tuple(when, who).map(([n, member]) => given(n, member)),
  fc.tuple(when, who).map(([n, member]) => lost(n, member)),
);
const history = fc.array(anything, { maxLength: 12 });

describe('whatever happened', () => {
  test('two ways in at one instant give one verdict, whichever was collected first', () => {
    const both = [calledIn(1), walkedIn(1)];
    const of = { rules: RULES, now: day(2) };
    expect(consultantVerdict({ ...of, evidence: both.toReversed() })).toEqual(
      consultantVerdict({ ...of, evidence: both }),
    );
  });

  test('the order in which the evidence is collected does not matter', () => {
    fc.assert(
      fc.property(history, fc.integer(), when, (evidence, seed, n) => {
        const shuffled = [...evidence].sort(
          (a, b) => ((a.at.getTime() ^ seed) % 7) - ((b.at.getTime() ^ seed) % 7),
        );
        const of = { rules: RULES, now: day(n) };
        expect(consultantVerdict({ ...of, evidence: shuffled.reverse() })).toEqual(
          consultantVerdict({ ...of, evidence }),
        );
      }),
    );
  });

  test('more that the owner did never shortens his protection, nor loses him the customer', () => {
    const done = fc.oneof(
      when.map((n) => (who_: string) => visit(n, who_)),
      when.map((n) => (who_: string) => reached(n, who_)),
      when.map((n) => (who_: string) => unanswered(n, who_)),
    );
    fc.assert(
      fc.property(history, done, when, (evidence, more, n) => {
        const of = { rules: RULES, now: day(n) };
        const before = consultantVerdict({ ...of, evidence });
        if (before.ownerId === null || before.protectedUntil === null) {
          return;
        }
        const after = consultantVerdict({ ...of, evidence: [...evidence, more(before.ownerId)] });
        expect(after.ownerId).toBe(before.ownerId);
        expect(after.protectedUntil?.getTime()).toBeGreaterThanOrEqual(before.protectedUntil.getTime());
      }),
    );
  });

  test('the verdict of one instant is the same whenever it is asked', () => {
    fc.assert(
      fc.property(history, when, (evidence, n) => {
        const known = evidence.filter(({ at }) => at <= day(n));
        expect(consultantVerdict({ evidence, rules: RULES, now: day(n) })).toEqual(
          consultantVerdict({ evidence: known, rules: RULES, now: day(n) }),
        );
      }),
    );
  });
});
