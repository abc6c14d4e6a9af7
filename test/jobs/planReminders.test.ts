import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lateBy } from '../../src/domain/delivery.ts';
import { settledPlanNotice } from '../../src/handlers/plans/settledPlanNotice.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';
import { messages } from '../../src/i18n/messages.ts';
import { buildCustomer } from '../factories/customer.ts';
import { at, openJobsOffice, ZONE, type Office } from './office.ts';

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
    const [card, ...more] = office.web.cards();
    expect(more).toEqual([]);
    expect(card!.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))).toEqual([
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

  test('that cannot be made is tried later and later, is given up with its reason, and holds up no other', async () => {
    await office.plan({ at: at('2026-11-24T14:00'), customerId: 'nobody' });
    await office.plan({ at: DUE });
    await office.engine.advanceTo(DUE);
    expect(office.web.cards('dm:li').map(({ heading }) => heading)).toEqual(['P2 该联系王先生了']);
    await office.engine.advanceTo(at('2026-11-24T16:00'));
    expect(await office.database.store.read.deliveries.deadJobs(5)).toMatchObject([
      { kind: 'planReminder', attempts: 12, reason: 'plan plan-1 has no customer or no project' },
    ]);
  });

  test('of several plans at one moment is one message, and each part of it is settled by itself', async () => {
    const plans = await Promise.all([
      office.plan({ at: DUE }),
      office.plan({ at: DUE }),
      office.plan({ at: DUE }),
    ]);
    await office.plan({ at: DUE, assigneeId: 'chen' });
    await office.engine.runDue(DUE);
    expect(office.web.calls.map(({ to }) => to).sort()).toEqual(['dm:chen', 'dm:li']);
    const [card] = office.web.cards('dm:li');
    expect(card?.heading).toBe('3 条提醒');
    const ids = card!.blocks.flatMap((block) =>
      block.kind === 'actions' ? block.items.map(({ id }) => id) : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('plan.done'))).toEqual([
      'plan.done',
      'plan.done.2',
      'plan.done.3',
    ]);

    const closed = await office.changePlan(plans[1].id, { state: 'done', closedAt: DUE });
    const settled = { plan: closed, customer: buildCustomer(), zone: ZONE, now: DUE };
    await office.database.store.tx((session) =>
      session.enqueue(settledPlanNotice(settled, messages('zh-CN'))),
    );
    await office.engine.runDue(DUE);
    const [changed] = office.web.cards('dm:li');
    expect(changed?.heading).toBe('3 条提醒');
    expect(JSON.stringify(changed)).toContain('P2 王先生：已跟进');
    expect(JSON.stringify(changed)).not.toContain('plan.done.2');
    expect(JSON.stringify(changed)).toContain('plan.done.3');
    expect((await office.ledger()).map(({ kind, state, about }) => [kind, state, about]).sort()).toEqual([
      ['reminder', 'sent', 'P1'],
      ['reminder', 'sent', 'P2'],
      ['reminder', 'sent', 'P3'],
      ['reminder', 'sent', 'P4'],
    ]);
  });

  test('waits for the end of quiet hours and is not late for that; an escalation does not wait', async () => {
    await office.write(async (work, session) => {
      const li = await session.current('member', 'li');
      await work.update('member', li!, { quiet: [22 * 60, 8 * 60] });
    });
    await office.plan({ at: at('2026-11-24T23:00') });
    await office.plan({ at: at('2026-11-25T06:00') });
    await office.engine.advanceTo(at('2026-11-24T23:00'));
    expect(office.web.calls).toEqual([]);
    await office.database.store.tx((session) =>
      session.enqueue({
        dedupKey: 'breach',
        target: { kind: 'member', memberId: 'li' },
        subject: { kind: 'none' },
        card: { heading: '投诉超时', blocks: [] },
        notBefore: office.clock.now(),
        urgent: true,
      }),
    );
    await office.engine.advanceTo(at('2026-11-25T07:59'));
    expect(office.web.cards().map(({ heading }) => heading)).toEqual(['投诉超时']);
    await office.engine.advanceTo(at('2026-11-25T08:00'));
    expect(office.web.cards().map(({ heading }) => heading)).toEqual(['投诉超时', '2 条提醒']);
    expect((await office.ledger()).map(lateBy)).toEqual([0, 0, 0]);
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
