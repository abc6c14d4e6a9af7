import { describe, expect, test } from '@jest/globals';
import type { NewWebMessage, WebMessagePatch } from '../../../src/handlers/ports/webChat.ts';
import { LOOK_BACK_MICROS } from '../../../src/handlers/ports/webChat.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT } from './records.ts';

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

const to = (patch: WebMessagePatch) => (): WebMessagePatch => patch;

/** A number as the clock of a machine gives it, in the past so that it is not in the way of the real one. */
const NOW = 1_764_000_000_123_000;

/** The chat page's own messages, written by one process and by several. */
export function webChatContract(open: () => Promise<TestDatabase>): void {
  describe('the chat page', () => {
    const database = usingDatabase(open);

    test('stores a message once, changes it in its place, and shows it only to whom it is for', async () => {
      const { store, webChat } = database();
      const [one, two] = await webChat.insertAll([
        message('m1'),
        message('m2', { visibleTo: ['li', 'wang'] }),
      ]);
      const repeated = await webChat.insertAll([message('m2', { text: '又一次' }), message('m3')]);
      expect(repeated.map(({ text }) => text)).toEqual(['说 m2', '说 m3']);
      const changed = await webChat.replace(
        'm1',
        to({ text: '改了', card: { heading: '完成', blocks: [] } }),
      );
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
      expect(await webChat.changes(['dm:li'], two!.seq)).toEqual([
        { id: 'm3', seq: all[2]!.seq },
        { id: 'm1', seq: changed!.seq },
      ]);
      expect(await webChat.changes(['#sales'], 0)).toEqual([]);
      expect(await webChat.replace('nobody', to({ text: '' }))).toBeUndefined();
      expect(await webChat.replace('m1', () => undefined)).toBeUndefined();
      expect(await webChat.byId('m1')).toEqual(changed);
      const failing = store.tx(async (session) => {
        await webChat.insert(message('m4'), session);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await webChat.byId('m4')).toBeUndefined();
    });
  });

  describe('the chat page of several processes', () => {
    const database = usingDatabase(open);

    test('keeps numbers of a clock exactly, and never goes back where the clock does', async () => {
      let now = NOW;
      const clock = { micros: () => now };
      const [here, there] = [database().again(clock), database().again(clock)];
      const place = { conversation: '#clock' };
      const seqs: number[] = [];
      for (const [chat, id] of [
        [here.webChat, 'c1'],
        [there.webChat, 'c2'],
        [here.webChat, 'c3'],
      ] as const) {
        seqs.push((await chat.insert(message(id, place))).seq);
      }
      expect(seqs).toEqual([NOW, NOW + 1, NOW + 1]);
      now = NOW - 3_600_000_000;
      expect(
        (await there.webChat.list({ conversations: ['#clock'] })).map(({ id, seq }) => [id, seq]),
      ).toEqual([
        ['c1', NOW],
        ['c2', NOW + 1],
        ['c3', NOW + 1],
      ]);
      expect((await there.webChat.insert(message('c4', place))).seq).toBe(NOW + 2);
      expect((await here.webChat.list({ conversations: ['#clock'], after: NOW + 1 }))[0]?.id).toBe('c4');
      const later = database().again(clock);
      expect((await later.webChat.insert(message('c5', place))).seq).toBe(NOW + 3);
      expect(Math.max(...seqs)).toBeLessThan(Number.MAX_SAFE_INTEGER);
      await Promise.all([here.close(), there.close(), later.close()]);
    });

    test('keeps everything that two write at once, each in its own order', async () => {
      const there = database().again();
      const place = { conversation: '#busy' };
      const chats = [database().webChat, there.webChat];
      const written = await Promise.all(
        chats.flatMap((chat, process) =>
          Array.from({ length: 20 }, (_, n) =>
            chat.insertAll(
              [`line-${process}-${n}`, `answer-${process}-${n}`].map((id) => message(id, place)),
            ),
          ),
        ),
      );
      const ids = (await chats[1]!.list({ conversations: ['#busy'] })).map(({ id }) => id);
      expect(ids.sort()).toEqual(written.flatMap((pair) => pair.map(({ id }) => id)).sort());
      for (const [line, answer] of written) {
        expect(answer!.seq).toBe(line!.seq + 1);
      }
      await there.close();
    });

    test('stores the same messages once when several write them at once', async () => {
      const there = database().again();
      const same = ['same-1', 'same-2'].map((id) => message(id, { conversation: '#same' }));
      const written = await Promise.all(
        Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? database() : there).webChat.insertAll(same)),
      );
      const stored = await there.webChat.list({ conversations: ['#same'] });
      expect(stored.map(({ id }) => id)).toEqual(['same-1', 'same-2']);
      for (const one of written) {
        expect(one).toEqual(stored);
      }
      await there.close();
    });

    test('loses neither of two changes that are made at once', async () => {
      const there = database().again();
      await database().webChat.insert(message('both', { conversation: '#both', card: { done: [] } }));
      await Promise.all(
        [1, 2, 3, 4, 5, 6].map((n) =>
          (n % 2 === 0 ? database() : there).webChat.replace('both', ({ card }) => ({
            card: { done: [...(card?.['done'] as number[]), n] },
          })),
        ),
      );
      const { card } = (await there.webChat.byId('both'))!;
      expect((card?.['done'] as number[]).sort()).toEqual([1, 2, 3, 4, 5, 6]);
      await there.close();
    });

    test('shows what another wrote to whoever looks back, though it took its number before', async () => {
      const there = database().again();
      const place = { conversation: '#late' };
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      let late: Promise<void> = Promise.resolve();
      const lateSeq = await new Promise<number>((resolve) => {
        late = there.store.tx(async (session) => {
          resolve((await there.webChat.insert(message('late', place), session)).seq);
          await ended;
        });
      });
      // A file has one writer at a time; a server has many.
      const early = database().webChat.insert(message('early', place));
      if (database().dialect === 'mysql') {
        await early;
      }
      end();
      await late;
      const { seq } = await early;
      expect(seq).toBeGreaterThanOrEqual(lateSeq);
      const changes = await database().webChat.changes(['#late'], seq - LOOK_BACK_MICROS);
      expect(changes.map(({ id }) => id).sort()).toEqual(['early', 'late']);
      await there.close();
    });
  });
}
