import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import { buildApproval } from '../../factories/approval.ts';
import { buildContract, buildPlanLine, buildReceipt } from '../../factories/contract.ts';
import { buildContractScan } from '../../factories/contractScan.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildSubscription } from '../../factories/subscription.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';

const ALL: Scope = { kind: 'company' };
const LI: Scope = { kind: 'own', memberId: 'li' };
const CHEN: Scope = { kind: 'own', memberId: 'chen' };
const HERE: Scope = { kind: 'project', projectIds: ['project-a'] };
const ELSEWHERE: Scope = { kind: 'project', projectIds: ['project-b'] };
const NOBODY: Scope = { kind: 'none' };

/** What is read of subscriptions, contracts, payments and money. */
export function signedDealsContract(open: () => Promise<TestDatabase>): void {
  describe('subscriptions, contracts, payments and money', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        await session.insert('customer', buildCustomer({ id: 'customer-12', ref: 12, ownerId: 'li' }));
        await session.insert('customer', buildCustomer({ id: 'customer-20', ref: 20, ownerId: 'chen' }));
        for (const [ref, state, signBy] of [
          [1, 'active', '2026-12-03'],
          [2, 'active', '2026-12-01'],
          [3, 'signed', '2026-11-01'],
        ] as const) {
          await session.insert(
            'subscription',
            buildSubscription({
              id: `subscription-${ref}`,
              ref,
              state,
              unitId: `unit-${ref}`,
              customerId: ref === 2 ? 'customer-20' : 'customer-12',
              at: new Date(`2026-11-2${ref}T02:00:00Z`),
              signBy: new Date(`${signBy}T10:00:00Z`),
            }),
          );
        }
        const contracts = [
          { state: 'signed', scanBy: '2026-12-04', fileBy: '2026-12-25' },
          { state: 'registered', scanBy: '2026-12-02', fileBy: '2026-12-24', registeredDay: '2026-11-26' },
          { state: 'registered', scanBy: '2026-12-03', fileBy: '2026-12-23', customerId: 'customer-20' },
          { state: 'cancelled', scanBy: '2026-12-01', fileBy: '2026-12-22', registeredDay: '2026-11-26' },
          { state: 'swapped', scanBy: '2026-12-01', fileBy: '2026-12-21', registeredDay: null },
          { state: 'filed', scanBy: '2026-12-01', fileBy: '2026-12-20', scannedAt: '2026-11-27' },
        ] as const;
        for (const [index, { scanBy, ...own }] of contracts.entries()) {
          const n = index + 1;
          await session.insert(
            'contract',
            buildContract({
              ...own,
              id: `contract-${n}`,
              ref: n,
              unitId: `unit-${n}`,
              subscriptionId: n === 5 ? 'subscription-1' : `subscription-1${n}`,
              at: new Date(`2026-11-2${n}T02:00:00Z`),
              scanBy: new Date(`${scanBy}T10:00:00Z`),
              scannedAt: 'scannedAt' in own ? new Date(`${own.scannedAt}T02:00:00Z`) : null,
            }),
          );
        }
        // A swap's second contract of the same deal.
        await session.insert(
          'contract',
          buildContract({
            id: 'contract-7',
            ref: 7,
            unitId: 'unit-7',
            subscriptionId: 'subscription-1',
            at: new Date('2026-11-29T02:00:00Z'),
            scanBy: new Date('2026-12-05T10:00:00Z'),
          }),
        );
        await session.insert('contractScan', buildContractScan({ id: 'scan-6', contractId: 'contract-6' }));
        const lines = [
          { kind: 'downPayment', dueDay: '2026-11-20', amount: 300, paid: 100, state: 'open' },
          { kind: 'loan', dueDay: '2026-12-02', amount: 500, paid: 0, state: 'open' },
          { kind: 'balance', dueDay: null, amount: 50, paid: 0, state: 'open' },
          { kind: 'instalment', dueDay: '2026-11-21', amount: 70, paid: 70, state: 'paid' },
          { kind: 'instalment', dueDay: '2026-11-22', amount: 90, paid: 0, state: 'void' },
        ] as const;
        for (const [index, line] of lines.entries()) {
          const seq = lines.length - index;
          await session.insert(
            'planLine',
            buildPlanLine({ ...line, id: `line-${index + 1}`, seq, contractId: 'contract-1' }),
          );
        }
        await session.insert(
          'planLine',
          buildPlanLine({
            id: 'line-6',
            contractId: 'contract-3',
            customerId: 'customer-20',
            dueDay: '2026-12-01',
            amount: 1000,
          }),
        );
        for (const n of [1, 2, 3] as const) {
          await session.insert(
            'receipt',
            buildReceipt({
              id: `receipt-${n}`,
              ref: n,
              subscriptionId: 'subscription-1',
              customerId: n === 3 ? 'customer-20' : 'customer-12',
              state: n === 1 ? 'confirmed' : 'claimed',
              at: new Date(`2026-11-2${9 - n}T02:00:00Z`),
            }),
          );
        }
      });
    });

    test('subscriptions to be signed come the first first', async () => {
      const { deals } = at().store.read;
      const refs = async (scope: Scope, count = 9) =>
        (await deals.toSign(scope, count)).map(({ ref }) => ref);
      expect(await refs(ALL)).toEqual([2, 1]);
      expect(await refs(HERE, 1)).toEqual([2]);
      expect([await refs(LI), await refs(CHEN)]).toEqual([[1], [2]]);
      expect([await refs(ELSEWHERE), await refs(NOBODY)]).toEqual([[], []]);
      expect((await deals.ofCustomer('customer-12', 9)).map(({ ref }) => ref)).toEqual([3, 1]);
      expect((await deals.subscriptionByRef(2))?.id).toBe('subscription-2');
    });

    test('of a deal with two contracts, as after a swap, the newest is the one', async () => {
      const { contracts } = at().store.read;
      expect((await contracts.ofSubscription('subscription-1'))?.ref).toBe(7);
      expect(await contracts.ofSubscription('subscription-404')).toBeUndefined();
    });

    test('contracts are read by their ids in one statement', async () => {
      const { contracts } = at().store.read;
      const read = await contracts.byIds(['contract-2', 'contract-4', 'contract-404']);
      expect(read.map(({ ref }) => ref).toSorted()).toEqual([2, 4]);
      expect(await contracts.byIds([])).toEqual([]);
    });

    test('contracts without a scan come the first due first, those that are over and those that have one left out', async () => {
      const { contracts } = at().store.read;
      const refs = async (scope: Scope) => (await contracts.toScan(scope, 9)).map(({ ref }) => ref);
      expect(await refs(ALL)).toEqual([2, 3, 1, 7]);
      expect([await refs(CHEN), await refs(ELSEWHERE)]).toEqual([[3], []]);
      expect((await contracts.toCheck(HERE, 9)).map(({ ref }) => ref)).toEqual([6]);
    });

    test('contracts of a state come the first to be filed first', async () => {
      const { contracts } = at().store.read;
      const refs = async (scope: Scope) =>
        (await contracts.inState('registered', scope, 9)).map(({ ref }) => ref);
      expect([await refs(ALL), await refs(LI), await refs(NOBODY)]).toEqual([[3, 2], [2], []]);
    });

    test('a home is locked while the online signing of a contract that is over stands', async () => {
      const { contracts } = at().store.read;
      expect((await contracts.locked(ALL, 9)).map(({ ref }) => ref)).toEqual([4]);
    });

    test('the payments of a contract come in their order, void ones left out', async () => {
      const { contracts } = at().store.read;
      const ids = (await contracts.lines('contract-1')).map(({ id }) => id);
      expect(ids).toEqual(['line-4', 'line-3', 'line-2', 'line-1']);
      expect(await contracts.linesOfCustomer('customer-12', 9)).toHaveLength(5);
    });

    test('what is due comes the first due first, within the days asked for', async () => {
      const { contracts } = at().store.read;
      const ids = async (scope: Scope, days: { from?: string; to: string }) =>
        (await contracts.due(scope, days, 9)).map(({ id }) => id);
      expect(await ids(ALL, { to: '2026-12-02' })).toEqual(['line-1', 'line-6', 'line-2']);
      expect(await ids(ALL, { from: '2026-11-21', to: '2026-12-01' })).toEqual(['line-6']);
      expect(await ids(LI, { to: '2026-12-02' })).toEqual(['line-1', 'line-2']);
      expect(await ids(NOBODY, { to: '2026-12-02' })).toEqual([]);
    });

    test('what is owed is summed up by period and kind, what has no day yet with the whole', async () => {
      const { contracts } = at().store.read;
      const periods = [
        { name: 'all' },
        { name: 'late', to: '2026-11-26' },
        { name: 'month', from: '2026-12-01', to: '2026-12-31' },
        { name: 'banks', kinds: ['loan'] },
      ] as const;
      expect(await contracts.dueSums(HERE, periods)).toEqual([
        { name: 'all', count: 4, owed: 200 + 500 + 50 + 1000 },
        { name: 'late', count: 1, owed: 200 },
        { name: 'month', count: 2, owed: 1500 },
        { name: 'banks', count: 1, owed: 500 },
      ]);
      expect(await contracts.dueSums(CHEN, [{ name: 'late', to: '2026-11-26' }])).toEqual([
        { name: 'late', count: 0, owed: 0 },
      ]);
    });

    test('money that finance has to look at comes the oldest first; a deal shows all of its money', async () => {
      const { receipts } = at().store.read;
      const refs = async (scope: Scope) => (await receipts.claimed(scope, 9)).map(({ ref }) => ref);
      expect([await refs(HERE), await refs(LI), await refs(ELSEWHERE)]).toEqual([[3, 2], [2], []]);
      expect((await receipts.ofDeal('subscription-1')).map(({ ref }) => ref)).toEqual([3, 2, 1]);
      expect((await receipts.ofCustomer('customer-12', 9)).map(({ ref }) => ref)).toEqual([1, 2]);
    });

    test('of one kind and subject there is one open application, whoever asks twice', async () => {
      const ask = async (id: string, ref: number) => {
        await at().store.tx(async (session) => {
          await session.insert('approval', buildApproval({ id, ref }));
        });
      };
      await ask('approval-1', 1);
      await expect(ask('approval-2', 2)).rejects.toThrow();
      expect((await at().store.read.approvals.pending(['project-a'], 9)).map(({ ref }) => ref)).toEqual([1]);
      expect((await at().store.read.approvals.open('discount:customer-12:unit-1'))?.ref).toBe(1);
      expect(await at().store.read.approvals.pending([], 9)).toEqual([]);
    });

    test('reservations come the first to end first; of those that are over only whose money is there still', async () => {
      const { store } = at();
      await store.tx(async (session) => {
        for (const [ref, state, day] of [
          [31, 'reserved', '2026-11-28'],
          [32, 'reserved', '2026-11-27'],
          [33, 'lapsed', '2026-11-26'],
          [34, 'dropped', '2026-11-25'],
          [35, 'lapsed', '2026-11-24'],
        ] as const) {
          await session.insert(
            'subscription',
            buildSubscription({
              id: `subscription-${ref}`,
              ref,
              state,
              reservedDay: '2026-11-23',
              reservation: 2_000_000,
              signBy: new Date(`${day}T10:00:00Z`),
            }),
          );
        }
        const money = { kind: 'reservation', amount: 2_000_000, account: 'other' } as const;
        for (const [n, subscription, more] of [
          [331, 33, {}],
          [341, 34, {}],
          [342, 34, { direction: 'out', state: 'claimed' }],
          [351, 35, { state: 'claimed' }],
        ] as const) {
          const subscriptionId = `subscription-${subscription}`;
          await session.insert(
            'receipt',
            buildReceipt({ id: `receipt-${n}`, ref: n, subscriptionId, ...money, ...more }),
          );
        }
      });
      const { deals } = store.read;
      expect((await deals.reserved(ALL, 9)).map(({ ref }) => ref)).toEqual([32, 31]);
      expect(await deals.reserved(NOBODY, 9)).toEqual([]);
      expect((await deals.kept(ALL, 9)).map(({ ref }) => ref)).toEqual([33]);
      expect(await deals.kept(ELSEWHERE, 9)).toEqual([]);
      expect(await deals.kept(NOBODY, 9)).toEqual([]);
    });
  });
}
