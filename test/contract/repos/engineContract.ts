import { describe, expect, test } from '@jest/globals';
import type { Published } from '../../../src/handlers/ports/engine.ts';
import type { NewJob } from '../../../src/handlers/ports/jobKinds.ts';
import { LeaseLostError } from '../../../src/handlers/ports/lease.ts';
import type { LeaseWish } from '../../../src/handlers/ports/lease.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import type { TestDatabase } from '../../support/database.ts';
import { onSequelize } from '../../support/onSequelize.ts';
import { eachDatabase } from './context.ts';
import { AT, later } from './records.ts';

const ADDRESS = { platform: 'web', workspace: 'demo', key: 'dm:li' } as const;
const FROZEN = { address: ADDRESS, body: '{"v":1}', key: 'a' };
const SHOWN = { address: ADDRESS, remoteRef: 'remote-1', parts: [] };

const notice = (dedupKey: string, notBefore: Date, more: Partial<Notice> = {}): Notice => ({
  dedupKey,
  target: { kind: 'member', memberId: 'li' },
  subject: { kind: 'plan', planId: 'plan-3', ref: 3 },
  card: { heading: '提醒', blocks: [{ kind: 'text', text: '该联系王先生了' }] },
  notBefore,
  ...more,
});

const job = (dedupKey: string, runAt: Date): NewJob => ({
  kind: 'planReminder',
  payload: { planId: dedupKey },
  runAt,
  dedupKey,
});

const wish = (token: string, now: Date, more: Partial<LeaseWish> = {}): LeaseWish => ({
  now,
  token: `00000000-0000-7000-8000-0000000000${token}`,
  count: 10,
  urgent: false,
  leaseMs: 60_000,
  ...more,
});
const [A, B, C] = ['0a', '0b', '0c'].map((token) => wish(token, AT).token) as [string, string, string];

/** As if the database's clock had gone on. */
async function leasesRunOut(url: string): Promise<void> {
  await onSequelize(url, async (sequelize) => {
    await sequelize.query('UPDATE lane SET lease_until = 0');
    await sequelize.query("UPDATE job SET lease_until = 0 WHERE state = 'leased'");
  });
}

/** The durable side of the store. */
export function engineContract(open: () => Promise<TestDatabase>): void {
  describe('jobs', () => {
    const database = eachDatabase(open);

    async function schedule(...jobs: NewJob[]): Promise<void> {
      await database().store.tx((session) => session.schedule(jobs));
    }

    test('a job is done once its time has come, by one replica, the earliest first, and once for its key', async () => {
      const { engine } = database();
      await schedule(job('b', later(2)), job('a', later(1)), job('a', later(1)));
      expect(await engine.jobs.claim(wish('0a', AT))).toEqual([]);
      expect(await engine.jobs.nextAt(AT)).toEqual(later(1));
      const held = await engine.jobs.claim(wish('0a', later(2)));
      expect(held.map(({ payload, attempts, mostAttempts }) => [payload, attempts, mostAttempts])).toEqual([
        [{ planId: 'a' }, 0, 12],
        [{ planId: 'b' }, 0, 12],
      ]);
      expect(await engine.jobs.claim(wish('0b', later(2)))).toEqual([]);
      await database().store.tx(async (session) => {
        for (const one of held) {
          await engine.jobs.finish(session, one, later(2));
        }
      });
      await leasesRunOut(database().url);
      expect(await engine.jobs.reap()).toBe(0);
      expect(await engine.jobs.claim(wish('0b', later(60)))).toEqual([]);
    });

    test('several replicas that claim at once share the jobs, and none gets one twice', async () => {
      const replicas = [database(), ...[1, 2].map(() => database().again())];
      await schedule(...Array.from({ length: 60 }, (_, n) => job(`job-${n}`, AT)));
      const got: string[] = [];
      for (let round = 0; round < 200 && got.length < 60; round += 1) {
        const claims = replicas.map(({ engine }, n) =>
          engine.jobs.claim(wish(`${n}${round % 10}`, AT, { count: 5, token: crypto.randomUUID() })),
        );
        got.push(...(await Promise.all(claims)).flat().map(({ id }) => id));
      }
      expect(new Set(got).size).toBe(60);
      expect(got).toHaveLength(60);
      await Promise.all(replicas.slice(1).map((replica) => replica.close()));
    });

    test('a job whose process died is taken over, and what the dead one still writes is refused', async () => {
      const { engine, store, url } = database();
      await schedule(job('a', AT));
      const [first] = await engine.jobs.claim(wish('0a', AT));
      expect(await engine.jobs.reap()).toBe(0);
      expect(await engine.jobs.extend(A, 60_000)).toBe(true);
      await leasesRunOut(url);
      expect(await engine.jobs.reap()).toBe(1);
      const [second] = await engine.jobs.claim(wish('0b', AT));
      expect(second).toMatchObject({ id: first!.id, attempts: 1 });

      const late = store.tx(async (session) => {
        await session.enqueue(notice('from the dead', AT));
        await engine.jobs.finish(session, first!, AT);
      });
      await expect(late).rejects.toThrow(LeaseLostError);
      expect(await engine.outbox.claim(wish('0c', AT))).toEqual([]);
      expect(await engine.jobs.retry(first!, later(1), 'x')).toBe(false);
      await expect(store.tx((session) => engine.jobs.bury(session, first!, AT, 'x'))).rejects.toThrow(
        LeaseLostError,
      );
      expect(await engine.jobs.extend(A, 60_000)).toBe(false);
      await store.tx((session) => engine.jobs.finish(session, second!, AT));
    });

    test('a job that ended its process too often is buried by whoever claims it, and a person may try it again', async () => {
      const { engine, store, url } = database();
      await schedule(job('a', AT));
      for (let run = 1; run <= 12; run += 1) {
        expect(await engine.jobs.claim(wish('0a', AT))).toHaveLength(1);
        await leasesRunOut(url);
        await engine.jobs.reap();
      }
      const [last] = await engine.jobs.claim(wish('0a', AT));
      expect(last).toMatchObject({ attempts: 12, ended: 'the process that ran it ended' });
      await store.tx((session) => engine.jobs.bury(session, last!, AT, last!.ended ?? ''));
      expect(await engine.jobs.claim(wish('0a', AT))).toEqual([]);
      const [dead] = await store.read.deliveries.deadJobs(5);
      expect(dead).toMatchObject({
        kind: 'planReminder',
        attempts: 12,
        reason: 'the process that ran it ended',
      });
      expect(await store.tx((session) => session.retryJob(dead!.id, later(1)))).toBe(true);
      expect(await store.tx((session) => session.retryJob(dead!.id, later(1)))).toBe(false);
      expect(await engine.jobs.claim(wish('0a', later(1)))).toHaveLength(1);
    });

    test('a failed run comes later, a buried one not at all; what a stopping process gives back comes at once', async () => {
      const { engine, store } = database();
      await schedule(job('a', AT), job('b', AT), job('c', AT), job('d', AT));
      const [a, b, c] = await engine.jobs.claim(wish('0a', AT));
      expect(await engine.jobs.retry(a!, later(5), 'no')).toBe(true);
      await store.tx((session) => engine.jobs.bury(session, b!, AT, 'never'));
      await engine.jobs.giveBack(c!);
      await engine.jobs.release(A);
      expect((await engine.jobs.claim(wish('0b', AT))).map(({ attempts }) => attempts)).toEqual([0, 0]);
      expect(
        (await engine.jobs.claim(wish('0c', later(5)))).map(({ id, attempts }) => [id, attempts]),
      ).toEqual([[a!.id, 1]]);
      expect(await engine.jobs.oldestDue(later(9))).toBeUndefined();
    });
  });

  describe('delivery', () => {
    const database = eachDatabase(open);

    async function enqueue(...notices: Notice[]): Promise<void> {
      await database().store.tx(async (session) => {
        for (const one of notices) {
          await session.enqueue(one);
        }
      });
    }

    test('a notice is sent when its time has come, once for its key, byte for byte the same', async () => {
      const { engine } = database();
      const { outbox } = engine;
      await enqueue(notice('b', later(2)), notice('a', later(1)), notice('a', later(1)));
      expect(await outbox.claim(wish('0a', AT))).toEqual([]);
      expect(await outbox.nextAt(AT)).toEqual(later(1));
      expect(await outbox.claim(wish('0a', later(2)))).toEqual(['member:li']);
      const rows = await outbox.take('member:li', A, later(2), 10);
      expect(rows.map((row) => row.notice)).toEqual([notice('a', later(1)), notice('b', later(2))]);
      const [a, b] = rows.map(({ id }) => id) as [string, string];
      expect(await outbox.freeze([a], A, FROZEN, later(2))).toBe(true);
      expect(await outbox.freeze([a], A, { ...FROZEN, body: '{"v":2}' }, later(2))).toBe(false);
      expect(await outbox.failed([a], A, 'ratelimited', true)).toBe(true);
      const [again] = await outbox.take('member:li', A, later(5), 10);
      expect(again).toMatchObject({ attempts: 1, frozen: FROZEN, doubtSince: later(2) });
      const card = { heading: '提醒', blocks: [] };
      const shown = { ...SHOWN, parts: [{ subject: 'plan:plan-3', card }] };
      expect(await outbox.sent([a], A, later(5), shown)).toBe(true);
      expect(await outbox.sent([a], A, later(5), shown)).toBe(false);
      expect(await outbox.posted('plan:plan-3')).toMatchObject([
        { address: ADDRESS, remoteRef: 'remote-1', parts: [{ subject: 'plan:plan-3', card }] },
      ]);
      expect(await outbox.end([b], A, 'withdrawn', 'the plan is closed', later(6))).toBe(true);
      await outbox.leave('member:li', A, null);
      expect(await outbox.claim(wish('0b', later(60)))).toEqual([]);
      expect(await outbox.nextAt(AT)).toBeUndefined();
    });

    test('one replica at a time speaks to a recipient; who was overtaken changes nothing any more', async () => {
      const { engine, url } = database();
      const { outbox } = engine;
      await enqueue(notice('a', AT));
      expect(await outbox.claim(wish('0a', AT))).toEqual(['member:li']);
      expect(await outbox.claim(wish('0b', AT))).toEqual([]);
      const [row] = await outbox.take('member:li', A, AT, 10);
      await leasesRunOut(url);
      expect(await outbox.claim(wish('0b', AT))).toEqual(['member:li']);
      expect(await outbox.take('member:li', A, AT, 10)).toEqual([]);
      expect(await outbox.take('member:li', B, AT, 10)).toHaveLength(1);
      const ids = [row!.id];
      expect(await outbox.freeze(ids, A, FROZEN, AT)).toBe(false);
      expect(await outbox.sent(ids, A, AT, SHOWN)).toBe(false);
      expect(await outbox.end(ids, A, 'dead', 'x', AT)).toBe(false);
      expect(await outbox.failed(ids, A, 'x', false)).toBe(false);
      expect(await outbox.defer(ids, A, later(1))).toBe(false);
      await outbox.leave('member:li', A, later(9));
      expect(await outbox.extend(A, 60_000)).toBe(false);
      expect(await outbox.sent(ids, B, AT, SHOWN)).toBe(true);
    });

    test('a recipient who has to wait hides nobody else, and a stopping process makes nobody wait', async () => {
      const { engine } = database();
      const { outbox } = engine;
      await enqueue(notice('a', AT), notice('b', AT, { target: { kind: 'member', memberId: 'chen' } }));
      expect((await outbox.claim(wish('0a', AT))).sort()).toEqual(['member:chen', 'member:li']);
      await outbox.leave('member:li', A, later(3));
      await outbox.release(A);
      expect(await outbox.claim(wish('0b', later(2)))).toEqual(['member:chen']);
      expect(await outbox.nextAt(later(2))).toEqual(later(3));
      expect(await outbox.claim(wish('0c', later(3)))).toEqual(['member:li']);
      const [row] = await outbox.take('member:li', C, later(3), 10);
      expect(await outbox.defer([row!.id], C, later(30))).toBe(true);
      await outbox.leave('member:li', C, null);
      expect(await outbox.claim(wish('0a', later(29)))).toEqual([]);
      expect(await outbox.claim(wish('0a', later(30)))).toEqual(['member:li']);
    });

    test('what is urgent has a lane of its own and is taken by itself', async () => {
      const { outbox } = database().engine;
      await enqueue(notice('a', AT), notice('b', AT, { urgent: true }));
      expect(await outbox.claim(wish('0a', AT, { urgent: true }))).toEqual(['member:li:urgent']);
      expect(await outbox.claim(wish('0b', AT))).toEqual(['member:li']);
    });

    test('several notices are one message, and one part of it changes in its place', async () => {
      const { outbox } = database().engine;
      await enqueue(notice('a', AT), notice('b', later(1)));
      await outbox.claim(wish('0a', later(1)));
      const ids = (await outbox.take('member:li', A, later(1), 10)).map(({ id }) => id);
      expect(await outbox.freeze(ids, A, FROZEN, AT)).toBe(true);
      const again = await outbox.take('member:li', A, later(1), 10);
      expect(again.map(({ messageId, frozen }) => [messageId, frozen?.body])).toEqual([
        [ids[0], '{"v":1}'],
        [ids[0], undefined],
      ]);
      const parts = ['plan:1', 'plan:2'].map((subject) => ({
        subject,
        card: { heading: subject, blocks: [] },
      }));
      expect(await outbox.sent(ids, A, AT, { ...SHOWN, parts })).toBe(true);
      const { store } = database();
      await store.tx((session) => session.markSeen('li', 'web', 'remote-1', later(2)));
      for (const id of ids) {
        expect((await store.read.deliveries.byId(id))?.seenAt).toEqual(later(2));
      }
      const [posted] = await outbox.posted('plan:2');
      expect(posted!.parts).toEqual(parts);
      const done = { heading: 'done', blocks: [] };
      await outbox.rewritten(posted!, 'plan:2', done, 'remote-2');
      const [first] = await outbox.posted('plan:1');
      expect(first).toMatchObject({
        remoteRef: 'remote-2',
        parts: [parts[0], { subject: 'plan:2', card: done }],
      });
    });

    test('what was frozen as one message stays one, whatever comes before a part of it', async () => {
      const { outbox } = database().engine;
      await enqueue(notice('a', later(1)), notice('b', later(2)));
      await outbox.claim(wish('0a', later(2)));
      const ids = (await outbox.take('member:li', A, later(2), 10)).map(({ id }) => id);
      await outbox.freeze(ids, A, FROZEN, later(2));
      await enqueue(notice('earlier', AT));
      const [first, ...rest] = await outbox.take('member:li', A, later(2), 2);
      expect(rest.map(({ id, messageId }) => [id, messageId])).toEqual(ids.map((id) => [id, ids[0]]));
      expect(await outbox.freeze([first!.id, ids[1]!], A, FROZEN, AT)).toBe(false);
      expect((await outbox.take('member:li', A, later(2), 1))[0]!.messageId).toBeNull();
    });

    test('bytes are taken back only where they were certainly not sent', async () => {
      const { outbox } = database().engine;
      await enqueue(notice('a', AT));
      await outbox.claim(wish('0a', AT));
      const ids = (await outbox.take('member:li', A, AT, 10)).map(({ id }) => id);
      await outbox.freeze(ids, A, FROZEN, AT);
      expect(await outbox.thaw(ids, A)).toBe(false);
      await outbox.failed(ids, A, 'refused', false);
      expect(await outbox.thaw(ids, A)).toBe(true);
      expect((await outbox.take('member:li', A, AT, 10))[0]).toMatchObject({ frozen: null, messageId: null });
    });
  });

  describe('ticks, replicas and figures', () => {
    const database = eachDatabase(open);

    test('a tick is carried out once, and with the transaction or not at all', async () => {
      const { store, engine } = database();
      await store.tx((session) => engine.cron.know(session, 'kpi', 'project-a', AT));
      await store.tx((session) => engine.cron.know(session, 'kpi', 'project-a', later(9)));
      const tick = async (at: Date) =>
        await store.tx((session) => engine.cron.tick(session, 'kpi', 'project-a', at, at));
      const failing = store.tx(async (session) => {
        await engine.cron.tick(session, 'kpi', 'project-a', later(1), AT);
        throw new Error('no chart today');
      });
      await expect(failing).rejects.toThrow('no chart today');
      expect(await engine.cron.all()).toEqual([{ task: 'kpi', scope: 'project-a', lastRunAt: AT }]);
      const other = database().again();
      const otherTick = other.store.tx((session) =>
        other.engine.cron.tick(session, 'kpi', 'project-a', later(1), AT),
      );
      expect((await Promise.all([tick(later(1)), tick(later(1)), otherTick])).filter(Boolean)).toHaveLength(
        1,
      );
      await other.close();
      expect(await tick(later(60))).toBe(true);
      expect(await tick(later(59))).toBe(false);
      expect(await engine.cron.all()).toEqual([{ task: 'kpi', scope: 'project-a', lastRunAt: later(60) }]);
    });

    test('replicas are known while they say that they live, and how long nobody did', async () => {
      const { engine, url } = database();
      const [one, two] = [A, B];
      expect(await engine.replicas.beat(one, 'host:1')).toBeUndefined();
      await onSequelize(url, (sequelize) => sequelize.query('UPDATE replica SET seen_at = seen_at - 600000'));
      const silence = await engine.replicas.beat(two, 'host:2');
      expect(silence!.ms).toBeGreaterThanOrEqual(600_000);
      expect((await engine.replicas.live(20_000)).map(({ name }) => name)).toEqual(['host:2']);
      await engine.replicas.beat(one, 'host:1');
      expect((await engine.replicas.live(20_000)).map(({ name }) => name)).toEqual(['host:1', 'host:2']);
      await engine.replicas.leave(two);
      expect((await engine.replicas.live(20_000)).map(({ id }) => id)).toEqual([one]);
    });

    test('published figures are kept, the newest is what counts', async () => {
      const { store, engine } = database();
      const published: Published = {
        id: 'published-1',
        projectId: 'project-a',
        teamId: null,
        report: 'daily',
        period: '2026-11-23',
        figures: [{ memberId: 'li', figure: 'followUps', n: 3, d: 0 }],
        at: AT,
      };
      await store.tx(async (session) => {
        await engine.publish(session, published);
        await engine.publish(session, { ...published, id: 'published-2', at: later(1) });
      });
      expect((await engine.published('project-a', 'daily', '2026-11-23'))?.id).toBe('published-2');
      expect(await engine.published('project-a', 'daily', '2026-11-22')).toBeUndefined();
    });

    test('what has been kept long enough goes, what waits for somebody stays', async () => {
      const { store, engine } = database();
      await store.tx(async (session) => {
        await session.openInbox('web', 'd1', AT);
        await session.enqueue(notice('a', AT));
        await session.enqueue(notice('b', AT));
        await session.schedule([job('a', AT), job('b', AT)]);
        await engine.cron.know(session, 'kpi', '', AT);
      });
      await store.tx((session) => engine.cron.tick(session, 'kpi', '', later(1), AT));
      await engine.outbox.claim(wish('0a', AT));
      const [a, b] = (await engine.outbox.take('member:li', A, AT, 10)).map(({ id }) => id) as [
        string,
        string,
      ];
      await engine.outbox.freeze([a], A, FROZEN, AT);
      await engine.outbox.sent([a], A, AT, SHOWN);
      await engine.outbox.end([b], A, 'dead', 'x', AT);
      const [one, two] = await engine.jobs.claim(wish('0a', AT));
      await store.tx((session) => engine.jobs.finish(session, one!, AT));
      await store.tx((session) => engine.jobs.bury(session, two!, AT, 'x'));

      const { housekeeping } = engine;
      const all = ['inbox', 'jobs', 'ticks', 'messages', 'ledger', 'drafts'] as const;
      const removed = async (before: Date) =>
        Object.fromEntries(
          await Promise.all(all.map(async (name) => [name, await housekeeping[name](before, 100)] as const)),
        );
      expect(await removed(AT)).toEqual({ inbox: 0, jobs: 0, ticks: 0, messages: 0, ledger: 0, drafts: 0 });
      expect(await housekeeping.messages(later(1), 100)).toBe(1);
      expect(await removed(later(1))).toMatchObject({ inbox: 1, jobs: 1, ticks: 1, messages: 0, ledger: 1 });
      expect(await store.read.deliveries.deadJobs(5)).toHaveLength(1);
      expect(await store.read.deliveries.unsettled({ kind: 'company' }, 5)).toHaveLength(1);
    });
  });
}
