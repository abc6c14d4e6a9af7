import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../../src/domain/actor.ts';
import type { CustomerFilter } from '../../../src/domain/customers/customerFilter.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildActiveHold, buildHold, buildWaiting } from '../../factories/hold.ts';
import { buildPlan } from '../../factories/plan.ts';
import { buildProblem } from '../../factories/problem.ts';
import { buildVerification } from '../../factories/verification.ts';
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

    test('holds that run are found by whose they are, those that end first before the others', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('hold', buildHold({ id: 'h1', until: later(60) }));
        await session.insert('hold', buildHold({ id: 'h2', memberId: 'chen', until: later(30) }));
        await session.insert('hold', buildHold({ id: 'h3', memberId: 'wu', teamId: 'team-2' }));
        await session.insert('hold', buildHold({ id: 'h4', state: 'released' }));
        await session.insert('activeHold', buildActiveHold({ id: 'u1', slot: 'li:2' }));
        await session.insert('activeHold', buildActiveHold({ id: 'u2', slot: 'lin:1' }));
        await session.insert('activeHold', buildActiveHold({ id: 'u3', holdId: null, slot: null }));
        await session.insert('activeHold', buildActiveHold({ id: 'u4', holdId: null, slot: null }));
      });
      const ids = async (scope: Scope) => (await store.read.holds.ofScope(scope, 10)).map(({ id }) => id);
      expect(await ids(LI)).toEqual(['h1']);
      expect(await ids(TEAM)).toEqual(['h2', 'h1']);
      expect(await ids({ kind: 'none' })).toEqual([]);
      expect((await store.read.holds.ofCustomer('customer-12')).map(({ id }) => id).sort()).toEqual([
        'h1',
        'h2',
        'h3',
      ]);
      expect(await store.read.holds.slots('li')).toEqual(['li:2']);
    });

    test('one has a unit, and one place is taken once, whoever is faster', async () => {
      const { store } = database();
      const again = store.tx((session) =>
        session.insert('activeHold', buildActiveHold({ id: 'u1', slot: 'chen:1' })),
      );
      await expect(again).rejects.toThrow();
      const place = store.tx((session) =>
        session.insert('activeHold', buildActiveHold({ id: 'u9', slot: 'li:2' })),
      );
      await expect(place).rejects.toThrow();
    });

    test('who waits for a unit stands in order until it is over', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('waiting', buildWaiting({ id: 'w2', at: later(2) }));
        await session.insert('waiting', buildWaiting({ id: 'w1', at: later(1), state: 'offered' }));
        await session.insert('waiting', buildWaiting({ id: 'w0', at: later(0), state: 'left' }));
      });
      const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
      expect(ids(await store.read.waitings.ofUnit('unit-1502'))).toEqual(['w1', 'w2']);
      expect(ids(await store.read.waitings.ofMember('chen', 10))).toEqual(['w1', 'w2']);
      expect(ids(await store.read.waitings.ofCustomer('customer-13'))).toEqual(['w1', 'w2']);
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
      expect(await customers().numbers(['customer-12', 'c20', 'c13'])).toEqual(
        new Map([
          ['customer-12', ['+8613800138000', '+8613900139000']],
          ['c20', ['+8618600188000']],
        ]),
      );
      const primary = await customers().primaryPhones(['customer-12', 'c20', 'c13']);
      expect([...primary].toSorted()).toEqual([
        ['c20', '+8618600188000'],
        ['customer-12', '+8613800138000'],
      ]);
    });

    test('many phones are looked up at once, each with whose it is', async () => {
      const numbers = ['+8613800138000', '+8613900139000', '+8618600188000', '+8613700137000'];
      const known = await customers().byPhones(numbers);
      expect([...known].map(([number, { ref }]) => `${number} C${ref}`).toSorted()).toEqual([
        '+8613800138000 C12',
        '+8613900139000 C12',
        '+8618600188000 C20',
      ]);
      expect((await customers().byPhones([])).size).toBe(0);
    });

    test('customers are found by what they are, within reach, and the list goes on below a reference', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        const some = [
          buildCustomer({ id: 'f1', ref: 51, level: 'A', rooms: 3, budget: { bound: 'max', to: 300 } }),
          buildCustomer({ id: 'f2', ref: 52, level: 'A', rooms: 3, lastFollowUpAt: later(60 * 24 * 20) }),
          buildCustomer({ id: 'f3', ref: 53, level: 'B', state: 'lost', lostCause: '价格' }),
          buildCustomer({ id: 'f4', ref: 54, level: 'A', rooms: 3, mergedIntoId: 'f1' }),
          buildCustomer({ id: 'f5', ref: 55, level: 'A', rooms: 3, ownerId: 'wu', teamId: 'team-2' }),
        ];
        for (const customer of some) {
          await session.insert('customer', customer);
        }
      });
      const refs = async (
        filter: CustomerFilter,
        scope: Scope = LI,
        more: { below?: number; limit?: number } = {},
      ) =>
        (await customers().matching(filter, scope, { now: later(60 * 24 * 21), limit: 10, ...more })).map(
          ({ ref }) => ref,
        );
      expect(await refs({ levels: ['A'], rooms: 3 })).toEqual([52, 51]);
      expect(await refs({ levels: ['A'] }, { kind: 'company' })).toEqual([55, 52, 51]);
      expect(await refs({ levels: ['A'] }, LI, { below: 52 })).toEqual([51]);
      expect(await refs({ levels: ['A'] }, LI, { limit: 1 })).toEqual([52]);
      expect(await refs({ levels: ['A'], idleDays: 7 })).toEqual([51]);
      expect(await refs({ states: ['lost'], lostCause: '价格' })).toEqual([53]);
      expect(await refs({ budget: { from: 200, to: 400 } })).toEqual([51]);
      expect(await refs({ budget: { from: 301 } })).toEqual([]);
      expect(await refs({}, { kind: 'none' })).toEqual([]);
      await store.tx(async (session) => {
        for (const id of ['f1', 'f2', 'f3', 'f4', 'f5']) {
          await session.remove('customer', (await session.current('customer', id))!);
        }
      });
    });

    test('who is to be called back is whose record was verified longest ago, and not planned yet', async () => {
      const { store } = database();
      const some = [
        buildCustomer({ id: 'v1', ref: 61, ownerId: 'wu', teamId: 'team-2', verifiedAt: later(-60) }),
        buildCustomer({ id: 'v2', ref: 62, ownerId: 'wu', teamId: 'team-2', enteredAt: later(-120) }),
        buildCustomer({ id: 'v3', ref: 63, ownerId: 'wu', teamId: 'team-2', enteredAt: later(-180) }),
      ];
      await store.tx(async (session) => {
        for (const customer of some) {
          await session.insert('customer', customer);
        }
        await session.insert('plan', buildPlan({ id: 'vp', ref: 71, customerId: 'v3', verifies: true }));
      });
      const due = async (before: Date) =>
        (await customers().toVerify('wu', before, 10)).map(({ id }) => id).filter((id) => id.startsWith('v'));
      expect(await due(later(-30))).toEqual(['v2', 'v1']);
      expect(await due(later(-90))).toEqual(['v2']);
      expect((await store.read.plans.ofCustomer('v3', 5)).map(({ id }) => id)).toEqual(['vp']);
      await store.tx(async (session) => {
        await session.remove('plan', (await session.current('plan', 'vp'))!);
        for (const { id } of some) {
          await session.remove('customer', (await session.current('customer', id))!);
        }
      });
    });

    test('problems stay in sight of whoever leads until they are closed, the oldest first', async () => {
      const { store } = database();
      await store.tx(async (session) => {
        await session.insert('problem', buildProblem({ id: 'q1', state: 'answered', at: later(5) }));
        await session.insert('problem', buildProblem({ id: 'q2', at: later(1) }));
        await session.insert('problem', buildProblem({ id: 'q3', state: 'closed', at: later(2) }));
        await session.insert('problem', buildProblem({ id: 'q4', customerId: 'c30', at: later(3) }));
        await session.insert('verification', buildVerification({ id: 'w1', at: later(1) }));
        await session.insert('verification', buildVerification({ id: 'w2', at: later(2), ok: false }));
      });
      const { problems, verifications } = store.read;
      const ids = async (scope: Scope) => (await problems.unclosed(scope, 10)).map(({ id }) => id);
      expect(await ids(TEAM)).toEqual(['q2', 'q1']);
      expect(await ids(COMPANY)).toEqual(['q2', 'q4', 'q1']);
      expect(await ids({ kind: 'none' })).toEqual([]);
      expect((await problems.ofCustomer('customer-12', 2)).map(({ id }) => id)).toEqual(['q1', 'q3']);
      expect((await problems.byId('q4'))?.customerId).toBe('c30');
      expect((await verifications.ofCustomer('customer-12', 5)).map(({ id }) => id)).toEqual(['w2', 'w1']);
    });

    test('what the audit noted of somebody is read back, the newest first', async () => {
      const { store } = database();
      const write = async (
        id: string,
        memberId: string,
        command: string,
        minutes: number,
        note: string | null,
      ) => {
        await store.tx(async (session) => {
          const where = {
            platform: 'web',
            place: 'dm:li',
            undo: 'none',
            undoneAt: null,
            undoneById: null,
            batch: null,
          } as const;
          await session.writeOperation({
            id,
            at: later(minutes),
            memberId,
            command,
            note,
            changes: [],
            ...where,
          });
        });
      };
      await write('n1', 'li', 'phone.reveal', 1, 'phone of C12 shown');
      await write('n2', 'li', 'phone.reveal', 2, 'phone of C13 shown');
      await write('n3', 'li', 'customer.find', 3, null);
      await write('n4', 'chen', 'phone.reveal', 4, 'phone of C20 shown');
      const { operations } = store.read;
      const notes = async (since: Date) =>
        (await operations.notes('li', ['phone.reveal', 'customer.find'], since, 10)).map(({ note }) => note);
      expect(await notes(later(0))).toEqual(['phone of C13 shown', 'phone of C12 shown']);
      expect(await notes(later(2))).toEqual(['phone of C13 shown']);
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
      expect((await plans.openOfCustomers(['customer-12', 'customer-13'])).map(({ ref }) => ref)).toEqual([
        2, 1,
      ]);
      expect(await plans.openOfCustomers([])).toEqual([]);
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
