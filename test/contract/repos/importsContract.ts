import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import type { ImportRun } from '../../../src/domain/imports/importRun.ts';
import { gathered } from '../../../src/handlers/imports/gathered.ts';
import { LookAhead } from '../../../src/handlers/imports/lookAhead.ts';
import type { LedgerPage } from '../../../src/handlers/ports/dealRepos.ts';
import { Work } from '../../../src/handlers/work.ts';
import { buildContract, buildPlanLine, buildReceipt } from '../../factories/contract.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildExportRun } from '../../factories/exportRun.ts';
import { buildImportRun } from '../../factories/importRun.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, later } from './records.ts';

const ALL: Scope = { kind: 'company' };
const LI: Scope = { kind: 'own', memberId: 'li' };
const ELSEWHERE: Scope = { kind: 'project', projectIds: ['project-b'] };

/** What the import of contracts and money reads, and how it writes; and the ledgers that go out as tables. */
export function importsContract(open: () => Promise<TestDatabase>): void {
  describe('imports and ledgers', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        await session.insert('customer', buildCustomer({ id: 'customer-12', ref: 12, ownerId: 'li' }));
        await session.insert('customer', buildCustomer({ id: 'customer-20', ref: 20, ownerId: 'chen' }));
        for (const [ref, deal, day, more] of [
          [1, 'deal-1', '2026-11-23', { oldNumber: 'XS-2024-01', customerId: 'customer-12' }],
          [2, 'deal-2', '2026-11-24', { oldNumber: 'XS-2024-02', customerId: 'customer-20' }],
          [3, 'deal-3', '2026-11-25', { oldNumber: 'XS-2024-01', projectId: 'project-b' }],
          [4, 'deal-1', '2026-11-26', { state: 'cancelled', customerId: 'customer-12' }],
          [5, 'deal-4', '2026-11-26', { oldNumber: 'XS-2024-02', customerId: 'customer-20' }],
        ] as const) {
          const own = { id: `contract-${ref}`, ref, subscriptionId: deal, unitId: `unit-${ref}`, day };
          await session.insert('contract', buildContract({ ...own, at: later(ref), ...more }));
        }
        for (const [id, contractId, seq, state] of [
          ['line-1', 'contract-2', 2, 'open'],
          ['line-2', 'contract-2', 1, 'paid'],
          ['line-3', 'contract-1', 1, 'open'],
          ['line-4', 'contract-1', 2, 'void'],
          ['line-5', 'contract-5', 1, 'open'],
        ] as const) {
          await session.insert('planLine', buildPlanLine({ id, contractId, seq, state }));
        }
        for (const [ref, deal, paidDay, more] of [
          [1, 'deal-2', '2026-11-23', { at: later(3), customerId: 'customer-20' }],
          [2, 'deal-2', '2026-11-24', { at: later(2), customerId: 'customer-20' }],
          [3, 'deal-1', '2026-11-25', { state: 'reversed' }],
          [4, 'deal-3', '2026-11-26', { projectId: 'project-b', state: 'claimed' }],
        ] as const) {
          const receipt = { id: `receipt-${ref}`, ref, subscriptionId: deal, paidDay };
          await session.insert('receipt', buildReceipt({ ...receipt, ...more }));
        }
      });
    });

    test('a contract is found by the number that it had before, within its project, the first first', async () => {
      const { contracts } = at().store.read;
      const refs = async (number: string, projectId = 'project-a', most = 9) =>
        (await contracts.byOldNumber(projectId, number, most)).map(({ ref }) => ref);
      expect(await refs('XS-2024-01')).toEqual([1]);
      expect(await refs('XS-2024-01', 'project-b')).toEqual([3]);
      expect([await refs('XS-2024-02'), await refs('XS-2024-02', 'project-a', 1)]).toEqual([[2, 5], [2]]);
      expect([await refs('XS-2024-0'), await refs('XS-2024-0_'), await refs('')]).toEqual([[], [], []]);
    });

    test('contracts, payments and money of several deals are read at once, those of each in their order', async () => {
      const { contracts, receipts } = at().store.read;
      const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
      expect(ids(await contracts.ofSubscriptions(['deal-2', 'deal-1', 'deal-404']))).toEqual([
        'contract-1',
        'contract-2',
        'contract-4',
      ]);
      expect(ids(await contracts.linesOf(['contract-2', 'contract-1']))).toEqual([
        'line-3',
        'line-2',
        'line-1',
      ]);
      expect(ids(await receipts.ofDeals(['deal-2', 'deal-1']))).toEqual([
        'receipt-3',
        'receipt-2',
        'receipt-1',
      ]);
      const none = [
        await contracts.ofSubscriptions([]),
        await contracts.linesOf([]),
        await receipts.ofDeals([]),
      ];
      expect(none).toEqual([[], [], []]);
    });

    test('a ledger goes page by page from the newest number down, within its days and its reader’s reach', async () => {
      const { contracts, receipts } = at().store.read;
      for (const [books, all, mine, theirs] of [
        [contracts, [5, 4, 3, 2, 1], [4, 3, 1], [3]],
        [receipts, [4, 3, 2, 1], [4, 3], [4]],
      ] as const) {
        const refs = async (scope: Scope, page: Partial<LedgerPage> = {}) =>
          (await books.ledger(scope, { limit: 9, ...page })).map(({ ref }) => ref);
        expect(await refs(ALL)).toEqual(all);
        expect(await refs(ALL, { limit: 2 })).toEqual(all.slice(0, 2));
        expect(await refs(ALL, { limit: 2, below: all[1] })).toEqual(all.slice(2, 4));
        expect(await refs(ALL, { from: '2026-11-23', to: '2026-11-24' })).toEqual([2, 1]);
        expect(await refs(ALL, { from: '2026-11-27' })).toEqual([]);
        expect(await refs(LI)).toEqual(mine);
        expect(await refs(ELSEWHERE)).toEqual(theirs);
        expect(await refs({ kind: 'none' })).toEqual([]);
      }
    });

    test('of a member’s imports the one that was done last is found, unless it was taken back', async () => {
      const { store } = at();
      const runs: readonly Partial<ImportRun>[] = [
        { state: 'done', doneAt: later(1) },
        { state: 'done', doneAt: later(3), kind: 'contract' },
        { state: 'undone', doneAt: later(4) },
        { state: 'checked', doneAt: null },
        { state: 'done', doneAt: later(5), memberId: 'chen' },
      ];
      await store.tx(async (session) => {
        for (const [n, run] of runs.entries()) {
          await session.insert('importRun', buildImportRun({ id: `import-${n}`, at: later(-n), ...run }));
        }
        const gone = { id: 'import-gone', at: later(-60), filesGoneAt: AT, memberId: 'zhou' };
        await session.insert('importRun', buildImportRun(gone));
        await session.insert('exportRun', buildExportRun({ id: 'export-1', at: later(-2) }));
        await session.insert('exportRun', buildExportRun({ id: 'export-2', at: later(-1) }));
        await session.insert('exportRun', buildExportRun({ id: 'export-3', at: later(-9), filesGoneAt: AT }));
      });
      const { imports, exports } = store.read;
      expect((await imports.lastDone('li', AT))?.id).toBe('import-1');
      expect((await imports.lastDone('li', later(3)))?.id).toBe('import-1');
      expect(await imports.lastDone('li', later(4))).toBeUndefined();
      const old = async (before: Date, most = 9) =>
        (await imports.withFiles(before, most)).map(({ id }) => id);
      expect(await old(later(-1))).toEqual(['import-4', 'import-3', 'import-2']);
      expect(await old(later(-1), 1)).toEqual(['import-4']);
      expect((await exports.withFiles(later(-1), 9)).map(({ id }) => id)).toEqual(['export-1']);
    });

    test('rows are kept back, seen by the rows behind them, and written together before what brought them', async () => {
      const { store } = at();
      const ROWS = 300;
      const header = { at: AT, memberId: 'li', platform: 'web', place: 'dm:li', command: 'import' } as const;
      const writes = async (id: string, fails: boolean): Promise<void> => {
        await store.tx(async (session) => {
          const ahead = new LookAhead(session);
          const work = new Work(gathered(session, ahead));
          const customer = buildCustomer({ id: `${id}-c`, ref: id === 'lost' ? 901 : 902 });
          await work.insert('customer', customer);
          for (let n = 0; n < ROWS; n += 1) {
            const ref = (id === 'lost' ? 1_000 : 2_000) + n;
            await work.insert('receipt', buildReceipt({ id: `${id}-${n}`, ref, subscriptionId: id }));
          }
          expect(await session.receipts.ofDeal(id)).toEqual([]);
          expect(await ahead.repos.receipts.ofDeal(id)).toHaveLength(ROWS);
          // What is changed is written first, with all that was kept back before it.
          await work.update('customer', customer, { level: 'A' });
          expect(await session.receipts.ofDeal(id)).toHaveLength(ROWS);
          expect(await ahead.repos.receipts.ofDeal(id)).toHaveLength(ROWS);
          await work.insert('receipt', buildReceipt({ id: `${id}-last`, ref: 9_000, subscriptionId: id }));
          await work.finish({ id: `operation-${id}`, ...header }, 'restore');
          if (fails) {
            throw new Error('the process died');
          }
        });
      };
      await expect(writes('lost', true)).rejects.toThrow('the process died');
      expect(await store.read.receipts.ofDeal('lost')).toEqual([]);
      expect(await store.read.customers.byId('lost-c')).toBeUndefined();
      await writes('kept', false);
      expect(await store.read.receipts.ofDeal('kept')).toHaveLength(ROWS + 1);
      expect(await store.read.customers.byId('kept-c')).toMatchObject({ level: 'A', version: 2 });
      const operation = await store.read.operations.byId('operation-kept');
      expect(operation?.changes).toHaveLength(ROWS + 2);
    });
  });
}
