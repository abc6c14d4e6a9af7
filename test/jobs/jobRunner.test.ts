import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { NewJob } from '../../src/handlers/ports/jobKinds.ts';
import { onSequelize } from '../support/onSequelize.ts';
import { at, openJobsOffice, type Office } from './office.ts';

const DUE = at('2026-11-23T11:00');

let office: Office;
beforeEach(async () => {
  office = await openJobsOffice();
  await office.engine.runDue(office.clock.now());
});
afterEach(async () => {
  await office.engine.stop();
  await office.close();
});

const dead = () => office.database.store.read.deliveries.deadJobs(10);

describe('a job that cannot be done', () => {
  test('because its payload no longer fits ends at once with the reason, and what is behind it goes on', async () => {
    const odd = {
      kind: 'planReminder',
      payload: { plan: 7 },
      runAt: DUE,
      dedupKey: 'odd',
    } as unknown as NewJob;
    await office.database.store.tx((session) => session.schedule([odd]));
    await office.plan({ at: DUE });
    await office.engine.runDue(DUE);
    expect(office.web.cards('dm:li').map(({ heading }) => heading)).toEqual(['P1 该联系王先生了']);
    const [job] = await dead();
    expect(job).toMatchObject({ kind: 'planReminder', attempts: 1 });
    expect(job!.reason).toContain('planId');
  });

  test('because nothing of its kind is known any more ends at once with the reason', async () => {
    await office.plan({ at: DUE });
    await onSequelize(office.database.url, (sequelize) => sequelize.query("UPDATE job SET kind = 'gone'"));
    await office.engine.runDue(DUE);
    expect(await dead()).toMatchObject([{ kind: 'gone', reason: 'there is no job of the kind gone' }]);
  });

  test('is told to the operators, and done when a person has mended it and tries again', async () => {
    await office.channel({ id: 'ops', address: '#ops', purposes: ['ops'], projectId: null });
    const plan = await office.plan({ at: DUE, assigneeId: 'li', customerId: 'nobody' });
    await office.engine.advanceTo(at('2026-11-23T13:00'));
    expect(JSON.stringify(office.web.cards('#ops'))).toContain('has no customer or no project');
    const [job] = await dead();
    await office.changePlan(plan.id, { customerId: 'customer-12' });
    await office.database.store.tx((session) => session.retryJob(job!.id, office.clock.now()));
    await office.engine.runDue(office.clock.now());
    expect(office.web.cards('dm:li')).toHaveLength(1);
    expect(await dead()).toEqual([]);
  });
});

describe('a replica that stops', () => {
  test('gives back what it has taken up, so that another need not wait', async () => {
    await office.plan({ at: office.clock.now() });
    const { engine, database } = office;
    let asked: (() => void) | undefined;
    const holding = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let letGo: (() => void) | undefined;
    const stuck = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The platform answers only after the stop was asked for.
    const slow = Object.assign(Object.create(office.web) as typeof office.web, {
      send: async (...call: Parameters<typeof office.web.send>) => {
        asked?.();
        await stuck;
        return await office.web.send(...call);
      },
    });
    const stopping = office.engineWith({ transports: [slow] });
    const running = stopping.runDue(office.clock.now());
    await holding;
    await office.database.store.tx((session) =>
      session.enqueue({
        dedupKey: 'next',
        target: { kind: 'member', memberId: 'li' },
        subject: { kind: 'none' },
        card: { heading: 'next', blocks: [] },
        notBefore: office.clock.now(),
      }),
    );
    const stopped = stopping.stop();
    letGo?.();
    await running;
    await stopped;
    expect(office.web.cards('dm:li')).toHaveLength(1);
    await engine.runDue(office.clock.now());
    expect(office.web.cards('dm:li').map(({ heading }) => heading)).toEqual(['P1 该联系王先生了', 'next']);
    expect(office.web.calls).toHaveLength(2);
    expect(await database.engine.outbox.nextAt(new Date(0))).toBeUndefined();
  });
});
