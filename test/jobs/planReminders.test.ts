import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import { at, openJobsOffice, type Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
});
afterEach(async () => {
  await office.close();
});

const DUE = at('2026-11-24T15:00');

describe('the reminder of a planned contact (R3.2.1)', () => {
  test('comes at the planned time, to the assignee and not to the manager who made it', async () => {
    await office.plan({ at: DUE, madeById: 'wang', goal: '约复访' });
    await office.engine.runDue(new Date(DUE.getTime() - 1));
    expect(office.web.calls).toEqual([]);

    await office.engine.runDue(DUE);

    expect(office.web.calls.map(({ to }) => to)).toEqual(['dm:li']);
    const [card] = office.web.cards();
    expect(card?.heading).toBe('P1 该联系王先生了');
    const [facts, actions] = card?.blocks ?? [];
    expect(facts).toEqual({
      kind: 'facts',
      items: [
        { label: '客户', value: 'C12 王先生 138****8000' },
        { label: '约定时间', value: '今天 11-24 周二 15:00' },
        { label: '方式', value: '电话' },
        { label: '目的', value: '约复访' },
      ],
    });
    expect(
      actions?.kind === 'actions' ? actions.items.map(({ id, command, input }) => [id, command, input]) : [],
    ).toEqual([
      ['plan.done', 'plan.done', { plan: 'P1', lang: 'zh-CN' }],
      ['plan.snooze.30m', 'plan.snooze', { plan: 'P1', for: '30m', lang: 'zh-CN' }],
      ['plan.snooze.2h', 'plan.snooze', { plan: 'P1', for: '2h', lang: 'zh-CN' }],
      ['plan.snooze.tomorrow', 'plan.snooze', { plan: 'P1', for: 'tomorrow', lang: 'zh-CN' }],
      ['plan.cancel', 'plan.cancel', { plan: 'P1', lang: 'zh-CN' }],
    ]);
    expect(JSON.stringify(office.web.calls)).not.toContain('13800138000');
  });

  test("is in the assignee's language", async () => {
    await office.plan({ at: DUE, assigneeId: 'chen' });
    await office.engine.runDue(DUE);
    expect(office.web.cards('dm:chen')[0]?.heading).toBe('P1 Time to contact 王先生');
  });

  test('comes once, however often the engine looks and however many look at once', async () => {
    await office.plan({ at: DUE });
    await Promise.all([office.engine.runDue(DUE), office.engineWith().runDue(DUE)]);
    await office.engine.runDue(DUE);
    await office.engineWith().runDue(at('2026-11-25T15:00'));
    expect(office.web.shown.size).toBe(1);
  });

  test('is not lost while the process was away: each one comes, the oldest first, and says that it is late', async () => {
    await office.plan({ at: at('2026-11-24T09:00') });
    await office.plan({ at: at('2026-11-24T08:00') });
    await office.engine.runDue(at('2026-11-26T09:00'));
    expect(office.web.cards().map(({ heading }) => heading)).toEqual([
      'P2 王先生的跟进已过约定时间',
      'P1 王先生的跟进已过约定时间',
    ]);
  });

  test('marks the plan, so that it is known when the reminder came', async () => {
    const plan = await office.plan({ at: DUE });
    await office.engine.runDue(DUE);
    const after = await office.database.store.read.plans.byId(plan.id);
    expect(after).toMatchObject({ state: 'open', remindAt: null, remindedAt: DUE, at: DUE });
  });

  test('is withdrawn when the plan was closed before it could be sent', async () => {
    const plan = await office.plan({ at: DUE });
    office.web.fail = () => ({ kind: 'retry', reason: 'busy' });
    await office.engine.runDue(DUE);
    office.web.fail = () => undefined;
    await office.changePlan(plan.id, { state: 'done', closedAt: DUE, remindAt: null });

    await office.engine.runDue(at('2026-11-24T15:10'));

    expect(office.web.shown.size).toBe(0);
    expect(office.logged.find(({ fields }) => fields['state'] === 'withdrawn')?.fields['reason']).toBe(
      'the plan was closed',
    );
    expect(await office.engine.nextDueAt(at('2026-11-24T15:10'))).toEqual(at('2026-11-24T18:30'));
  });

  test('that was snoozed before it could be sent comes only at its new time', async () => {
    const plan = await office.plan({ at: DUE });
    office.web.fail = () => ({ kind: 'retry', reason: 'busy' });
    await office.engine.runDue(DUE);
    office.web.fail = () => undefined;
    await office.changePlan(plan.id, { remindAt: at('2026-11-24T17:00'), remindedAt: null });

    await office.engine.runDue(at('2026-11-24T15:10'));
    expect(office.web.shown.size).toBe(0);
    await office.engine.runDue(at('2026-11-24T17:00'));
    expect(office.web.shown.size).toBe(1);
  });

  test('does not go to somebody whose access has ended', async () => {
    await office.plan({ at: DUE });
    await office.write(async (work, session) => {
      const li = await session.current('member', 'li');
      await work.update('member', li!, { active: false });
    });
    await office.engine.runDue(DUE);
    expect(office.web.calls).toEqual([]);
  });

  test('that cannot be made is put off and holds up no other', async () => {
    const broken = await office.plan({ at: at('2026-11-24T14:00'), customerId: 'nobody' });
    await office.plan({ at: DUE });
    await office.engine.runDue(DUE);
    expect(office.web.cards().map(({ heading }) => heading)).toEqual(['P2 该联系王先生了']);
    expect(office.logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'a reminder failed and was put off' }),
    );
    const after = await office.database.store.read.plans.byId(broken.id);
    expect(after?.remindAt).toEqual(at('2026-11-24T15:10'));
    expect(await office.engine.nextDueAt(DUE)).toEqual(at('2026-11-24T15:10'));
  });

  test('waits for a database that is away instead of being put off', async () => {
    const plan = await office.plan({ at: DUE });
    const { store } = office.database;
    const away = office.engineWith({
      store: { ...store, read: store.read, tx: () => Promise.reject(new StoreUnavailableError('gone')) },
    });
    await expect(away.runDue(DUE)).rejects.toThrow(StoreUnavailableError);
    expect((await store.read.plans.byId(plan.id))?.remindAt).toEqual(DUE);
    await office.engine.runDue(DUE);
    expect(office.web.shown.size).toBe(1);
  });
});
