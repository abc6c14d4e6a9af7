import { expect, test } from '@jest/globals';
import type { Plan } from '../../../src/domain/followUp.ts';
import { dayPlans } from '../../../src/domain/plans/dayPlans.ts';
import { buildPlan } from '../../factories/plan.ts';

const zone = 'Asia/Shanghai';

test('a day shows what is past its time, what is still to come today, and the seven days after', () => {
  const plan = (id: string, at: string) => buildPlan({ id, at: new Date(`${at}+08:00`) });
  const day = dayPlans(
    [
      plan('eighth day', '2026-12-02T10:00:00'),
      plan('seventh day', '2026-11-30T10:00:00'),
      plan('tonight', '2026-11-23T20:00:00'),
      plan('this morning', '2026-11-23T09:00:00'),
      plan('last week', '2026-11-18T09:00:00'),
    ],
    new Date('2026-11-23T10:00:00+08:00'),
    zone,
  );
  expect(
    Object.entries(day).map(([part, plans]) => [part, (plans as readonly Plan[]).map((one) => one.id)]),
  ).toEqual([
    ['overdue', ['last week', 'this morning']],
    ['today', ['tonight']],
    ['next', ['seventh day']],
  ]);
});
