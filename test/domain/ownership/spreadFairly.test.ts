import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spreadFairly, type Recipient } from '../../../src/domain/ownership/spreadFairly.ts';

const customers = (levels: readonly ('A' | 'B' | null)[]) =>
  levels.map((level, index) => ({ id: `c${index}`, ref: index, level, projectId: 'a' }));
const who = (memberId: string, has = 0, projectIds = ['a']): Recipient => ({ memberId, has, projectIds });

describe('a leaver’s customers are spread', () => {
  test('so that everybody gets as many of each level, whoever has fewest first', () => {
    const to = spreadFairly(customers(['A', 'A', 'A', 'B']), [who('chen', 3), who('zhou', 2)]);
    expect([...to.values()]).toEqual(['zhou', 'chen', 'zhou', 'chen']);
  });

  test('as was said for a level', () => {
    const to = spreadFairly(customers(['A', 'B', 'A']), [who('chen'), who('zhou')], { A: 'chen' });
    expect([to.get('c0'), to.get('c2')]).toEqual(['chen', 'chen']);
  });

  test('to nobody who does not work on their project', () => {
    expect(spreadFairly(customers(['A']), [who('chen', 0, ['b'])])).toEqual(new Map());
  });

  test('evenly within each level, whatever there is, and in any order the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A' as const, 'B' as const, null), { maxLength: 40 }),
        fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 1 }),
        (levels, names) => {
          const all = customers(levels);
          const recipients = names.map((name, index) => who(name, index));
          const to = spreadFairly(all, recipients);
          expect(spreadFairly([...all].reverse(), [...recipients].reverse())).toEqual(to);
          for (const level of ['A', 'B', null]) {
            const counts = names.map(
              (name) => all.filter((one) => one.level === level && to.get(one.id) === name).length,
            );
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
