import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LOOK_BACK_MICROS } from '../../../src/handlers/ports/webChat.ts';
import { MemoryWebChat } from '../../support/memoryWebChat.ts';
import { salesScript } from '../../support/salesScript.ts';
import type { ApiMessage, Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

describe('reading a conversation that several processes write', () => {
  const script = salesScript(() => 'none');
  let webChat: MemoryWebChat;
  let here: Edge;
  let there: Edge;
  beforeEach(async () => {
    webChat = new MemoryWebChat();
    here = await startEdge({ script, webChat });
    there = await startEdge({ script, webChat });
  });
  afterEach(async () => {
    await Promise.all([here.stop(), there.stop()]);
  });

  async function after(value: string | number, as = 'li'): Promise<readonly ApiMessage[]> {
    const query = new URLSearchParams({ as, in: '#sales', after: String(value) });
    return (await here.get(`/console/api/messages?${query.toString()}`)).body.messages ?? [];
  }

  /** Something for everybody in the channel. */
  async function write(edge: Edge, text: string): Promise<void> {
    const address = { platform: 'web', workspace: 'demo', key: '#sales' } as const;
    await edge.web.send(address, edge.web.freeze({ blocks: [{ kind: 'text', text }] }), text);
  }

  const texts = (messages: readonly ApiMessage[]) => messages.map(({ text }) => text);

  test('gives what stands below a message, whoever wrote it, and nothing twice', async () => {
    for (const [edge, text] of [
      [here, '一'],
      [there, '二'],
      [here, '三'],
    ] as const) {
      await write(edge, text);
    }
    const all = await here.messages('li', '#sales');
    expect(texts(all)).toEqual(['一', '二', '三']);
    expect(texts(await after(all[0]!.id))).toEqual(['二', '三']);
    expect(await after(all[2]!.id)).toEqual([]);
    await write(there, '四');
    const news = await after(all[2]!.id);
    expect(texts(news)).toEqual(['四']);
    expect(await after(news[0]!.id)).toEqual([]);
  });

  test('gives what came to stand above the last one because its transaction took longer', async () => {
    await write(here, '一');
    await write(there, '迟');
    await write(here, '二');
    const late = (await here.messages('li', '#sales'))[1]!.id;
    webChat.running.add(late);
    const first = await here.messages('chen', '#sales');
    expect(texts(first)).toEqual(['一', '二']);
    const last = first.at(-1)!.id;
    expect(await after(last, 'chen')).toEqual([]);
    webChat.running.delete(late);
    expect(texts(await after(last, 'chen'))).toEqual(['迟']);
    // The answer may have been lost on its way.
    expect(texts(await after(last, 'chen'))).toEqual(['迟']);
    expect(await after(late, 'chen')).toEqual([]);
    await write(there, '三');
    expect(texts(await after(late, 'chen'))).toEqual(['三']);
  });

  test('gives nothing twice while messages keep coming for longer than one looks back', async () => {
    const slow = new MemoryWebChat(LOOK_BACK_MICROS / 4);
    const edge = await startEdge({ script, webChat: slow });
    const news = async (id: string) =>
      (await edge.get(`/console/api/messages?as=li&in=%23sales&after=${id}`)).body.messages ?? [];
    for (const text of ['一', '二', '三', '四', '迟', '五', '六']) {
      await write(edge, text);
    }
    const all = await edge.messages('chen', '#sales');
    const late = all[4]!.id;
    slow.running.add(late);
    expect(texts(await news(all[3]!.id))).toEqual(['五', '六']);
    slow.running.delete(late);
    expect(texts(await news(all[6]!.id))).toEqual(['迟']);
    expect(await news(late)).toEqual([]);
    await edge.stop();
  });

  test('keeps apart what different people had', async () => {
    await write(here, '迟');
    await write(here, '二');
    const [late, last] = await here.messages('li', '#sales');
    webChat.running.add(late!.id);
    await here.messages('chen', '#sales');
    webChat.running.delete(late!.id);
    expect(await after(last!.id)).toEqual([]);
    expect(texts(await after(last!.id, 'chen'))).toEqual(['迟']);
  });

  test('gives what is new or changed after a number, and once more what may have been overlooked', async () => {
    await write(here, '一');
    await write(there, '二');
    const all = await here.messages('li', '#sales');
    expect(texts(await after(all[1]!.seq))).toEqual(['一', '二']);
  });

  test('is 404 after a message that never stood there', async () => {
    const response = await here.get('/console/api/messages?as=li&after=00000000-0000-0000-0000-000000000000');
    expect(response.status).toBe(404);
  });
});
