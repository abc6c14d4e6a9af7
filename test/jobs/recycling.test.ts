import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOBODY, type Customer } from '../../src/domain/customer.ts';
import { buildCustomer } from '../factories/customer.ts';
import { buildHold } from '../factories/hold.ts';
import { buildOwnershipEvent } from '../factories/ownershipEvent.ts';
import { at, openJobsOffice, PROJECT, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
  // From here on the clock's tasks count.
  await office.engine.runDue(at('2026-11-23T10:00'));
});
afterEach(async () => {
  await office.close();
});

const ENDS = at('2026-11-27T18:00');

async function customers(count: number, overrides: Partial<Customer> = {}): Promise<void> {
  await office.write(async (work) => {
    for (let n = 0; n < count; n += 1) {
      const id = `c-${String(n).padStart(3, '0')}`;
      const given = { id, ref: 100 + n, name: `钱${n}`, protectedUntil: ENDS, ...overrides };
      await work.insert('customer', buildCustomer(given));
    }
  });
}

async function customer(id = 'c-000'): Promise<Customer> {
  return (await office.database.store.read.customers.byId(id))!;
}

async function mornings(from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day += 1) {
    await office.engine.runDue(at(`2026-11-${day}T08:30`));
  }
}

const told = (): string[] =>
  office.web
    .cards()
    .map((card) => JSON.stringify(card))
    .filter((text) => text.includes('公海') || text.includes('pool'));

async function policy(name: string, value: string, projectId: string | null = null): Promise<void> {
  await office.write(async (work) => {
    await work.insert('policyEntry', {
      id: `policy-${name}`,
      policy: name,
      projectId,
      value,
      from: at('2026-11-01T00:00'),
      setById: 'admin',
      version: 1,
    });
  });
}

describe('the rules of the pool (公海), every morning', () => {
  test('warn the owner three days and a day before, in one message for all, and then let the customers go', async () => {
    await customers(3);
    await mornings(24, 24);
    expect(told()).toEqual([]);
    await mornings(25, 25);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('您有 3 位客户快进公海了');
    expect(told()[0]).toContain('C100 钱0，周六 08:30 起进公海'.replace('周六', '11-28 周六'));
    await mornings(26, 27);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('最后提醒（3 位）');
    expect((await customer()).ownerId).toBe('li');
    await mornings(28, 28);
    expect(told()).toHaveLength(3);
    expect(told()[2]).toContain('保护到期，已进公海（3 位）');
    expect(await customer()).toMatchObject({ ownerId: NOBODY, pooledAt: at('2026-11-28T08:30') });
    const [event] = await office.database.store.read.ownership.ofCustomer('c-000', 5);
    expect(event).toMatchObject({ ownerId: NOBODY, reason: 'expired', byId: 'li' });
    await mornings(29, 30);
    expect(told()).toHaveLength(3);
  });

  test('close the open plans for it', async () => {
    await customers(1);
    await office.plan({ customerId: 'c-000', at: at('2026-12-20T10:00') });
    await mornings(25, 28);
    const [plan] = await office.database.store.read.plans.ofCustomer('c-000', 5);
    expect(plan).toMatchObject({ state: 'cancelled', cancelReason: '进公海' });
  });

  test('leave a customer alone whose protection was extended after the warning', async () => {
    await customers(1);
    await mornings(25, 27);
    await office.write(async (work) => {
      const patch = { protectedUntil: at('2026-12-27T18:00'), lastFollowUpAt: at('2026-11-27T10:00') };
      await work.update('customer', await customer(), patch);
    });
    await mornings(28, 30);
    expect((await customer()).ownerId).toBe('li');
  });

  test('never let anybody go unwarned: after an outage the warnings come late, with their whole time', async () => {
    await customers(1);
    await mornings(29, 29);
    expect((await customer()).ownerId).toBe('li');
    expect(told()[0]).toContain('12-02 周三 08:30 起进公海');
    await office.engine.runDue(at('2026-12-01T08:30'));
    await office.engine.runDue(at('2026-12-02T08:30'));
    expect((await customer()).ownerId).toBe(NOBODY);
  });

  test.each([
    ['has a unit on hold', {}],
    ['has subscribed', { state: 'subscribed' as const }],
    ['is lost', { state: 'lost' as const }],
  ])('never take one who %s', async (why, overrides) => {
    await customers(1, overrides);
    if (why.includes('hold')) {
      await office.write(async (work) => {
        await work.insert('hold', buildHold({ customerId: 'c-000' }));
      });
    }
    await mornings(25, 30);
    expect((await customer()).ownerId).toBe('li');
    expect(told()).toEqual([]);
  });

  test('are each project’s own, by level', async () => {
    await policy('pool.grace.A', 'never', PROJECT.id);
    await customers(1, { level: 'A' });
    await mornings(25, 30);
    expect((await customer()).ownerId).toBe('li');
  });

  test('take a couple together, when the protection of both has ended', async () => {
    await customers(1, { spouseId: 'wife' });
    await office.write(async (work) => {
      const wife = { id: 'wife', ref: 300, spouseId: 'c-000', protectedUntil: at('2026-11-28T18:00') };
      await work.insert('customer', buildCustomer(wife));
    });
    await mornings(25, 28);
    expect((await customer()).ownerId).toBe('li');
    await mornings(29, 29);
    expect([(await customer()).ownerId, (await customer('wife')).ownerId]).toEqual([NOBODY, NOBODY]);
  });

  test('leave a couple together while one of them has a unit on hold', async () => {
    await customers(1, { spouseId: 'wife' });
    await office.write(async (work) => {
      await work.insert(
        'customer',
        buildCustomer({ id: 'wife', ref: 300, spouseId: 'c-000', protectedUntil: ENDS }),
      );
      await work.insert('hold', buildHold({ customerId: 'wife' }));
    });
    await mornings(25, 29);
    expect([(await customer()).ownerId, (await customer('wife')).ownerId]).toEqual(['li', 'li']);
  });

  test('settle by the evidence whose protection was never kept', async () => {
    await customers(1, { protectedUntil: null, source: 'callIn' });
    await office.write(async (work) => {
      await work.insert(
        'ownershipEvent',
        buildOwnershipEvent({ customerId: 'c-000', reason: 'registered', ownerId: 'li' }),
      );
    });
    await mornings(24, 24);
    expect((await customer()).protectedUntil).toEqual(at('2026-12-08T18:00'));
  });

  test('tell his leader of a leaver’s customers', async () => {
    await customers(1);
    await office.write(async (work, session) => {
      await work.update('member', (await session.members.byId('li'))!, { active: false });
    });
    await mornings(25, 25);
    expect(told()[0]).toContain('李娜 有 1 位客户快进公海了');
  });

  test('tell an administrator how many there are, and no names, where nobody leads the leaver', async () => {
    await customers(1);
    await office.write(async (work, session) => {
      await work.update('member', (await session.members.byId('li'))!, { active: false });
      await work.update('member', (await session.members.byId('wang'))!, { role: 'admin' });
    });
    await mornings(25, 25);
    const [card] = told();
    expect(card).toContain('1 位');
    expect(card).toContain('staff.handOver');
    expect(card).not.toMatch(/钱0|C100/u);
  });

  test('go through as many customers as there are, each once, also with two processes at once', async () => {
    await customers(230);
    const other = office.engineWith({ replicaName: 'other' });
    await Promise.all([office.engine.runDue(at('2026-11-25T08:30')), other.runDue(at('2026-11-25T08:30'))]);
    const warned = await Promise.all(['c-000', 'c-150', 'c-229'].map(customer));
    expect(warned.map(({ poolWarned }) => poolWarned)).toEqual(['first', 'first', 'first']);
    expect(warned.map(({ version }) => version)).toEqual([2, 2, 2]);
  });
});
