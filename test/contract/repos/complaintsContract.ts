import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import { buildComplaint, buildComplaintNote, buildComplaintPause } from '../../factories/complaint.ts';
import { buildCustomer } from '../../factories/customer.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { later } from './records.ts';

const ALL: Scope = { kind: 'company' };
const PAGE = { skip: 0, limit: 10 };

/** What is read of complaints. */
export function complaintsContract(open: () => Promise<TestDatabase>): void {
  describe('complaints', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        await session.insert('customer', buildCustomer({ id: 'customer-12', ref: 12, ownerId: 'li' }));
        await session.insert('customer', buildCustomer({ id: 'customer-20', ref: 20, ownerId: 'chen' }));
        const complaint = buildComplaint({ takenById: 'tang' });
        await session.insert('complaint', {
          ...complaint,
          id: 'c-1',
          ref: 1,
          finalDueAt: later(50),
          respondedAt: later(1),
        });
        await session.insert('complaint', {
          ...complaint,
          id: 'c-2',
          ref: 2,
          firstDueAt: later(10),
          customerId: 'customer-20',
        });
        await session.insert('complaint', {
          ...complaint,
          id: 'c-3',
          ref: 3,
          firstDueAt: later(30),
          customerId: null,
          place: 'A-2-1203',
          phone: '+8613600136000',
          state: 'paused',
          ownerId: 'he',
        });
        await session.insert('complaint', {
          ...complaint,
          id: 'c-4',
          ref: 4,
          state: 'resolved',
          category: 'lift',
        });
        await session.insert('complaint', {
          ...complaint,
          id: 'c-5',
          ref: 5,
          state: 'duplicate',
          duplicateOfId: 'c-1',
          projectId: 'project-b',
        });
        await session.insert(
          'complaintPause',
          buildComplaintPause({ id: 'p-2', complaintId: 'c-3', from: later(9) }),
        );
        await session.insert(
          'complaintPause',
          buildComplaintPause({ id: 'p-1', complaintId: 'c-3', from: later(3) }),
        );
        await session.insert(
          'complaintNote',
          buildComplaintNote({ id: 'n-1', complaintId: 'c-3', at: later(3) }),
        );
        await session.insert(
          'complaintNote',
          buildComplaintNote({ id: 'n-2', complaintId: 'c-3', at: later(4) }),
        );
      });
    });

    const refs = async (scope: Scope, memberId: string, dueBefore?: Date): Promise<number[]> => {
      const { complaints } = at().store.read;
      const found = await complaints.open({ scope, memberId }, PAGE, dueBefore);
      expect(await complaints.openCount({ scope, memberId }, dueBefore)).toBe(found.length);
      return found.map(({ ref }) => ref);
    };

    test('what is not settled comes by what falls due next, first the response, then the result', async () => {
      expect(await refs(ALL, 'gao')).toEqual([2, 3, 1]);
      expect(await refs(ALL, 'gao', later(31))).toEqual([2, 3]);
      const { complaints } = at().store.read;
      const second = await complaints.open({ scope: ALL, memberId: 'gao' }, { skip: 1, limit: 1 });
      expect(second.map(({ ref }) => ref)).toEqual([3]);
    });

    test('each sees those of customers in his reach, and those that he took or answers for', async () => {
      expect(await refs({ kind: 'own', memberId: 'li' }, 'li')).toEqual([1]);
      expect(await refs({ kind: 'own', memberId: 'chen' }, 'chen')).toEqual([2]);
      expect(await refs({ kind: 'own', memberId: 'he' }, 'he')).toEqual([3]);
      expect(await refs({ kind: 'own', memberId: 'tang' }, 'tang')).toEqual([2, 3, 1]);
      expect(await refs({ kind: 'project', projectIds: ['project-a'] }, 'sun')).toEqual([2, 3, 1]);
      expect(await refs({ kind: 'project', projectIds: [] }, 'sun')).toEqual([]);
      expect(await refs({ kind: 'none' }, 'admin')).toEqual([]);
      const { complaints } = at().store.read;
      expect(await complaints.within('c-2', { kind: 'own', memberId: 'li' }, 'li')).toBe(false);
      expect(await complaints.within('c-1', { kind: 'own', memberId: 'li' }, 'li')).toBe(true);
    });

    test('what a member answers for is counted', async () => {
      const { complaints } = at().store.read;
      expect((await complaints.ownedBy('sun', PAGE)).map(({ ref }) => ref)).toEqual([2, 1]);
      expect(await complaints.ownedCount('sun')).toBe(2);
      expect(await complaints.openByOwner('project-a', ['sun', 'he', 'zhou'])).toEqual(
        new Map([
          ['sun', 2],
          ['he', 1],
        ]),
      );
    });

    test('the same matter is found by the customer, the home or the phone, and by its category', async () => {
      const { complaints } = at().store.read;
      const found = async (
        of: Partial<Parameters<typeof complaints.alike>[0]>,
        category: 'leak' | 'lift' | null,
      ) =>
        (
          await complaints.alike(
            { projectId: 'project-a', customerId: null, place: null, phone: null, ...of },
            category,
            10,
          )
        ).map(({ ref }) => ref);
      expect(await found({ customerId: 'customer-20' }, 'leak')).toEqual([2]);
      expect(await found({ place: 'A-2-1203' }, 'leak')).toEqual([3]);
      expect(await found({ phone: '+8613600136000' }, 'leak')).toEqual([3]);
      expect(await found({ place: 'A-2-1203', projectId: 'project-b' }, 'leak')).toEqual([]);
      expect(await found({ customerId: 'customer-12' }, 'lift')).toEqual([4]);
      expect(await found({}, 'leak')).toEqual([]);
      expect((await complaints.duplicatesOf('c-1', 10)).map(({ ref }) => ref)).toEqual([5]);
    });

    test('pauses come in their order, notes the newest first', async () => {
      const { complaints } = at().store.read;
      expect((await complaints.pauses('c-3')).map(({ id }) => id)).toEqual(['p-1', 'p-2']);
      expect((await complaints.notes('c-3', 1)).map(({ id }) => id)).toEqual(['n-2']);
    });
  });
}
