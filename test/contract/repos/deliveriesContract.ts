import { describe, expect, test } from '@jest/globals';
import type { Channel } from '../../../src/domain/company.ts';
import { DELIVERY_STATES, type Delivery } from '../../../src/domain/delivery.ts';
import type { DeliveryFilter, DeliveryReach } from '../../../src/handlers/ports/deliveries.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import type { TestDatabase } from '../../support/database.ts';
import { eachDatabase } from './context.ts';
import { AT, later, seedCompany } from './records.ts';

const TOKEN = '00000000-0000-7000-8000-00000000000a';
const COMPANY: DeliveryReach = { kind: 'company' };
const ADDRESS = { platform: 'web', workspace: 'demo', key: 'dm:li' } as const;

const of = (reach: DeliveryReach, from = AT, to = later(60)): DeliveryFilter => ({ reach, from, to });
const team = (...teamIds: string[]): DeliveryReach => ({ kind: 'team', teamIds });
const project = (...projectIds: string[]): DeliveryReach => ({ kind: 'project', projectIds });

/** How a message ended: sent after so many milliseconds, or otherwise. */
type Fate = { readonly sentAfter: number } | 'ready' | 'dead' | 'unknown' | 'withdrawn';

function notice(dedupKey: string, dueAt: Date, more: Partial<Notice> = {}): Notice {
  return {
    dedupKey,
    target: { kind: 'member', memberId: 'li' },
    subject: { kind: 'plan', planId: 'plan-3', ref: 3 },
    card: { heading: '该联系王先生了', blocks: [] },
    notBefore: dueAt,
    ...more,
  };
}

const channel = (id: string, teamId: string | null): Channel => ({
  id,
  platform: 'web',
  workspace: 'demo',
  address: `#${id}`,
  projectId: 'project-a',
  teamId,
  purposes: ['kpi'],
  locale: 'zh-CN',
  version: 1,
});
const toMember = (memberId: string): Partial<Notice> => ({ target: { kind: 'member', memberId } });
const toChannel = (channelId: string): Partial<Notice> => ({ target: { kind: 'conversation', channelId } });

/** What the ledger says of what was to reach whom. */
export function deliveriesContract(open: () => Promise<TestDatabase>): void {
  describe('the delivery ledger', () => {
    const database = eachDatabase(open);
    const ledger = () => database().store.read.deliveries;

    /** Leaves messages to one recipient and ends them all in the same way, as one message; returns their ids. */
    async function deliver(fate: Fate, ...notices: Notice[]): Promise<string[]> {
      const { store, engine } = database();
      await store.tx(async (session) => {
        for (const one of notices) {
          await session.enqueue(one);
        }
      });
      const due = new Date(Math.max(...notices.map(({ notBefore }) => notBefore.getTime())));
      const [lane] = await engine.outbox.claim({
        now: due,
        count: 1,
        urgent: false,
        token: TOKEN,
        leaseMs: 60_000,
      });
      const ids = (await engine.outbox.take(lane!, TOKEN, due, 50)).map(({ id }) => id);
      await end(ids, fate, due);
      await engine.outbox.leave(lane!, TOKEN, null);
      return ids;
    }

    async function end(ids: readonly string[], fate: Fate, due: Date): Promise<void> {
      const { outbox } = database().engine;
      if (fate === 'ready') {
        return;
      }
      if (fate === 'withdrawn' || fate === 'dead') {
        await outbox.end(ids, TOKEN, fate, 'why', due);
      } else {
        await outbox.freeze(ids, TOKEN, { address: ADDRESS, body: '{}', key: ids[0]! }, due);
        await (fate === 'unknown'
          ? outbox.end(ids, TOKEN, 'unknown', 'timeout', due)
          : outbox.sent(ids, TOKEN, new Date(due.getTime() + fate.sentAfter), {
              address: ADDRESS,
              remoteRef: `message-${ids[0]!}`,
              parts: [],
            }));
      }
    }

    const all = async (reach: DeliveryReach): Promise<string[]> =>
      (await ledger().list(of(reach), DELIVERY_STATES, 50)).map(({ recipient }) => recipient);
    const states = async (ids: readonly string[]): Promise<(string | undefined)[]> =>
      (await Promise.all(ids.map((id) => ledger().byId(id)))).map((line) => line?.state);
    const retry = (id: string): Promise<boolean> =>
      database().store.tx((session) => session.retryDelivery(id, later(30)));

    test('counts what was due in a period by how it went; a minute is not late, a millisecond more is', async () => {
      await deliver({ sentAfter: 60_000 }, notice('in time', AT));
      await deliver({ sentAfter: 60_001 }, notice('late', later(1)));
      await deliver({ sentAfter: 0 }, notice('made up for', later(20), { dueAt: later(2) }));
      await deliver('dead', notice('dead', later(3)));
      await deliver('unknown', notice('unknown', later(4)));
      await deliver('withdrawn', notice('withdrawn', later(5)));
      await deliver({ sentAfter: 0 }, notice('before', later(-1)));
      await deliver({ sentAfter: 0 }, notice('after', later(60)));
      const update = { subject: { kind: 'replace', posted: 'plan:plan-3' } } as const;
      await deliver({ sentAfter: 0 }, notice('an update', later(7), update));
      await deliver('ready', notice('ready', later(8)));
      expect(await ledger().totals(of(COMPANY))).toEqual({
        due: 6,
        sent: 3,
        late: 2,
        seen: 0,
        waiting: 1,
        dead: 1,
        unknown: 1,
        withdrawn: 1,
      });
    });

    test('what waits for the end of quiet hours is due then, and late only after it', async () => {
      const { store, engine } = database();
      await store.tx((session) => session.enqueue(notice('a', AT)));
      await engine.outbox.claim({ now: AT, count: 1, urgent: false, token: TOKEN, leaseMs: 60_000 });
      const ids = (await engine.outbox.take('member:li', TOKEN, AT, 1)).map(({ id }) => id);
      await engine.outbox.defer(ids, TOKEN, later(90));
      await engine.outbox.leave('member:li', TOKEN, null);
      expect((await ledger().totals(of(COMPANY))).due).toBe(0);
      const after = of(COMPANY, later(60), later(120));
      expect(await ledger().totals(after)).toMatchObject({ due: 1, waiting: 1 });
      await deliver({ sentAfter: 0 }, notice('b', later(90)));
      expect(await ledger().totals(after)).toMatchObject({ sent: 2, late: 0 });
    });

    test('a period without anything has nothing in it', async () => {
      const none = { due: 0, sent: 0, late: 0, seen: 0, waiting: 0, dead: 0, unknown: 0, withdrawn: 0 };
      expect(await ledger().totals(of(COMPANY))).toEqual(none);
      expect(await ledger().list(of(COMPANY), DELIVERY_STATES, 5)).toEqual([]);
      expect(await ledger().byId('nothing')).toBeUndefined();
    });

    test('lists the newest first, in the states that were asked for', async () => {
      await seedCompany(database().store);
      const [first] = await deliver({ sentAfter: 1500 }, notice('a', AT));
      const [second] = await deliver('dead', notice('b', later(1)));
      const [third] = await deliver('unknown', notice('c', later(2)));
      const ids = async (...asked: Parameters<ReturnType<typeof ledger>['list']>): Promise<string[]> =>
        (await ledger().list(...asked)).map(({ id }) => id);
      expect(await ids(of(COMPANY), DELIVERY_STATES, 50)).toEqual([third, second, first]);
      expect(await ids(of(COMPANY), DELIVERY_STATES, 2)).toEqual([third, second]);
      expect(await ids(of(COMPANY), ['dead', 'unknown'], 50)).toEqual([third, second]);
      expect(await ids(of(COMPANY), [], 50)).toEqual([]);
      const line: Delivery = {
        id: first!,
        kind: 'reminder',
        about: 'P3',
        memberId: 'li',
        channelId: null,
        recipient: '李娜',
        urgent: false,
        dueAt: AT,
        state: 'sent',
        endedAt: new Date(AT.getTime() + 1500),
        attempts: 0,
        reason: null,
        seenAt: null,
      };
      expect(await ledger().byId(first!)).toEqual(line);
      expect(await ledger().byId(second!)).toMatchObject({ state: 'dead', reason: 'why', endedAt: later(1) });
    });

    test('a team’s are those of its members, its channels and its project’s, a project’s are all of these', async () => {
      const { store } = database();
      await seedCompany(store);
      await store.tx(async (session) => {
        await session.insert('channel', channel('wide', null));
        await session.insert('channel', channel('second', 'team-2'));
      });
      await deliver('dead', notice('a', AT, toMember('li')));
      await deliver('dead', notice('b', later(1), toMember('wu')));
      await deliver('dead', notice('c', later(2), toChannel('wide')));
      await deliver('dead', notice('d', later(3), toChannel('second')));
      await deliver('dead', notice('e', later(4), toMember('somebody else')));
      expect(await all(team('team-1'))).toEqual(['#wide', '李娜']);
      expect(await all(team('team-2'))).toEqual(['#second', '#wide', '吴迪']);
      expect(await all(team('team-1', 'team-2'))).toHaveLength(4);
      expect(await all(project('project-a'))).toHaveLength(4);
      expect(await all(COMPANY)).toHaveLength(5);
      for (const nothing of [team(), team('team-9'), project(), project('project-b')]) {
        expect(await all(nothing)).toEqual([]);
        expect((await ledger().totals(of(nothing))).dead).toBe(0);
        expect(await ledger().unsettled(nothing, 50)).toEqual([]);
      }
      expect((await ledger().totals(of(team('team-2')))).dead).toBe(3);
    });

    test('what waits for a person is found whenever it was due', async () => {
      await deliver('dead', notice('old', later(-60 * 24 * 90)));
      await deliver('unknown', notice('new', AT));
      await deliver({ sentAfter: 0 }, notice('fine', AT));
      await deliver('withdrawn', notice('over', AT));
      const found = await ledger().unsettled(COMPANY, 50);
      expect(found.map(({ state }) => state)).toEqual(['unknown', 'dead']);
      expect(await ledger().unsettled(COMPANY, 1)).toHaveLength(1);
    });

    test('what was given up goes out once more, drawn anew, when it was due as before', async () => {
      const [id] = await deliver('dead', notice('a', AT));
      expect(await retry(id!)).toBe(true);
      expect(await retry(id!)).toBe(false);
      expect(await ledger().byId(id!)).toMatchObject({
        state: 'ready',
        attempts: 0,
        endedAt: null,
        dueAt: AT,
      });
      expect(await ledger().unsettled(COMPANY, 5)).toEqual([]);
      await takesAgain([{ id, frozen: null }]);
    });

    test('what perhaps arrived goes out once more with the same bytes and key, and all that was in the message', async () => {
      const ids = await deliver('unknown', notice('a', AT), notice('b', later(1)));
      expect(await states(ids)).toEqual(['unknown', 'unknown']);
      expect(await retry(ids[1]!)).toBe(true);
      expect(await states(ids)).toEqual(['ready', 'ready']);
      expect(await retry(ids[0]!)).toBe(false);
      const frozen = { address: ADDRESS, body: '{}', key: ids[0] };
      await takesAgain([
        { id: ids[0], messageId: ids[0], frozen },
        { id: ids[1], messageId: ids[0], frozen: null },
      ]);
    });

    async function takesAgain(rows: readonly object[]): Promise<void> {
      const { outbox } = database().engine;
      const wish = { count: 9, urgent: false, token: TOKEN, leaseMs: 60_000 };
      expect(await outbox.claim({ ...wish, now: later(29) })).toEqual([]);
      expect(await outbox.claim({ ...wish, now: later(30) })).toEqual(['member:li']);
      expect(await outbox.take('member:li', TOKEN, later(30), 9)).toMatchObject(rows);
    }

    test('what waits, arrived, was withdrawn or never was is not sent again', async () => {
      const others: Fate[] = [{ sentAfter: 0 }, 'withdrawn', 'ready'];
      for (const [n, fate] of others.entries()) {
        const ids = await deliver(fate, notice(`no ${n}`, AT));
        const before = await states(ids);
        expect(await retry(ids[0]!)).toBe(false);
        expect(await states(ids)).toEqual(before);
      }
      expect(await retry('nothing')).toBe(false);
    });

    test('what a message showed counts as seen, all of it, by its recipient, since the first time', async () => {
      const ids = await deliver({ sentAfter: 0 }, notice('a', AT), notice('b', AT));
      const [other] = await deliver({ sentAfter: 0 }, notice('c', later(1)));
      const see = (who: string, platform: string, ref: string, at: Date) =>
        database().store.tx((session) => session.markSeen(who, platform, ref, at));
      const seen = async (): Promise<(Date | null | undefined)[]> =>
        await Promise.all([...ids, other!].map(async (id) => (await ledger().byId(id))?.seenAt));
      const ref = `message-${ids[0]!}`;
      await see('chen', 'web', ref, later(2));
      await see('li', 'slack', ref, later(2));
      await see('li', 'web', 'nothing', later(2));
      expect(await seen()).toEqual([null, null, null]);
      await see('li', 'web', ref, later(3));
      await see('li', 'web', ref, later(4));
      expect(await seen()).toEqual([later(3), later(3), null]);
      expect((await ledger().totals(of(COMPANY))).seen).toBe(2);
    });
  });
}
