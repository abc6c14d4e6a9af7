import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Invitation } from '../../../src/domain/events/event.ts';
import { peopleComing, placeFor, promoted } from '../../../src/domain/events/places.ts';
import { buildInvitation } from '../../factories/event.ts';

function party(id: string, state: Invitation['state'], people: number, minute = 0): Invitation {
  const answeredAt = new Date(Date.UTC(2026, 10, 23, 2, minute));
  return buildInvitation({ id, customerId: id, state, people, answeredAt });
}

describe('the places of an event', () => {
  test('go to whoever says yes, companions included, as long as they last', () => {
    const two = [party('a', 'yes', 2)];
    expect(placeFor(2, undefined, two, 4)).toBe('yes');
    expect(placeFor(3, undefined, two, 4)).toBe('waiting');
    expect(placeFor(300, undefined, two, null)).toBe('yes');
  });

  test('nobody passes those who wait', () => {
    expect(placeFor(1, undefined, [party('a', 'yes', 3), party('b', 'waiting', 2)], 4)).toBe('waiting');
  });

  test('who has a place keeps it, and gets more only where there is room', () => {
    const mine = party('a', 'yes', 1);
    const others = [party('b', 'yes', 2), party('c', 'waiting', 3)];
    expect(placeFor(1, mine, others, 3)).toBe('yes');
    expect(placeFor(2, mine, others, 3)).toBe('full');
    expect(placeFor(2, mine, others, 4)).toBe('yes');
  });

  test('who waits and says so again keeps his turn', () => {
    const mine = party('a', 'waiting', 1, 1);
    expect(placeFor(1, mine, [party('b', 'waiting', 1, 2)], 1)).toBe('yes');
    expect(placeFor(1, mine, [party('b', 'waiting', 1, 0)], 1)).toBe('waiting');
  });

  test('that become free go to those who wait, in their order', () => {
    const all = [party('late', 'waiting', 1, 9), party('early', 'waiting', 2, 1), party('x', 'yes', 1)];
    expect(promoted(all, 3).map(({ id }) => id)).toEqual(['early']);
    expect(promoted(all, 2)).toEqual([]);
    expect(promoted(all, 4).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('are never given twice, whatever is said in whatever order', () => {
    const saying = fc.record({
      who: fc.integer({ min: 0, max: 5 }),
      answer: fc.constantFrom('yes' as const, 'no' as const, 'maybe' as const),
      people: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (said, capacity) => {
        let all: Invitation[] = [];
        said.forEach(({ who, answer, people }, minute) => {
          const id = `c${who}`;
          const before = all.find((one) => one.id === id);
          const others = all.filter((one) => one.id !== id);
          const state = answer === 'yes' ? placeFor(people, before, others, capacity) : answer;
          if (state === 'full') {
            return;
          }
          all = [...others, party(id, state, people, minute)];
          const up = new Set(promoted(all, capacity).map((one) => one.id));
          all = all.map((one) => (up.has(one.id) ? { ...one, state: 'yes' } : one));
          expect(peopleComing(all)).toBeLessThanOrEqual(capacity);
        });
      }),
    );
  });
});
