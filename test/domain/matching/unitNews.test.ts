import { describe, expect, test } from '@jest/globals';
import { newsJobs } from '../../../src/domain/matching/newsJobs.ts';
import { newsOf } from '../../../src/domain/matching/unitNews.ts';
import { wantedNews } from '../../../src/domain/matching/wantedNews.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildDislike } from '../../factories/dislike.ts';
import { buildHold } from '../../factories/hold.ts';
import { buildUnit } from '../../factories/unit.ts';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`);
const SPAN = { from: at('02:00'), to: at('02:10') };
const NOW = at('02:03');

describe('what is news of a unit', () => {
  const price = 298_000_000;
  test.each([
    ['released', { stateAt: NOW }, { was: price, ended: [] }, { kind: 'released', was: null }],
    ['back from a hold', { stateAt: NOW }, { was: price, ended: [buildHold()] }, { kind: 'returned' }],
    ['cheaper', {}, { was: price + 1, ended: [] }, { kind: 'cheaper', was: price + 1 }],
    ['dearer', {}, { was: price - 1, ended: [] }, { kind: 'dearer', was: price - 1 }],
    [
      'released at a new price',
      { stateAt: NOW },
      { was: price + 1, ended: [] },
      { kind: 'released', was: price + 1 },
    ],
    [
      'no longer for sale',
      { state: 'held' as const, stateAt: NOW },
      { was: price + 1, ended: [] },
      undefined,
    ],
    ['another floor price only', {}, { was: price, ended: [] }, undefined],
    ['its first price', {}, { was: undefined, ended: [] }, undefined],
    ['released before', { stateAt: at('01:59') }, { was: price, ended: [] }, undefined],
    ['released afterwards', { stateAt: SPAN.to }, { was: price, ended: [] }, undefined],
  ])('%s', (_, unit, before, expected) => {
    const found = newsOf(buildUnit(unit), SPAN, before);
    if (expected === undefined) {
      expect(found).toBeUndefined();
    } else {
      expect(found).toMatchObject(expected);
    }
  });
});

describe('the job that tells it', () => {
  const held = buildUnit({ state: 'held' });
  const back = buildUnit({ stateAt: NOW });

  test('is one for all that changes in a project within ten minutes', () => {
    const jobs = [
      ...newsJobs(held, back, NOW),
      ...newsJobs(held, { ...back, id: 'another' }, at('02:09')),
      ...newsJobs(back, { ...back, listPrice: 1 }, at('02:09')),
      ...newsJobs(null, back, NOW),
    ];
    expect(jobs).toHaveLength(4);
    expect(new Set(jobs.map(({ dedupKey }) => dedupKey)).size).toBe(1);
    expect(jobs[0]?.runAt).toEqual(at('02:11'));
  });

  test('is none for what makes nothing to be had, or puts back what was', () => {
    expect(newsJobs(back, held, NOW)).toEqual([]);
    expect(newsJobs(held, { ...held, listPrice: 1 }, NOW)).toEqual([]);
    expect(newsJobs(back, { ...back, decoration: 'bare' }, NOW)).toEqual([]);
    expect(newsJobs(held, buildUnit({ stateAt: at('01:00') }), NOW)).toEqual([]);
  });
});

test('units that suit most come first, and whoever needs not be told is left out', () => {
  const max = (to: number) => ({ bound: 'max' as const, to });
  const customers = [
    buildCustomer({ id: 'a', ref: 1, rooms: 3, budget: max(300_000_000) }),
    buildCustomer({ id: 'b', ref: 2, rooms: null, budget: max(200_000_000) }),
    buildCustomer({ id: 'c', ref: 3, rooms: 2, budget: max(900_000_000) }),
  ];
  const news = (unit: Parameters<typeof buildUnit>[0], heldFor: string[] = []) => ({
    unit: buildUnit(unit),
    kind: 'released' as const,
    was: null,
    heldFor,
  });
  const wanted = wantedNews(
    [
      news({ id: 'u1', key: 'A-1-0101' }),
      news({ id: 'u2', key: 'A-1-0102', listPrice: 190_000_000 }),
      news({ id: 'u3', key: 'A-1-0103' }, ['a']),
      news({ id: 'u4', key: 'A-1-0104', rooms: 5 }),
      news({ id: 'u5', key: 'A-1-0105' }),
    ],
    customers,
    {
      topFloors: new Map([['building-1', 34]]),
      dislikes: [buildDislike({ customerId: 'a', unitId: 'u5', listPrice: 298_000_000 })],
    },
  );
  const said = wanted.map(
    ({ news: { unit }, wanting }) => `${unit.key} ${wanting.map(({ customer }) => customer.id).join('')}`,
  );
  expect(said).toEqual(['A-1-0102 ab', 'A-1-0101 a']);
});
