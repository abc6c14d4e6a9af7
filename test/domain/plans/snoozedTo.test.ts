import { expect, test } from '@jest/globals';
import { snoozedTo } from '../../../src/domain/plans/snoozedTo.ts';

const zone = 'Asia/Shanghai';
const now = new Date('2026-11-23T23:40:00+08:00');

test('a snoozed reminder comes in half an hour, in two hours, or at nine tomorrow', () => {
  expect(snoozedTo('30m', now, zone)).toEqual(new Date('2026-11-24T00:10:00+08:00'));
  expect(snoozedTo('2h', now, zone)).toEqual(new Date('2026-11-24T01:40:00+08:00'));
  expect(snoozedTo('tomorrow', now, zone)).toEqual(new Date('2026-11-24T09:00:00+08:00'));
});
