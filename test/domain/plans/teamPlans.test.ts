import { describe, expect, test } from '@jest/globals';
import { teamPlans } from '../../../src/domain/plans/teamPlans.ts';
import { NOBODY } from '../../../src/domain/customer.ts';
import { buildCustomer } from '../../factories/customer.ts';

const AT = new Date('2026-11-24T10:00:00+08:00');
const minutes = (n: number) => new Date(AT.getTime() + n * 60_000);

describe('plans for all of a list', () => {
  const wang = buildCustomer({ id: 'c-12', ref: 12, ownerId: 'li' });
  const zhang = buildCustomer({ id: 'c-20', ref: 20, ownerId: 'chen' });
  const left = buildCustomer({ id: 'c-30', ref: 30, ownerId: 'gone' });
  const able = new Set(['li', 'chen']);

  test('leave out whom nobody can contact', () => {
    expect(teamPlans([wang, zhang, left], [], able, AT)).toEqual({
      wanted: [wang, zhang],
      planned: 0,
      unowned: 1,
    });
  });

  test('have nothing to do with who waits in the pool', () => {
    const pooled = buildCustomer({ id: 'c-31', ref: 31, ownerId: NOBODY });
    expect(teamPlans([wang, pooled], [], able, AT)).toEqual({ wanted: [wang], planned: 0, unowned: 0 });
  });

  test('leave out whoever is planned for by then, and nobody because of a later plan', () => {
    const open = [
      { customerId: 'c-12', at: AT },
      { customerId: 'c-20', at: minutes(1) },
      { customerId: 'c-30', at: minutes(-1) },
    ];
    expect(teamPlans([wang, zhang, left], open, able, AT)).toEqual({
      wanted: [zhang],
      planned: 1,
      unowned: 1,
    });
  });
});
