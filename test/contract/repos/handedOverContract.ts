import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import { buildContract } from '../../factories/contract.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildDefect, buildHandover } from '../../factories/handover.ts';
import { buildLoan } from '../../factories/loan.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';

const ALL: Scope = { kind: 'company' };
const LI: Scope = { kind: 'own', memberId: 'li' };
const CHEN: Scope = { kind: 'own', memberId: 'chen' };
const HERE: Scope = { kind: 'project', projectIds: ['project-a'] };
const ELSEWHERE: Scope = { kind: 'project', projectIds: ['project-b'] };
/** Contracts that stand, one of a home that was handed over, and one that is over. */
const STATES = { 1: 'signed', 2: 'filed', 3: 'delivered', 4: 'cancelled' } as const;

/** What is read of loans, handovers and defects. */
export function handedOverContract(open: () => Promise<TestDatabase>): void {
  describe('loans, handovers and defects', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        await session.insert('customer', buildCustomer({ id: 'customer-12', ref: 12, ownerId: 'li' }));
        for (const n of [1, 2, 3, 4] as const) {
          const contractId = `contract-${n}`;
          await session.insert(
            'contract',
            buildContract({ id: contractId, ref: n, state: STATES[n], handoverDay: `2026-12-0${n}` }),
          );
          await session.insert(
            'loan',
            buildLoan({
              id: `loan-${n}`,
              contractId,
              stepDay: `2026-11-2${9 - n}`,
              approved: n === 2 ? 100 : null,
            }),
          );
          await session.insert(
            'handover',
            buildHandover({ id: `handover-${n}`, contractId, at: new Date(`2026-12-1${9 - n}T02:00:00Z`) }),
          );
          await session.insert(
            'defect',
            buildDefect({
              id: `defect-${n}`,
              ref: n,
              contractId,
              ownerId: 'he',
              dueDay: `2026-12-2${9 - n}`,
            }),
          );
        }
        await session.insert('loan', buildLoan({ id: 'loan-5', contractId: 'contract-5', state: 'paidOut' }));
      });
    });

    test('loans that are not paid out come the longest at a standstill first, without those of contracts that are over', async () => {
      const { loans } = at().store.read;
      const ids = async (scope: Scope) => (await loans.waiting(scope, 9)).map(({ id }) => id);
      expect(await ids(ALL)).toEqual(['loan-3', 'loan-2', 'loan-1']);
      expect(await ids(LI)).toEqual(['loan-3', 'loan-2', 'loan-1']);
      expect(await ids(HERE)).toHaveLength(3);
      expect([await ids(CHEN), await ids(ELSEWHERE), await ids({ kind: 'none' })]).toEqual([[], [], []]);
      expect(await loans.waitingSum(LI)).toEqual({ count: 3, owed: 2 * 212_000_000 + 100 });
      expect(await loans.waitingSum(CHEN)).toEqual({ count: 0, owed: 0 });
      expect((await loans.ofContract('contract-2'))?.id).toBe('loan-2');
      expect(await loans.ofCustomer('customer-12', 9)).toHaveLength(5);
    });

    test('appointments come the first first, of homes that are still to be handed over', async () => {
      const { handovers } = at().store.read;
      const ids = async (scope: Scope, before: string) =>
        (await handovers.planned(scope, new Date(before), 9)).map(({ id }) => id);
      expect(await ids(LI, '2026-12-31T00:00:00Z')).toEqual(['handover-2', 'handover-1']);
      expect(await ids(HERE, '2026-12-18T00:00:00Z')).toEqual(['handover-2']);
      expect(await ids(CHEN, '2026-12-31T00:00:00Z')).toEqual([]);
    });

    test('a contract is late once, from the day after the one agreed', async () => {
      const { handovers } = at().store.read;
      const late = async (today: string) =>
        (await handovers.newlyLate('project-a', today, 9)).map(({ id }) => id);
      expect(await late('2026-12-01')).toEqual([]);
      expect(await late('2026-12-02')).toEqual(['contract-1']);
      expect(await late('2026-12-09')).toEqual(['contract-1', 'contract-2']);
      await at().store.tx(async (session) => {
        const record = { id: 'contract-1', dueDay: '2026-12-01', problemId: 'problem-1', version: 1 };
        await session.insert('lateHandover', record);
      });
      expect(await late('2026-12-09')).toEqual(['contract-2']);
      expect((await handovers.late('contract-1'))?.problemId).toBe('problem-1');
    });

    test('defects come the first due first, of homes that somebody has or gets', async () => {
      const { defects } = at().store.read;
      expect((await defects.open(HERE, 9)).map(({ ref }) => ref)).toEqual([3, 2, 1]);
      expect((await defects.ownedBy('he', 2)).map(({ ref }) => ref)).toEqual([3, 2]);
      expect(await defects.open(CHEN, 9)).toEqual([]);
      expect((await defects.byRef(2))?.text).toBe('主卧窗框渗水');
      expect(await defects.ofContract('contract-4')).toHaveLength(1);
    });
  });
}
