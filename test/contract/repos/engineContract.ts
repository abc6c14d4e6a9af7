import { describe, expect, test } from '@jest/globals';
import type { Published } from '../../../src/handlers/ports/engine.ts';
import type { Notice } from '../../../src/handlers/ports/notice.ts';
import type { NewWebMessage } from '../../../src/handlers/ports/webChat.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, later } from './records.ts';

const ADDRESS = { platform: 'web', workspace: 'demo', key: 'dm:li' } as const;

const notice = (dedupKey: string, notBefore: Date): Notice => ({
  dedupKey,
  target: { kind: 'member', memberId: 'li' },
  subject: { kind: 'plan', planId: 'plan-3', version: 1 },
  card: { heading: '提醒', blocks: [{ kind: 'text', text: '该联系王先生了' }] },
  notBefore,
});

const message = (id: string, overrides: Partial<NewWebMessage> = {}): NewWebMessage => ({
  id,
  conversation: 'dm:li',
  from: 'li',
  at: AT,
  text: `说 ${id}`,
  card: null,
  form: null,
  visibleTo: null,
  ...overrides,
});

/** The delivery side and the chat page's own messages. */
export function engineContract(open: () => Promise<TestDatabase>): void {
  describe('delivery', () => {
    const database = usingDatabase(open);

    test('a notice is sent when its time has come, once for its key, byte for byte the same', async () => {
      const { store, engine } = database();
      await store.tx(async (session) => {
        await session.enqueue(notice('b', later(2)));
        await session.enqueue(notice('a', later(1)));
        await session.enqueue(notice('a', later(1)));
      });
      expect(await engine.ready(AT, 10)).toEqual([]);
      expect(await engine.nextAt(AT)).toEqual(later(1));
      const rows = await engine.ready(later(2), 10);
      expect(rows.map((row) => row.notice)).toEqual([notice('a', later(1)), notice('b', later(2))]);
      const id = rows[0]!.id;
      await engine.freeze(id, ADDRESS, '{"v":1}');
      await engine.freeze(id, ADDRESS, '{"v":2}');
      await engine.retryAt(id, later(5), 'ratelimited');
      const [again] = await engine.ready(later(5), 10).then((all) => all.filter((row) => row.id === id));
      expect(again).toMatchObject({ attempts: 1, frozen: { address: ADDRESS, body: '{"v":1}' } });
      await engine.markSent(id, 'remote-1', later(5), 'plan:plan-3');
      await engine.markSent(id, 'remote-1', later(5), 'plan:plan-3');
      expect(await engine.posted('plan:plan-3')).toMatchObject([{ address: ADDRESS, remoteRef: 'remote-1' }]);
      await engine.end(rows[1]!.id, 'withdrawn', 'the plan is closed', later(6));
      expect(await engine.ready(later(60), 10)).toEqual([]);
      expect(await engine.nextAt(AT)).toBeUndefined();
    });

    test('a tick is carried out once, and with the transaction or not at all', async () => {
      const { store, engine } = database();
      const claim = async (at: Date) =>
        await store.tx(async (session) => await engine.claimTick(session, 'kpi', 'project-a', at, at));
      const failing = store.tx(async (session) => {
        await engine.claimTick(session, 'kpi', 'project-a', AT, AT);
        throw new Error('no chart today');
      });
      await expect(failing).rejects.toThrow('no chart today');
      expect(await engine.lastTick('kpi', 'project-a')).toBeUndefined();
      expect(await Promise.all([claim(AT), claim(AT), claim(AT)])).toEqual(
        expect.arrayContaining([true, false, false]),
      );
      expect(await claim(later(60))).toBe(true);
      expect(await engine.lastTick('kpi', 'project-a')).toEqual(later(60));
      expect(await engine.lastTick('kpi', 'project-b')).toBeUndefined();
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

    test('a message of the chat page is stored once, changed in its place, and seen only by whom it is for', async () => {
      const { store, webChat } = database();
      const [one, two] = await webChat.insertAll([
        message('m1'),
        message('m2', { visibleTo: ['li', 'wang'] }),
      ]);
      const repeated = await webChat.insertAll([message('m2', { text: '又一次' }), message('m3')]);
      expect(repeated.map(({ text }) => text)).toEqual(['说 m2', '说 m3']);
      const changed = await webChat.replace('m1', { text: '改了', card: { heading: '完成', blocks: [] } });
      expect(changed).toMatchObject({ order: one!.order, text: '改了' });
      expect(changed!.seq).toBeGreaterThan(two!.seq);
      const all = await webChat.list({ conversations: ['dm:li', '#sales'] });
      expect(all.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
      expect(all[0]).toEqual(changed);
      const forChen = await webChat.list({ conversations: ['dm:li'], reader: 'chen' });
      expect(forChen.map(({ id }) => id)).toEqual(['m1', 'm3']);
      expect(await webChat.list({ conversations: ['dm:li'], reader: 'wan' })).toHaveLength(2);
      expect(
        (await webChat.list({ conversations: ['dm:li'], reader: 'wang', limit: 2 })).map(({ id }) => id),
      ).toEqual(['m2', 'm3']);
      expect((await webChat.list({ conversations: ['dm:li'], after: two!.seq })).map(({ id }) => id)).toEqual(
        ['m1', 'm3'],
      );
      expect(await webChat.lastSeq()).toBe(changed!.seq);
      expect(await webChat.replace('nobody', { text: '' })).toBeUndefined();
      const failing = store.tx(async (session) => {
        await webChat.insert(message('m4'), session);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await webChat.byId('m4')).toBeUndefined();
      const other = database().again();
      expect(await other.webChat.lastSeq()).toBe(changed!.seq);
      await other.close();
    });
  });
}
