import { describe, expect, test } from '@jest/globals';
import { plansClosedBy } from '../../../src/domain/followUps/plansClosedBy.ts';
import { buildPlan } from '../../factories/plan.ts';

const plan = (id: string, at: string, assigneeId = 'li') =>
  buildPlan({ id, at: new Date(`${at}+08:00`), assigneeId });
const contact = { memberId: 'li', at: new Date('2026-11-24T16:00:00+08:00'), named: undefined };
const ids = (plans: readonly { id: string }[]) => plans.map(({ id }) => id);

describe('the plans that a contact settles', () => {
  test('all that were due by then', () => {
    const open = [
      plan('later', '2026-11-26T10:00:00'),
      plan('b', '2026-11-24T15:00:00'),
      plan('a', '2026-11-20T10:00:00'),
    ];
    expect(ids(plansClosedBy(open, contact))).toEqual(['a', 'b']);
  });

  test('the nearest one where none was due yet', () => {
    const open = [plan('far', '2026-12-01T10:00:00'), plan('near', '2026-11-25T10:00:00')];
    expect(ids(plansClosedBy(open, contact))).toEqual(['near']);
  });

  test('a colleague’s plan stays open, the one that the record was written for is settled', () => {
    const open = [plan('his', '2026-11-24T15:00:00', 'chen'), plan('named', '2026-12-01T10:00:00')];
    expect(ids(plansClosedBy(open, { ...contact, named: 'named' }))).toEqual(['named']);
    expect(plansClosedBy([plan('his', '2026-11-24T15:00:00', 'chen')], contact)).toEqual([]);
  });
});
