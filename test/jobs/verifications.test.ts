import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildCustomer } from '../factories/customer.ts';
import { at, openJobsOffice, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
  // From here on the clock's tasks count.
  await office.engine.runDue(at('2026-11-23T10:00'));
});
afterEach(async () => {
  await office.close();
});

const OLD = at('2026-08-01T10:00');

async function customers(count: number, overrides: Parameters<typeof buildCustomer>[0] = {}): Promise<void> {
  await office.write(async (work) => {
    for (let n = 0; n < count; n += 1) {
      const id = `old-${String(n).padStart(2, '0')}`;
      await work.insert('customer', buildCustomer({ id, ref: 100 + n, enteredAt: OLD, ...overrides }));
    }
  });
}

async function calls() {
  const open = await office.database.store.read.plans.openOfMember('li', 50);
  return open.filter(({ verifies }) => verifies);
}

describe('the call-backs that verify records (R2.1.3)', () => {
  test('are planned in the morning for the same day, a few for each person, with one press to answer', async () => {
    await customers(8);
    await office.engine.runDue(at('2026-11-24T07:00'));
    const planned = await calls();
    expect(planned.map(({ at: due, method }) => [due, method])).toEqual(
      Array.from({ length: 5 }, () => [at('2026-11-24T10:00'), 'call']),
    );
    await office.engine.runDue(at('2026-11-24T10:00'));
    expect(JSON.stringify(office.web.cards())).toContain('信息无误');
  });

  test('are not planned twice: what is open is left open, and the next come when there is room', async () => {
    await customers(8);
    await office.engine.runDue(at('2026-11-24T07:00'));
    await office.engine.runDue(at('2026-11-25T07:00'));
    const [first, ...rest] = await calls();
    expect(rest).toHaveLength(4);
    await office.changePlan(first!.id, { state: 'done', closedAt: at('2026-11-25T11:00'), remindAt: null });
    await office.write(async (work, session) => {
      const customer = await session.current('customer', first!.customerId);
      await work.update('customer', customer!, { verifiedAt: at('2026-11-25T11:00') });
    });
    await office.engine.runDue(at('2026-11-26T07:00'));
    const again = await calls();
    expect(again).toHaveLength(5);
    expect(again.some(({ customerId }) => customerId === first!.customerId)).toBe(false);
  });

  test.each([
    ['was verified since', { verifiedAt: at('2026-10-01T10:00') }],
    ['is lost', { state: 'lost' as const }],
    ['is a duplicate that was merged', { mergedIntoId: 'customer-12' }],
    ['was entered less than 90 days ago', { enteredAt: at('2026-09-15T10:00') }],
  ])('nobody is called who %s', async (_, overrides) => {
    await customers(1, overrides);
    await office.engine.runDue(at('2026-11-24T07:00'));
    expect(await calls()).toEqual([]);
  });
});
