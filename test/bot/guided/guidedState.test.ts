import { expect, test } from '@jest/globals';
import { alsoHeard } from '../../../src/bot/guided/guidedState.ts';

test('a form remembers the last 32 deliveries that it has heard, each once', () => {
  let heard: readonly string[] = [];
  for (let n = 1; n <= 40; n += 1) {
    heard = alsoHeard(heard, `d${n}`);
  }
  expect([heard.length, heard[0], heard.at(-1)]).toEqual([32, 'd9', 'd40']);
  expect(alsoHeard(['d1', 'd2'], 'd1')).toEqual(['d2', 'd1']);
});
