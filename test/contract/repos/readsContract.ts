import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildPlan } from '../../factories/plan.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, buildFollowUp, buildIdentity, buildPhone, later, seedCompany } from './records.ts';

const LI: Scope = { kind: 'own', memberId: 'li' };
const TEAM: Scope = { kind: 'team', memberId: 'wang', teamIds: ['team-1'] };
const COMPANY: Scope = { kind: 'company' };
const PROJECT: Scope = { kind: 'project', projectIds: ['project-a'] };

/** The reads that the commands live on. */
export function readsContract(open: () => Promise<TestDatabase>): void {
  describe('reads', () => {
    const database = usingDatabase(open);
    const customers = () => database().store.read.customers;

    beforeAll(async () => {
      const { store } = database();
      await seedCompany(store);
      await store.tx(async (session) => {
        const people = [
          buildCustomer(),
          buildCustomer({ id: 'c13', ref: 13, name: '刘女士', lastFollowUpAt: later(9) }),
          buildCustomer({ id: 'c20', ref: 20, name: '小王先生', ownerId: 'chen' }),
          buildCustomer({ id: 'c30', ref: 30, name: '王%先生', ownerId: 'wu', teamId: 'team-2' }),
          buildCustomer({
            id: 'c40',
            ref: 40,
            name: '外项目',
            ownerId: 'zhou',
            teamId: null,
            projectId: 'project-b',
          }),
        ];
        for (const customer of people) {
          await session.insert('customer', customer);
        }
        await session.insert('customerPhone', buildPhone());
        await session.insert(
          'customerPhone',
          buildPhone({ id: 'p2', number: '+8613900139000', primary: false }),
        );
        await session.insert(
          'customerPhone',
          buildPhone({ id: 'p3', customerId: 'c20', number: '+8618600188000' }),
        );
      });
    });

    test('a person finds only customers in reach, and a scope of nothing finds nobody', async () => {
      const refs = async (scope: Scope) => (await customers().recent(scope, 10)).map(({ ref }) => ref);
      expect(await refs(LI)).toEqual([13, 12]);
      expect((await refs(TEAM)).toSorted()).toEqual([12, 13, 20]);
      expect((await refs(PROJECT)).toSorted()).toEqual([12, 13, 20, 30]);
      expect((await refs(COMPANY)).toSorted()).toEqual([12, 13, 20, 30, 40]);
      expect(await refs({ kind: 'none' })).toEqual([]);
      expect(await refs({ kind: 'project', projectIds: [] })).toEqual([]);
      expect(await refs({ kind: 'team', memberId: 'li', teamIds: [] })).toEqual([13, 12]);
    });

    test('a name that begins with what was typed comes before one that contains it', async () => {
      const names = (await customers().byName('王', COMPANY, 10)).map(({ name }) => name);
      expect(names.at(-1)).toBe('小王先生');
      expect(names).toHaveLength(3);
    });

    test.each(['%', '王%先', '!', '_', "' OR 1=1 --"])(
      '%s in a name is a character, not a pattern',
      async (text) => {
        const found = await customers().byName(text, COMPANY, 10);
        expect(found.every(({ name }) => name.includes(text))).toBe(true);
      },
    );

    test('a phone belongs to one customer of the company, and its last four are found within reach', async () => {
      expect((await customers().byPhone('+8613800138000'))?.ref).toBe(12);
      expect((await customers().byLastFour('8000', LI, 5)).map(({ ref }) => ref)).toEqual([12]);
      expect((await customers().byLastFour('8000', TEAM, 5)).map(({ ref }) => ref).toSorted()).toEqual([
        12, 20,
      ]);
      expect((await customers().phones('customer-12')).map(({ number }) => number)).toEqual([
        '+8613800138000',
        '+8613900139000',
      ]);
      const primary = await customers().primaryPhones(['customer-12', 'c20', 'c13']);
      expect([...primary].toSorted()).toEqual([
        ['c20', '+8618600188000'],
        ['customer-12', '+8613800138000'],
      ]);
    });

    test.each([0, -1, 1.5, 2 ** 40, Number.NaN])('the reference %s belongs to nobody', async (ref) => {
      expect(await customers().byRef(ref)).toBeUndefined();
    });

    test('whoever speaks is known with his projects and teams by any of his accounts', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        const wecom = { id: 'i2', platform: 'wecom', workspace: 'corp', externalId: 'LiNa' } as const;
        await session.insert('identity', buildIdentity(wecom));
        await session.touchIdentity('li', 'wecom', later(3));
      });
      const actor = await store.read.members.actor({
        platform: 'wecom',
        workspace: 'corp',
        externalId: 'lina',
      });
      expect(actor?.member.name).toBe('李娜');
      expect(actor?.assignments.map(({ teamId }) => teamId)).toEqual(['team-1']);
      expect(await store.read.members.actorById('li')).toEqual(actor);
      const unknown = { platform: 'wecom', workspace: 'other', externalId: 'lina' } as const;
      expect(await store.read.members.actor(unknown)).toBeUndefined();
      expect((await store.read.members.identities('li')).map(({ platform }) => platform)).toEqual([
        'wecom',
        'web',
      ]);
    });

    test('members are found by team, project and name', async () => {
      const { members } = database().store.read;
      expect((await members.ofTeam('team-1')).map(({ id }) => id)).toEqual(['chen', 'li']);
      expect((await members.ofProject('project-a')).map(({ id }) => id)).toEqual(['chen', 'li', 'wu']);
      expect((await members.byName('吴迪', 5)).map(({ id }) => id)).toEqual(['wu']);
      expect(await members.countActive()).toBe(3);
      expect(await members.all(2)).toHaveLength(2);
    });

    test('a plan reminds when it is due, earliest first, and no more once it is closed', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('plan', buildPlan({ id: 'p-late', ref: 2, remindAt: later(30), at: later(30) }));
        await session.insert(
          'plan',
          buildPlan({ id: 'p-early', ref: 1, remindAt: later(10), at: later(90) }),
        );
        await session.insert('plan', buildPlan({ id: 'p-done', ref: 4, remindAt: later(1), state: 'done' }));
      });
      const { plans } = store.read;
      expect((await plans.remindersDue('li', later(30), 5)).map(({ id }) => id)).toEqual([
        'p-early',
        'p-late',
      ]);
      expect((await plans.remindersDue('li', later(29), 5)).map(({ id }) => id)).toEqual(['p-early']);
      expect(await plans.remindersDue('chen', later(30), 5)).toEqual([]);
      expect((await plans.openOfMember('li', 5)).map(({ ref }) => ref)).toEqual([2, 1]);
      expect((await plans.openOfCustomer('customer-12')).map(({ ref }) => ref)).toEqual([2, 1]);
      expect((await plans.byRef(4))?.state).toBe('done');
    });

    test('the contacts behind a figure are listed newest first, by project, days and people', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('followUp', buildFollowUp({ id: 'f1' }));
        await session.insert('followUp', buildFollowUp({ id: 'f2', at: later(5) }));
        await session.insert('followUp', buildFollowUp({ id: 'f3', memberId: 'wu', day: '2026-11-24' }));
      });
      const { followUps } = store.read;
      const at = { projectId: 'project-a', from: '2026-11-23', to: '2026-11-24' };
      const ids = async (filter: typeof at & { memberIds?: string[] }) =>
        (await followUps.list(filter, 10)).map(({ id }) => id);
      expect(await ids(at)).toEqual(['f3', 'f2', 'f1']);
      expect(await ids({ ...at, memberIds: ['li'] })).toEqual(['f2', 'f1']);
      expect(await ids({ ...at, memberIds: [] })).toEqual([]);
      expect(await ids({ ...at, to: '2026-11-23' })).toEqual(['f2', 'f1']);
      expect((await followUps.ofCustomer('customer-12', 1)).map(({ id }) => id)).toEqual(['f2']);
    });

    test('the calendar knows the published holidays and make-up days, and nothing of a year not published', async () => {
      const { company } = database().store.read;
      const days = await company.calendarDays('project-a', '2026-09-30', '2026-10-10');
      expect(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date.slice(-2))).toEqual([
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '07',
      ]);
      expect(days.at(-1)).toMatchObject({ date: '2026-10-10', kind: 'working' });
      expect(await company.calendarDays('project-a', '2027-01-01', '2027-12-31')).toEqual([]);
    });

    test('a line without a name means the customer last spoken about', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.rememberCustomer('li', 'c13', AT);
        await session.rememberCustomer('li', 'customer-12', later(1));
        expect(await session.talk.lastCustomer('li', AT)).toEqual({
          customerId: 'customer-12',
          at: later(1),
        });
      });
      expect((await store.read.talk.lastCustomer('li', later(1)))?.customerId).toBe('customer-12');
      expect(await store.read.talk.lastCustomer('li', later(2))).toBeUndefined();
    });
  });
}
