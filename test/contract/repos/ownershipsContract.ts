import { describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../support/database.ts';
import { until } from '../../support/until.ts';
import { eachDatabase } from './context.ts';

const BOT = 'wecom.bot:AIBOT';
const LONG_MS = 60_000;
/** Shorter than any test lasts: the database's clock itself runs it out. */
const SHORT_MS = 100;

/** What one process of several has for itself. */
export function ownershipsContract(open: () => Promise<TestDatabase>): void {
  describe('what only one process may have', () => {
    const database = eachDatabase(open);
    const ours = () => database().engine.ownerships;

    test('is taken by one of several that ask at the same moment, and by none besides', async () => {
      const others = [1, 2, 3].map(() => database().again());
      for (const round of ['a', 'b', 'c', 'd']) {
        const asked = [database(), ...others].flatMap(({ engine }, n) =>
          [0, 1].map((k) => engine.ownerships.take(`${BOT}:${round}`, `${n}-${k}`, LONG_MS)),
        );
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      }
      await Promise.all(others.map((other) => other.close()));
    });

    test('stays with whoever has it as long as he renews it; he may ask for it again', async () => {
      expect(await ours().take(BOT, 'one', LONG_MS)).toBe(true);
      expect(await ours().take(BOT, 'one', LONG_MS)).toBe(true);
      expect(await ours().renew(BOT, 'one', LONG_MS)).toBe(true);
      expect(await ours().renew(BOT, 'one', LONG_MS)).toBe(true);
      expect(await ours().take(BOT, 'two', LONG_MS)).toBe(false);
      expect(await ours().renew(BOT, 'two', LONG_MS)).toBe(false);
      expect(await ours().take('something else', 'two', LONG_MS)).toBe(true);
    });

    test('is taken over when it has run out by the database, and its last holder can neither renew nor give it back', async () => {
      expect(await ours().take(BOT, 'one', SHORT_MS)).toBe(true);
      expect(await ours().take(BOT, 'two', LONG_MS)).toBe(false);
      await until('it has run out', () => ours().take(BOT, 'two', LONG_MS));
      expect(await ours().renew(BOT, 'one', LONG_MS)).toBe(false);
      await ours().release(BOT, 'one');
      expect(await ours().take(BOT, 'one', LONG_MS)).toBe(false);
      expect(await ours().renew(BOT, 'two', LONG_MS)).toBe(true);
    });

    test('is renewed also late, where nobody has asked for it meanwhile', async () => {
      expect(await ours().take(BOT, 'one', 1)).toBe(true);
      const start = (await database().now()).getTime();
      await until('it has run out', async () => (await database().now()).getTime() > start + 2);
      expect(await ours().renew(BOT, 'one', LONG_MS)).toBe(true);
      expect(await ours().take(BOT, 'two', LONG_MS)).toBe(false);
    });

    test('is free at once when it is given back', async () => {
      expect(await ours().take(BOT, 'one', LONG_MS)).toBe(true);
      await ours().release(BOT, 'one');
      expect(await ours().renew(BOT, 'one', LONG_MS)).toBe(false);
      expect(await ours().take(BOT, 'two', LONG_MS)).toBe(true);
    });
  });
}
