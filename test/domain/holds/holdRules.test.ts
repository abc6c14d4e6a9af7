import { describe, expect, test } from '@jest/globals';
import { freeSlot } from '../../../src/domain/holds/holdSlot.ts';
import { holdTerm } from '../../../src/domain/holds/holdTerm.ts';
import { mayHold } from '../../../src/domain/holds/mayHold.ts';
import { UNIT_STATES } from '../../../src/domain/unit.ts';
import { buildActiveHold } from '../../factories/hold.ts';
import { buildBuilding, buildUnit } from '../../factories/unit.ts';

const at = (clock: string): Date => new Date(`2026-11-23T${clock}:00+08:00`);
const TODAY = '2026-11-23';
const POLICIES = {
  length: { amount: 2, unit: 'hour' },
  longest: { amount: 24, unit: 'hour' },
  remind: { amount: 30, unit: 'minute' },
} as const;

describe('how long a hold runs', () => {
  test.each([
    ['as is usual', '10:00', undefined, '12:00', '11:30'],
    ['as was said', '10:00', '10:50', '10:50', '10:20'],
    ['too short for a reminder', '10:00', '10:30', '10:30', null],
    ['extended later on', '11:45', '12:45', '12:45', '12:15'],
  ])('%s', (_what, now, said, until, remindAt) => {
    expect(holdTerm(at('10:00'), at(now), said === undefined ? undefined : at(said), POLICIES)).toEqual({
      ok: true,
      until: at(until),
      remindAt: remindAt === null ? null : at(remindAt),
    });
  });

  test('as long as is allowed, where that is shorter than what is usual and nothing was said', () => {
    const short = { ...POLICIES, longest: { amount: 1, unit: 'hour' } } as const;
    expect(holdTerm(at('10:00'), at('10:00'), undefined, short)).toEqual({
      ok: true,
      until: at('11:00'),
      remindAt: at('10:30'),
    });
    expect(holdTerm(at('10:00'), at('10:00'), at('11:01'), short)).toEqual({
      ok: false,
      latest: at('11:00'),
    });
  });

  test('never longer than the longest, extensions included', () => {
    const latest = new Date('2026-11-24T10:00:00+08:00');
    expect(holdTerm(at('10:00'), at('15:00'), latest, POLICIES)).toMatchObject({ ok: true });
    const beyond = new Date(latest.getTime() + 1);
    expect(holdTerm(at('10:00'), at('15:00'), beyond, POLICIES)).toEqual({ ok: false, latest });
  });
});

describe('whether a unit can be held', () => {
  const building = buildBuilding();

  test.each(UNIT_STATES)('one that is %s', (state) => {
    const verdict = mayHold({ unit: buildUnit({ state }), building, active: undefined, today: TODAY });
    expect(verdict).toEqual(state === 'forSale' ? { may: true } : { may: false, why: 'state', state });
  });

  test('not one that somebody has, whatever else is true', () => {
    const active = buildActiveHold();
    const unit = buildUnit({ state: 'withdrawn' });
    expect(mayHold({ unit, building: undefined, active, today: TODAY })).toEqual({
      may: false,
      why: 'taken',
      active,
    });
  });

  test.each([
    [null, null, { may: false, why: 'noPermit' }],
    ['预售 1', '2026-11-23', { may: true }],
    ['预售 1', '2026-11-24', { may: false, why: 'permitLater' }],
    ['竣工备案 7', null, { may: true }],
    [null, '2026-01-01', { may: false, why: 'noPermit' }],
  ])('in a building with the permit %s from %s: %j', (permit, permitFrom, verdict) => {
    const of = { unit: buildUnit(), building: { permit, permitFrom }, active: undefined, today: TODAY };
    expect(mayHold(of)).toEqual(verdict);
  });
});

test('a holder has as many places as he may hold units, and the first free one is taken', () => {
  expect(freeSlot([], 'li', 2)).toBe('li:1');
  expect(freeSlot(['li:2'], 'li', 3)).toBe('li:1');
  expect(freeSlot(['li:1', 'li:2'], 'li', 3)).toBe('li:3');
  expect(freeSlot(['li:1', 'li:2'], 'li', 2)).toBeUndefined();
});
