import { describe, expect, test } from '@jest/globals';
import { buildAppeal } from '../../factories/appeal.ts';
import { NOBODY } from '../../../src/domain/customer.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildFiling } from '../../factories/filing.ts';
import { buildOwnershipEvent } from '../../factories/ownershipEvent.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { buildFollowUp, later } from './records.ts';

/** What 判客 and 报备 read. */
export function ownershipReadsContract(open: () => Promise<TestDatabase>): void {
  describe('whose a customer is', () => {
    const database = usingDatabase(open);

    test('the history of a customer and what was appealed are read newest first', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('ownershipEvent', buildOwnershipEvent());
        await session.insert(
          'ownershipEvent',
          buildOwnershipEvent({ id: 'oe-2', at: later(5), reason: 'appeal' }),
        );
        await session.insert('ownershipEvent', buildOwnershipEvent({ id: 'oe-3', customerId: 'c13' }));
        await session.insert('appeal', buildAppeal());
        await session.insert('appeal', buildAppeal({ id: 'appeal-2', at: later(5) }));
      });
      const { ownership } = store.read;
      const events = await ownership.ofCustomer('customer-12', 5);
      expect(events.map(({ id }) => id)).toEqual(['oe-2', 'ownership-event-1']);
      expect((await ownership.appeals('customer-12', 1)).map(({ id }) => id)).toEqual(['appeal-2']);
      expect(await ownership.appeal('appeal-1')).toEqual(buildAppeal());
    });

    test('customers whose protection ends are read in its order, page by page; those whom no rule takes are not', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        const ending = [
          { id: 'e-1', ref: 401, protectedUntil: later(3) },
          { id: 'e-2', ref: 402, protectedUntil: later(1) },
          { id: 'e-3', ref: 403, protectedUntil: later(3) },
          { id: 'e-4', ref: 404, protectedUntil: later(9) },
          { id: 'e-5', ref: 405, protectedUntil: later(1), state: 'contracted' as const },
          { id: 'e-6', ref: 406, protectedUntil: later(1), state: 'lost' as const },
          { id: 'e-7', ref: 407, protectedUntil: null },
        ];
        for (const one of ending) {
          await session.insert('customer', buildCustomer({ ownerId: 'ending', enteredAt: later(2), ...one }));
        }
      });
      const { customers } = store.read;
      const first = await customers.endingProtection('ending', later(5), { limit: 3 });
      expect(first.map(({ id }) => id)).toEqual(['e-2', 'e-7', 'e-1']);
      const after = { at: later(3), id: 'e-1' };
      const rest = await customers.endingProtection('ending', later(5), { after, limit: 3 });
      expect(rest.map(({ id }) => id)).toEqual(['e-3']);
      expect(await customers.countOwned('ending')).toBe(5);
    });

    test('the pool is read by project, pooled last first, page by page, and by a filter', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        const pooled = [
          { id: 'p-1', ref: 501, pooledAt: later(1), level: 'A' as const },
          { id: 'p-2', ref: 502, pooledAt: later(2) },
          { id: 'p-3', ref: 503, pooledAt: later(1) },
          { id: 'p-4', ref: 504, pooledAt: later(3), projectId: 'project-b' },
        ];
        for (const one of pooled) {
          const nobodys = { ownerId: NOBODY, projectId: 'project-pool', ...one };
          await session.insert('customer', buildCustomer(nobodys));
        }
        await session.insert('customer', buildCustomer({ id: 'p-5', ref: 505, projectId: 'project-pool' }));
      });
      const { customers } = store.read;
      const page = { now: later(9), limit: 2 };
      const first = await customers.inPool(undefined, ['project-pool'], page);
      expect(first.map(({ id }) => id)).toEqual(['p-2', 'p-3']);
      const below = { pooledAt: later(1), ref: 503 };
      const rest = await customers.inPool(undefined, ['project-pool'], { ...page, below });
      expect(rest.map(({ id }) => id)).toEqual(['p-1']);
      const level = await customers.inPool({ levels: ['A'] }, ['project-pool', 'project-b'], page);
      expect(level.map(({ id }) => id)).toEqual(['p-1']);
      expect(await customers.inPool(undefined, [], page)).toEqual([]);
    });

    test('contacts are counted for several customers at once', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        for (const [id, customerId] of [
          ['n-1', 'counted-1'],
          ['n-2', 'counted-1'],
          ['n-3', 'counted-2'],
        ] as const) {
          await session.insert('followUp', buildFollowUp({ id, customerId }));
        }
      });
      const counts = await store.read.followUps.counts(['counted-1', 'counted-2', 'counted-3']);
      expect([...counts].sort()).toEqual([
        ['counted-1', 2],
        ['counted-2', 1],
      ]);
      expect(await store.read.followUps.counts([])).toEqual(new Map());
    });

    test('filings are found by what is known of the phone, in their project only', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('filing', buildFiling({ id: 'f-2', filedAt: later(5), phone: '1380***8000' }));
        await session.insert('filing', buildFiling());
        await session.insert('filing', buildFiling({ id: 'f-3', phone: '139****8000', byId: 'chen' }));
        await session.insert('filing', buildFiling({ id: 'f-4', projectId: 'project-b' }));
        await session.insert('filing', buildFiling({ id: 'f-5', state: 'expired', phone: '137****8000' }));
      });
      const { filings } = store.read;
      const found = await filings.byEnds('project-a', '1388000', 5);
      expect(found.map(({ id }) => id)).toEqual(['filing-1', 'f-2']);
      expect((await filings.waiting('project-a', 'chen', 5)).map(({ id }) => id)).toEqual(['f-3']);
      expect(await filings.waiting('project-a', undefined, 5)).toHaveLength(3);
    });
  });
}
