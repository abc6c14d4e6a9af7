import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import { mentions } from '../../../src/domain/understanding/mentions.ts';
import { buildCustomer } from '../../factories/customer.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { later, seedCompany } from './records.ts';

const LI: Scope = { kind: 'own', memberId: 'li' };
const SCOPES: readonly Scope[] = [
  LI,
  { kind: 'team', memberId: 'wang', teamIds: ['team-1'] },
  { kind: 'project', projectIds: ['project-a'] },
  { kind: 'company' },
];

/** Whom a name in a line can mean. */
export function bearingContract(open: () => Promise<TestDatabase>): void {
  describe('whom a name means', () => {
    const database = usingDatabase(open);

    /** The names that a line's only person can mean, in their order. */
    async function meant(line: string, scope = LI, count = 8): Promise<string[]> {
      const [name] = mentions(line).names;
      expect(name).toBeDefined();
      const found =
        name === undefined ? [] : await database().store.read.customers.bearing(name, scope, count);
      return found.map((customer) => customer.name);
    }

    beforeAll(async () => {
      const { store } = database();
      await seedCompany(store);
      const people = [
        { name: '王先生', gender: 'm' },
        { name: '王女士', gender: 'f' },
        { name: '王建国', gender: null },
        { name: '小王', gender: 'm' },
        { name: '王𠮷', gender: 'm' },
        { name: '汪先生', gender: 'm' },
        { name: 'Tom Wang', gender: 'm' },
        { name: '玊女士', gender: 'f' },
        { name: '欧阳女士', gender: 'f' },
      ] as const;
      await store.tx(async (session) => {
        for (const [index, one] of people.entries()) {
          const id = `named-${index}`;
          await session.insert(
            'customer',
            buildCustomer({ ...one, id, ref: 100 + index, lastFollowUpAt: later(index) }),
          );
        }
        const gone = { id: 'merged', ref: 200, name: '王先生', mergedIntoId: 'named-0' };
        await session.insert('customer', buildCustomer(gone));
        const others = { id: 'others', ref: 201, name: '王大锤', ownerId: 'wu', teamId: 'team-2' };
        await session.insert('customer', buildCustomer({ ...others, projectId: 'project-b' }));
      });
    });

    test('who is called just so comes first, then those last dealt with', async () => {
      expect(await meant('王先生说价格高')).toEqual(['王先生', '王𠮷', '王建国']);
      expect(await meant('王先生说价格高', LI, 2)).toEqual(['王先生', '王𠮷']);
    });

    test('who is of another gender is not meant, unless he is called just so', async () => {
      expect(await meant('王姐说价格高')).toEqual(['王建国', '王女士']);
      expect(await meant('老王说价格高')).toEqual(['王𠮷', '王建国', '王女士', '王先生']);
    });

    test('a nickname is found where it is all that is known of somebody', async () => {
      expect((await meant('小王说价格高'))[0]).toBe('小王');
    });

    test('a surname in Latin letters is found wherever it stands, and those who are written so', async () => {
      expect(await meant('call Mr Wang tomorrow')).toEqual([
        'Tom Wang',
        '王𠮷',
        '王建国',
        '王先生',
        '汪先生',
      ]);
    });

    test('a surname of two characters, or next to another in the dictionary, is not another one', async () => {
      expect(await meant('欧阳女士说价格高')).toEqual(['欧阳女士']);
      expect(await meant('汪先生说价格高')).toEqual(['汪先生']);
    });

    test.each(SCOPES)('nobody outside of the scope $kind is found', async (scope) => {
      const names = await meant('老王说价格高', scope);
      expect(names).toContain('王先生');
      expect(names.includes('王大锤')).toBe(scope.kind === 'company');
      expect(names.filter((name) => name === '王先生')).toHaveLength(1);
    });
  });
}
