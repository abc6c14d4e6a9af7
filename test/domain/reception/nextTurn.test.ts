import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterTurn, nextTurn, roundsOf, type Standing } from '../../../src/domain/reception/nextTurn.ts';
import type { RotaState } from '../../../src/domain/reception/rota.ts';
import { withState } from '../../../src/domain/reception/withState.ts';

function place(memberId: string, position: number, overrides: Partial<Standing> = {}): Standing {
  return { memberId, position, state: 'present', turns: 0, passed: 0, makeUps: 0, ...overrides };
}

const HALL = [place('li', 1), place('chen', 2), place('luo', 3)];

/** Who receives the next `count` new customers, and the places afterwards. */
function receive(places: readonly Standing[], count: number): [string[], Standing[]] {
  const given: string[] = [];
  let now = [...places];
  for (let n = 0; n < count; n += 1) {
    const turn = nextTurn(now);
    given.push(turn?.memberId ?? 'nobody');
    now = turn === undefined ? now : afterTurn(now, turn);
  }
  return [given, now];
}

describe('whose turn it is (R3.1.2)', () => {
  test('goes round in the order of the day', () => {
    expect(receive(HALL, 7)[0]).toEqual(['li', 'chen', 'luo', 'li', 'chen', 'luo', 'li']);
  });

  test('somebody busy with a customer is passed over and owed a turn, which comes as soon as he is back', () => {
    const busy = withState(HALL, 'li', 'busy');
    const turn = nextTurn(busy);
    expect(turn).toEqual({ memberId: 'chen', kind: 'turn', skipped: [{ memberId: 'li', reason: 'busy' }] });
    const back = withState(afterTurn(busy, turn!), 'li', 'present');
    expect(nextTurn(back)).toEqual({ memberId: 'li', kind: 'makeUp', skipped: [] });
    expect(receive(back, 4)[0]).toEqual(['li', 'luo', 'li', 'chen']);
  });

  test('somebody on leave is passed over, is owed nothing and finds his place again', () => {
    const [given, after] = receive(withState(HALL, 'chen', 'leave'), 4);
    expect(given).toEqual(['li', 'luo', 'li', 'luo']);
    expect(receive(withState(after, 'chen', 'present'), 3)[0]).toEqual(['li', 'chen', 'luo']);
  });

  test('leaving and coming back before one’s turn changes nothing', () => {
    const again = withState(withState(HALL, 'chen', 'leave'), 'chen', 'present');
    expect(again).toEqual(HALL);
  });

  test('who comes in late begins with the round that is running', () => {
    const late = [...HALL, place('su', 4, { state: 'off' })];
    const [, after] = receive(late, 6);
    expect(receive(withState(after, 'su', 'present'), 5)[0]).toEqual(['li', 'chen', 'luo', 'su', 'li']);
  });

  test.each<[string, readonly Standing[]]>([
    ['an empty hall', []],
    [
      'everybody busy, on leave or off',
      [
        place('li', 1, { state: 'busy' }),
        place('chen', 2, { state: 'leave' }),
        place('luo', 3, { state: 'off' }),
      ],
    ],
  ])('nobody’s in %s', (_what, places) => {
    expect(nextTurn(places)).toBeUndefined();
  });
});

describe('a day at the door, whatever happens', () => {
  const people = ['li', 'chen', 'luo', 'su', 'deng'];
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('arrival' as const) },
      {
        weight: 2,
        arbitrary: fc.record({
          who: fc.constantFrom(...people),
          state: fc.constantFrom<RotaState>('present', 'busy', 'leave'),
        }),
      },
    ),
    { maxLength: 60 },
  );
  const hall = people.map((who, index) => place(who, index));

  test('nobody has two turns more than another who was there as long, counting what they are owed', () => {
    fc.assert(
      fc.property(steps, (day) => {
        let now = [...hall];
        const stayed = new Set(people);
        for (const step of day) {
          if (step === 'arrival') {
            const turn = nextTurn(now);
            now = turn === undefined ? now : afterTurn(now, turn);
          } else {
            now = withState(now, step.who, step.state);
            if (step.state === 'leave') {
              stayed.delete(step.who);
            }
          }
          const due = now
            .filter(({ memberId }) => stayed.has(memberId))
            .map(({ turns, makeUps }) => turns + makeUps);
          expect(Math.max(0, ...due) - Math.min(...due, Infinity)).toBeLessThanOrEqual(1);
          const rounds = now.map(roundsOf);
          expect(Math.max(...rounds) - Math.min(...rounds)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the order in which the places are read does not matter', () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray(people, { minLength: people.length }), (day, order) => {
        let now = [...hall];
        for (const step of day) {
          const shuffled = order.map((who) => now.find(({ memberId }) => memberId === who)!);
          expect(nextTurn(shuffled)).toEqual(nextTurn(now));
          if (step === 'arrival') {
            const turn = nextTurn(now);
            now = turn === undefined ? now : afterTurn(now, turn);
          } else {
            now = withState(now, step.who, step.state);
          }
        }
      }),
    );
  });

  test('every arrival is received by somebody who is there, while anybody is', () => {
    fc.assert(
      fc.property(steps, (day) => {
        let now = [...hall];
        for (const step of day) {
          const turn = nextTurn(now);
          const there = now.filter(({ state }) => state === 'present').map(({ memberId }) => memberId);
          expect(turn === undefined ? there.length === 0 : there.includes(turn.memberId)).toBe(true);
          if (step === 'arrival') {
            now = turn === undefined ? now : afterTurn(now, turn);
          } else {
            now = withState(now, step.who, step.state);
          }
        }
      }),
    );
  });
});
