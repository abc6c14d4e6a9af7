import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { Operation } from '../../../src/handlers/ports/operation.ts';
import type { Draft } from '../../../src/handlers/ports/draft.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { buildCustomer } from '../../factories/customer.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, buildMember, buildPhone, later } from './records.ts';

const ANSWER: Answer = {
  word: 'done',
  refs: ['C12'],
  audience: 'asker',
  card: { blocks: [{ kind: 'text', text: '好' }] },
};

const OPERATION: Operation = {
  id: 'operation-1',
  at: AT,
  memberId: 'li',
  platform: 'web',
  place: 'dm:li',
  command: 'customer.edit',
  undo: 'restore',
  undoneAt: null,
  undoneById: null,
  batch: null,
  note: null,
  changes: [
    {
      kind: 'customer',
      id: 'customer-12',
      before: buildCustomer(),
      after: buildCustomer({ level: 'A', lastFollowUpAt: later(3), version: 2 }),
    },
    { kind: 'customerPhone', id: 'phone-1', before: null, after: buildPhone() },
  ],
};

const DRAFT: Draft = {
  id: 'draft-1',
  memberId: 'li',
  command: 'customer.register',
  values: { name: '王先生', concerns: ['价格'] },
  hidden: { plan: 'P3' },
  start: { name: '王女士' },
  errors: { phone: '必填' },
  locale: 'zh-CN',
  speaker: { platform: 'web', workspace: 'demo', externalId: 'li' },
  place: { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' },
  expiresAt: later(30),
  usedAt: null,
};

/** What a transaction promises. */
export function sessionContract(open: () => Promise<TestDatabase>): void {
  describe('transactions', () => {
    const database = usingDatabase(open);
    const tx = async <T>(fn: (session: Session) => Promise<T>) => await database().store.tx(fn);

    test('what fails leaves nothing behind, and outside nothing is seen before the end', async () => {
      const failing = tx(async (session) => {
        await session.insert('member', buildMember({ id: 'ghost' }));
        expect(await session.members.byId('ghost')).toBeDefined();
        expect(await database().store.read.members.byId('ghost')).toBeUndefined();
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await database().store.read.members.byId('ghost')).toBeUndefined();
    });

    test('a transaction inside a transaction is refused', async () => {
      await expect(tx(async () => await tx(async () => 1))).rejects.toThrow(/inside a transaction/u);
    });

    test('a session is dead once its transaction has ended', async () => {
      const session = await tx(async (inside) => inside);
      await expect(session.members.byId('li')).rejects.toThrow(/has ended/u);
    });

    test('one phone, two people at the same moment: one wins, the other run sees the winner', async () => {
      const register = async (id: string, ref: number) =>
        await tx(async (session) => {
          const known = await session.customers.byPhone('+8613300133000');
          if (known !== undefined) {
            return known.id;
          }
          await session.insert('customer', buildCustomer({ id, ref }));
          await session.insert(
            'customerPhone',
            buildPhone({ id: `p-${id}`, customerId: id, number: '+8613300133000' }),
          );
          return id;
        });
      const owners = await Promise.all(
        [1, 2, 3, 4, 5, 6].map(async (n) => await register(`race-${n}`, 900 + n)),
      );
      expect(new Set(owners).size).toBe(1);
    });

    test('sixteen writers of one record at once all come through', async () => {
      await tx(async (session) => {
        await session.insert('customer', buildCustomer({ id: 'busy', ref: 800 }));
      });
      let tries = 0;
      const add = async () => {
        for (;;) {
          tries += 1;
          try {
            return await tx(async (session) => {
              const customer = await session.current('customer', 'busy');
              return await session.update('customer', customer!, { age: (customer?.age ?? 0) + 1 });
            });
          } catch (error) {
            // The winner of each round moves on; a loser asks again, as a person would.
            expect(error).toHaveProperty('name', 'StaleRecordError');
          }
        }
      };
      await Promise.all(Array.from({ length: 16 }, add));
      expect((await database().store.read.customers.byId('busy'))?.age).toBe(16);
      expect(tries).toBeGreaterThanOrEqual(16);
    });

    test('references are never given twice, and a seed can set where they go on', async () => {
      await database().reserveRefs('customer', 61);
      const other = database().again();
      const takes = [database().store, other.store].flatMap((store) =>
        Array.from(
          { length: 30 },
          async () => await store.tx(async (session) => await session.nextRef('customer')),
        ),
      );
      const refs = await Promise.all(takes);
      await other.close();
      expect(new Set(refs).size).toBe(60);
      expect(Math.min(...refs)).toBe(61);
      expect(await tx(async (session) => await session.nextRef('plan'))).toBe(1);
    });

    test('a delivery is new once; the second gets the first answer', async () => {
      const first = await tx(async (session) => {
        const isNew = await session.openInbox('web', 'delivery-1', AT);
        await session.closeInbox('web', 'delivery-1', ANSWER);
        return isNew;
      });
      const second = await tx(async (session) => ({
        isNew: await session.openInbox('web', 'delivery-1', AT),
        answer: await session.inboxAnswer('web', 'delivery-1'),
      }));
      expect(first).toBe(true);
      expect(second).toEqual({ isNew: false, answer: ANSWER });
    });

    test('the same delivery eight times at once has one effect', async () => {
      const results = await Promise.all(
        Array.from(
          { length: 8 },
          async () =>
            await tx(async (session) => {
              const isNew = await session.openInbox('web', 'x'.repeat(500), AT);
              if (isNew) {
                await session.closeInbox('web', 'x'.repeat(500), ANSWER);
              }
              return { isNew, answer: isNew ? ANSWER : await session.inboxAnswer('web', 'x'.repeat(500)) };
            }),
        ),
      );
      expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(results.every(({ answer }) => answer?.refs[0] === 'C12')).toBe(true);
    });

    test('deliveries whose ids differ only in case are two', async () => {
      expect(await tx(async (session) => await session.openInbox('slack', 'Ev0A', AT))).toBe(true);
      expect(await tx(async (session) => await session.openInbox('slack', 'ev0a', AT))).toBe(true);
    });

    test('an operation keeps before and after in full, and is taken back once', async () => {
      await tx(async (session) => {
        await session.writeOperation(OPERATION);
        await session.writeOperation({
          ...OPERATION,
          id: 'operation-2',
          undo: 'none',
          at: later(1),
          note: '看了号码',
          changes: [],
        });
      });
      const { operations } = database().store.read;
      expect(await operations.byId('operation-1')).toEqual(OPERATION);
      expect((await operations.byId('operation-2'))?.note).toBe('看了号码');
      expect((await operations.lastUndoable('li', AT))?.id).toBe('operation-1');
      expect((await operations.lastUndoable('li', AT, 'phone-1'))?.id).toBe('operation-1');
      expect(await operations.lastUndoable('li', AT, 'customer-99')).toBeUndefined();
      expect(await operations.lastUndoable('li', later(1))).toBeUndefined();
      const undo = async () =>
        await tx(async (session) => await session.markUndone('operation-1', later(2), 'li'));
      expect(await Promise.all([undo(), undo()])).toEqual(expect.arrayContaining([true, false]));
      expect(await operations.lastUndoable('li', AT)).toBeUndefined();
    });

    test('a form is handed out with its values and used once', async () => {
      await tx(async (session) => {
        await session.putDraft(DRAFT);
      });
      expect(await tx(async (session) => await session.drafts.byId('draft-1'))).toEqual(DRAFT);
      expect(await tx(async (session) => await session.markDraftUsed('draft-1', later(1)))).toBe(true);
      expect(await tx(async (session) => await session.markDraftUsed('draft-1', later(2)))).toBe(false);
      expect((await tx(async (session) => await session.drafts.byId('draft-1')))?.usedAt).toEqual(later(1));
    });

    test('sums add up within a transaction and over several at once', async () => {
      const row = {
        day: '2026-11-23',
        projectId: 'project-a',
        teamId: 'team-1',
        memberId: 'li',
        figure: 'followUps',
      };
      const filter = { projectId: 'project-a', from: '2026-11-01', to: '2026-11-30' };
      await tx(async (session) => {
        await session.addToRollups([
          { ...row, n: 1, d: 1 },
          { ...row, n: 2, d: 1 },
        ]);
        await session.addToRollups([{ ...row, teamId: null, n: 5, d: 0 }]);
        expect((await session.rollups.read({ ...filter, teamId: 'team-1' }))[0]).toMatchObject({
          n: 3,
          d: 2,
        });
      });
      await Promise.all(
        Array.from({ length: 10 }, async () => {
          await tx(async (session) => {
            await session.addToRollups([
              { ...row, n: 1, d: 0 },
              { ...row, memberId: 'chen', n: 1, d: 0 },
            ]);
          });
        }),
      );
      const sums = await database().store.read.rollups.read(filter);
      expect(sums.map(({ memberId, teamId, n, d }) => [memberId, teamId, n, d]).toSorted()).toEqual([
        ['chen', 'team-1', 10, 0],
        ['li', null, 5, 0],
        ['li', 'team-1', 13, 2],
      ]);
    });

    test('the parts of a batch are found until it is taken back, and so is work that waits', async () => {
      const { store } = database();
      const where = {
        platform: 'web',
        place: 'dm:li',
        memberId: 'li',
        command: 'staff.handOver',
        note: null,
      };
      const rest = { ...where, batch: 'batch-1', undoneAt: null, undoneById: null, changes: [] };
      await store.tx(async (session) => {
        await session.writeOperation({ ...rest, id: 'b1', at: later(1), undo: 'restore' });
        await session.writeOperation({ ...rest, id: 'b2', at: later(2), undo: 'part' });
        await session.writeOperation({ ...rest, id: 'b3', at: later(3), undo: 'part' });
        await session.schedule([
          { kind: 'holdEnd', payload: { holdId: 'h' }, runAt: later(9), dedupKey: 'contract:li:1' },
        ]);
      });
      const { operations, jobs } = store.read;
      expect(await operations.partsOf('batch-1')).toEqual(['b3', 'b2']);
      expect(await operations.batchUndone('batch-1')).toBe(false);
      await store.tx(async (session) => {
        await session.markUndone('b1', later(4), 'li');
        await session.markUndone('b3', later(4), 'li');
      });
      expect(await operations.partsOf('batch-1')).toEqual(['b2']);
      expect(await operations.batchUndone('batch-1')).toBe(true);
      expect([await jobs.waiting('contract:li'), await jobs.waiting('contract:chen')]).toEqual([true, false]);
    });
  });
}
