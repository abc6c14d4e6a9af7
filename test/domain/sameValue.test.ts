import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sameValue } from '../../src/domain/sameValue.ts';

test('instants are the same by their time, lists and objects by what they hold', () => {
  expect(sameValue(new Date(5), new Date(5))).toBe(true);
  expect(sameValue(new Date(5), 5)).toBe(false);
  expect(sameValue({ bound: 'about', at: 3 }, { at: 3, bound: 'about' })).toBe(true);
  expect(sameValue({ bound: 'max', to: 3 }, { bound: 'about', at: 3 })).toBe(false);
  expect(sameValue(['价格'], ['价格', '首付'])).toBe(false);
  expect(sameValue([], {})).toBe(false);
  expect(sameValue(null, {})).toBe(false);
});

test('everything is the same as its copy', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => sameValue(value, structuredClone(value))));
});
