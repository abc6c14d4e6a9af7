import { describe, expect, test } from '@jest/globals';
import { engines, freshDatabase } from '../support/database.ts';
import { fourCopies } from './fourCopies.ts';

const TIMES = 1_000;
const WITHIN_MS = 3 * 60_000;

describe.each(engines())('on %s', (engine) => {
  test(
    'four copies of a delivery at the same moment have one effect and one answer, a thousand times',
    async () => {
      const database = await freshDatabase(engine);
      // One process is what SQLite is for; on a server three replicas get the copies.
      const urls = engine === 'sqlite' ? [database.url] : Array.from({ length: 3 }, () => database.url);
      expect(await fourCopies(urls, TIMES)).toEqual({
        times: TIMES,
        effects: TIMES,
        unlike: [],
        failures: [],
      });
      await database.drop();
    },
    WITHIN_MS,
  );
});
