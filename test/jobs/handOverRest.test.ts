import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildCustomer } from '../factories/customer.ts';
import { buildPlan } from '../factories/plan.ts';
import { at, openJobsOffice, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
});
afterEach(async () => {
  await office.close();
});

const NOW = at('2026-11-23T10:00');

async function handOver(count: number): Promise<void> {
  await office.write(async (work) => {
    for (let n = 0; n < count; n += 1) {
      const id = `c-${n}`;
      await work.insert('customer', buildCustomer({ id, ref: 100 + n, protectedUntil: NOW }));
      if (n % 50 === 0) {
        await work.insert('plan', buildPlan({ id: `p-${n}`, ref: 500 + n, customerId: id }));
      }
    }
    work.later({
      kind: 'handOverRest',
      payload: {
        leaverId: 'li',
        byId: 'wang',
        takerIds: ['chen'],
        givenTo: {},
        below: 1_000,
        given: { chen: { n: 100, customerIds: [] } },
        left: 0,
        key: 'key',
      },
      runAt: NOW,
      dedupKey: 'handOverRest:key:1000',
    });
  });
}

const owners = async (): Promise<Set<string>> => {
  const { customers } = office.database.store.read;
  const found = await customers.byIds(Array.from({ length: 230 }, (_, n) => `c-${n}`));
  return new Set(found.map(({ ownerId }) => ownerId));
};

test('a hand-over of many goes on by itself, each customer once, with two processes at once, and says when it is done', async () => {
  await handOver(230);
  const other = office.engineWith({ replicaName: 'other' });
  await Promise.all([office.engine.runDue(NOW), other.runDue(NOW)]);
  expect(await owners()).toEqual(new Set(['chen']));
  const { read } = office.database.store;
  for (const id of ['c-0', 'c-100', 'c-229']) {
    const events = await read.ownership.ofCustomer(id, 5);
    expect(events).toMatchObject([{ ownerId: 'chen', reason: 'handedOver', byId: 'wang' }]);
  }
  expect(await read.plans.openOfMember('chen', 9)).toHaveLength(5);
  const cards = office.web.cards().map((card) => JSON.stringify(card));
  // The customer that the office begins with is li's, too.
  expect(cards.filter((text) => text.includes('交接完成：李娜 的 331 位客户'))).toHaveLength(1);
});

test('nothing goes on for somebody who may not do it any more', async () => {
  await handOver(3);
  await office.write(async (work, session) => {
    await work.update('member', (await session.members.byId('wang'))!, { active: false });
  });
  await office.engine.runDue(NOW);
  expect(await owners()).toEqual(new Set(['li']));
});

test('whoever confirmed and lost the right meanwhile is told that it stopped', async () => {
  await handOver(3);
  await office.write(async (work, session) => {
    await work.update('member', (await session.members.byId('wang'))!, { role: 'consultant' });
  });
  await office.engine.runDue(NOW);
  expect(await owners()).toEqual(new Set(['li']));
  const cards = office.web.cards().map((card) => JSON.stringify(card));
  expect(cards.some((text) => text.includes('李娜 的交接没有做完：已转出 100 位客户'))).toBe(true);
});
