import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Customer } from '../../../src/domain/customer.ts';
import type { RecordKind, RecordTypes } from '../../../src/domain/records.ts';
import { StaleRecordError } from '../../../src/handlers/ports/session.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildPlan } from '../../factories/plan.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import {
  AT,
  buildFollowUp,
  buildIdentity,
  buildMember,
  buildPhone,
  buildProject,
  buildTeam,
  later,
} from './records.ts';

const FULL: Customer = buildCustomer({
  address: '西湖区文三路 1 号 😀',
  age: 38,
  occupation: "程序员 O'Brien; DROP TABLE customer",
  rooms: 3,
  budget: { bound: 'range', from: 260_000_000, to: 9_007_199_254_740_991 },
  downPayment: { bound: 'about', at: 80_000_000 },
  area: { bound: 'max', to: 12_000 },
  floor: { bound: 'min', from: 5 },
  orientation: 'southNorth',
  purpose: 'firstHome',
  place: '滨江',
  source: 'visit',
  path: '自然到访',
  channelCompany: '贝壳',
  channelAgent: '小赵 13700137000',
  referrer: '老王 13600136000',
  level: 'A',
  state: 'lost',
  lostReason: '价格',
  firstContactNote: '打 13800138000',
  enteredLate: true,
  lastFollowUpAt: later(5),
});

const EVERY: { readonly [K in RecordKind]: RecordTypes[K] } = {
  project: buildProject(),
  team: buildTeam(),
  member: buildMember({ active: false, quiet: [1320, 480] }),
  identity: buildIdentity(),
  assignment: { id: 'assignment-1', memberId: 'li', projectId: 'project-a', teamId: null, version: 1 },
  channel: {
    id: 'channel-1',
    platform: 'slack',
    workspace: 'T1',
    address: 'C01',
    projectId: 'project-a',
    teamId: null,
    purposes: ['kpi', 'ops'],
    locale: 'en',
    version: 1,
  },
  policyEntry: {
    id: 'policy-1',
    policy: 'customer.entry',
    projectId: null,
    value: '2工作日',
    from: AT,
    setById: 'admin',
    version: 1,
  },
  target: {
    id: 'target-1',
    projectId: 'project-a',
    memberId: 'li',
    month: '2026-11',
    figure: 'followUps',
    value: 200,
    version: 1,
  },
  customer: FULL,
  customerPhone: buildPhone(),
  followUp: buildFollowUp({ content: '打 13800138000 没人接 🙃', method: null, level: null, concerns: [] }),
  plan: buildPlan({ goal: '看样板间', cancelReason: '改天', followUpId: 'follow-up-1', closedAt: later(1) }),
};
const KINDS = Object.keys(EVERY) as RecordKind[];

/** What every kind of record must do in every database. */
export function recordsContract(open: () => Promise<TestDatabase>): void {
  describe('records', () => {
    const database = usingDatabase(open);

    beforeAll(async () => {
      await database().store.tx(async (session) => {
        for (const kind of KINDS) {
          await session.insert(kind, EVERY[kind]);
        }
      });
    });

    test.each(KINDS)('a %s comes back as it was written, to the millisecond', async (kind) => {
      const back = await database().store.tx(async (session) => await session.current(kind, EVERY[kind].id));
      expect(back).toEqual(EVERY[kind]);
    });

    test('an update writes what it names, counts the version up and returns the record as written', async () => {
      const { store } = database();
      const after = await store.tx(
        async (session) =>
          await session.update('customer', FULL, {
            level: 'C',
            budget: { bound: 'max', to: 5 },
            address: null,
          }),
      );
      expect(after).toEqual({
        ...FULL,
        level: 'C',
        budget: { bound: 'max', to: 5 },
        address: null,
        version: 2,
      });
      expect(await store.read.customers.byId(FULL.id)).toEqual(after);
    });

    test('an update of a version that has moved on is refused and changes nothing', async () => {
      const { store } = database();
      const stale = store.tx(async (session) => await session.update('customer', FULL, { level: 'D' }));
      await expect(stale).rejects.toThrow(StaleRecordError);
      expect((await store.read.customers.byId(FULL.id))?.level).toBe('C');
    });

    test('a record is removed once, by its version', async () => {
      const { store } = database();
      const { target } = EVERY;
      await expect(
        store.tx(async (session) => {
          await session.remove('target', { ...target, version: 7 });
        }),
      ).rejects.toThrow(StaleRecordError);
      await store.tx(async (session) => {
        await session.remove('target', target);
      });
      expect(await store.read.company.target('project-a', 'li', '2026-11', 'followUps')).toBeUndefined();
    });

    test('a phone whose number changes is found by the new number and no more by the old', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.update('customerPhone', buildPhone(), { number: '+8613900139000' });
      });
      expect(await store.read.customers.byPhone('+8613800138000')).toBeUndefined();
      expect((await store.read.customers.byPhone('+8613900139000'))?.ref).toBe(12);
    });
  });
}
