import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DeadlineRepos, DeadlineStretch } from '../../../src/handlers/ports/deadlineRepos.ts';
import { buildComplaint } from '../../factories/complaint.ts';
import { buildContract } from '../../factories/contract.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildUnit } from '../../factories/unit.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, later } from './records.ts';

const KINDS = ['scans', 'customers', 'units', 'complaints'] as const;

/** By their names: when each of them falls due, in hours from now. Two at one instant, one that is over, one elsewhere. */
const DUE = [
  ['e', 5],
  ['c', 3],
  ['b', 3],
  ['a', 1],
  ['past', -1],
] as const;

/** What a change of the calendar is looked for in: each kind of record along its deadline, page by page. */
export function deadlinesContract(open: () => Promise<TestDatabase>): void {
  describe('deadlines', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        const insert = async (name: string, n: number, due: Date, projectId: string, over = false) => {
          const own = { id: name, ref: n, projectId };
          const ended = over ? { scannedAt: AT } : {};
          const contract = { ...own, subscriptionId: `subscription-${n}`, unitId: `unit-${n}`, scanBy: due };
          await session.insert('contract', buildContract({ ...contract, ...ended }));
          const state = over ? 'resolved' : n % 2 === 0 ? 'paused' : 'open';
          const complaint = { ...own, firstDueAt: later(-600), finalDueAt: due, state } as const;
          await session.insert('complaint', buildComplaint(complaint));
          if (!over) {
            await session.insert('customer', buildCustomer({ ...own, entryDueAt: due }));
            const unit = { id: name, projectId, key: `A-1-${n}`, room: `${n}`, entryDueAt: due };
            await session.insert('unit', buildUnit(unit));
          }
        };
        for (const [n, [name, hours]] of DUE.entries()) {
          await insert(name, n + 1, later(hours * 60), 'project-a');
        }
        await insert('over', 8, later(120), 'project-a', true);
        await insert('elsewhere', 9, later(120), 'project-b');
        const ended = { id: 'ended', ref: 10, subscriptionId: 'subscription-10', unitId: 'unit-10' };
        await session.insert('contract', buildContract({ ...ended, scanBy: later(120), endedAt: AT }));
      });
    });

    const found = async (kind: (typeof KINDS)[number], more: Partial<DeadlineStretch> = {}) => {
      const { deadlines }: DeadlineRepos = at().store.read;
      const stretch = { projectId: 'project-a', since: AT, limit: 10, ...more };
      return (await deadlines[kind](stretch)).map(({ id }) => id);
    };

    test.each(KINDS)('of %s those of a project from an instant on come the earliest first', async (kind) => {
      expect(await found(kind)).toEqual(['a', 'b', 'c', 'e']);
      expect(await found(kind, { since: later(180) })).toEqual(['b', 'c', 'e']);
      expect(await found(kind, { projectId: 'project-b' })).toEqual(['elsewhere']);
      expect(await found(kind, { projectId: 'project-404' })).toEqual([]);
    });

    test.each(KINDS)(
      'of %s each is on one page, also where a page ends between two of one instant',
      async (kind) => {
        expect(await found(kind, { limit: 2 })).toEqual(['a', 'b']);
        expect(await found(kind, { limit: 2, after: { at: later(180), id: 'b' } })).toEqual(['c', 'e']);
        expect(await found(kind, { limit: 2, after: { at: later(300), id: 'e' } })).toEqual([]);
        expect(await found(kind, { after: { at: later(180), id: 'c' } })).toEqual(['e']);
      },
    );
  });
}
