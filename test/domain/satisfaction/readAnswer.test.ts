import { describe, expect, test } from '@jest/globals';
import { LONGEST_COMMENT, readAnswer } from '../../../src/domain/satisfaction/readAnswer.ts';

describe('what a customer sends', () => {
  test.each(['1', '2', '3', '4', '5'])('%s stars are taken', (stars) => {
    expect(readAnswer(stars, '  很好 ')).toEqual({ ok: true, stars: Number(stars), comment: '很好' });
  });

  test.each([undefined, '', '0', '6', '-1', '4.5', '5 ', 'abc', '５', 5, ['5'], {}])(
    'stars that are none are not: %j',
    (stars) => {
      expect(readAnswer(stars, '')).toEqual({ ok: false, fault: 'stars' });
    },
  );

  test('a comment may be left out, and is bounded in characters', () => {
    expect(readAnswer('5', '   ')).toMatchObject({ comment: null });
    expect(readAnswer('5', undefined)).toMatchObject({ comment: null });
    expect(readAnswer('5', '😀'.repeat(LONGEST_COMMENT))).toMatchObject({ ok: true });
    expect(readAnswer('5', '好'.repeat(LONGEST_COMMENT + 1))).toEqual({ ok: false, fault: 'comment' });
    expect(readAnswer('5', '好'.repeat(10_000))).toEqual({ ok: false, fault: 'comment' });
  });
});
