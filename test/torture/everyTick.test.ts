import { describe, expect, test } from '@jest/globals';
import { clockOf, dayOf } from '../../src/domain/time/day.ts';
import { engines, freshDatabase } from '../support/database.ts';
import { ZONE_WITH_DST, everyTick } from './everyTick.ts';

const TICKS = 500;
const WITHIN_MS = 2 * 60_000;

describe.each(engines())('on %s', (engine) => {
  test.each([
    ['that is skipped once a year', 2 * 60 + 30, '03:00'],
    ['that comes twice once a year', 60 + 30, '01:30'],
  ])(
    'five hundred ticks of a daily task at a time %s bring one job each, with three replicas whose clocks differ',
    async (_which, minute, onTheDay) => {
      const database = await freshDatabase(engine);
      const others = [database.again(), database.again()];
      const { jobs } = await everyTick([database, ...others], {
        from: new Date('2026-01-01T12:00:00Z'),
        ticks: TICKS,
        minute,
        zone: ZONE_WITH_DST,
      });
      expect(jobs).toHaveLength(TICKS);
      expect(new Set(jobs.map((at) => dayOf(at, ZONE_WITH_DST))).size).toBe(TICKS);
      const springForward = jobs.find((at) => dayOf(at, ZONE_WITH_DST) === '2026-03-08');
      expect(clockOf(springForward!, ZONE_WITH_DST)).toBe(onTheDay);
      await Promise.all(others.map((other) => other.close()));
      await database.drop();
    },
    WITHIN_MS,
  );
});
