import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recount } from '../../../src/domain/kpi/recount.ts';
import { linkDays } from '../../../src/domain/satisfaction/linkDays.ts';
import { meanOf } from '../../../src/domain/satisfaction/meanOf.ts';
import { scoreOf } from '../../../src/domain/satisfaction/score.ts';
import { dayOf } from '../../../src/domain/time/day.ts';
import { buildRating } from '../../factories/rating.ts';

const answered = (stars: number) => ({
  kind: 'rating' as const,
  record: buildRating({ stars, answeredDay: '2026-11-23', answeredAt: new Date('2026-11-23T04:00:00Z') }),
});

describe('客户满意度', () => {
  test('is the mean of the answers and the share of 4 and 5, with their number, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 200 }), (all) => {
        const score = scoreOf(recount(all.map(answered)));
        const sum = all.reduce((a, b) => a + b, 0);
        expect(score).toEqual({
          stars: sum,
          satisfied: all.filter((stars) => stars >= 4).length,
          answers: all.length,
        });
        expect(Math.abs(meanOf(score)! - sum / all.length)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  test('counts nobody who has not answered', () => {
    expect(recount([{ kind: 'rating', record: buildRating() }])).toEqual([]);
    expect(meanOf({ stars: 0, answers: 0 })).toBeNull();
  });
});

test('a link works to the end of its last day, wherever the project is', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC'),
      (now, days, zone) => {
        const { last, end } = linkDays(now, days, zone);
        expect(dayOf(new Date(end.getTime() - 1), zone)).toBe(last);
        expect(dayOf(end, zone) > last).toBe(true);
      },
    ),
  );
});
