import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { at, openJobsOffice, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
});
afterEach(async () => {
  await office.close();
});

const VISIT = at('2026-11-24T15:00');
const BEFORE = at('2026-11-24T14:00');
const PLANNED = { at: VISIT, purpose: 'visit', method: 'meeting', prepareAt: BEFORE } as const;

describe('the preparation of a planned visit (R3.1.1)', () => {
  test('comes to the assignee before the visit, and the reminder at its time', async () => {
    await office.plan({ ...PLANNED, goal: '看样板间' });
    await office.engine.runDue(new Date(BEFORE.getTime() - 1));
    expect(office.web.calls).toEqual([]);
    await office.engine.runDue(BEFORE);
    expect(office.web.calls.map(({ to }) => to)).toEqual(['dm:li']);
    const [card] = office.web.cards();
    expect(card?.heading).toBe('到访准备：C12 王先生');
    const texts = JSON.stringify(card);
    expect(texts).toContain('138****8000');
    expect(texts).toContain('□ 样板间');
    expect(texts).not.toContain('13800138000');
    await office.engine.runDue(VISIT);
    expect(office.web.cards().map(({ heading }) => heading)).toContain('P1 王先生约好现在到访');
  });

  test('comes once, in the assignee’s language, and leaves the plan as it was made', async () => {
    const plan = await office.plan({ ...PLANNED, assigneeId: 'chen' });
    await Promise.all([office.engine.runDue(BEFORE), office.engineWith().runDue(BEFORE)]);
    await office.engineWith().runDue(new Date(BEFORE.getTime() + 60_000));
    expect(office.web.cards('dm:chen').map(({ heading }) => heading)).toEqual(['Preparing for C12 王先生']);
    expect(await office.database.store.read.plans.byId(plan.id)).toMatchObject({ version: 1 });
  });

  test('is not sent for a visit that was closed, before the job or before the message', async () => {
    const closed = await office.plan(PLANNED);
    await office.changePlan(closed.id, { state: 'done', closedAt: office.clock.now(), remindAt: null });
    await office.engine.runDue(BEFORE);
    expect(office.web.calls).toEqual([]);
    const late = await office.plan({ ...PLANNED, prepareAt: at('2026-11-24T14:10') });
    office.web.fail = () => ({ kind: 'retry', reason: 'busy' });
    await office.engine.runDue(at('2026-11-24T14:10'));
    office.web.fail = () => undefined;
    await office.changePlan(late.id, { state: 'cancelled', closedAt: office.clock.now(), remindAt: null });
    await office.engine.runDue(at('2026-11-24T14:30'));
    expect(office.web.shown.size).toBe(0);
  });

  test('is none of a plan to telephone', async () => {
    await office.plan({ at: VISIT });
    await office.engine.runDue(BEFORE);
    expect(office.web.calls).toEqual([]);
  });
});
