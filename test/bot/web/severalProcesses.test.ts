import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Streams } from '../../../src/bot/web/streams.ts';
import { FakeEvery } from '../../support/fakeEvery.ts';
import { MemoryWebChat } from '../../support/memoryWebChat.ts';
import { quietLog } from '../../support/quietLog.ts';
import { StreamReader } from '../../support/readStream.ts';
import { salesScript } from '../../support/salesScript.ts';
import type { ApiMessage, Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

const LOOK_MS = 1_000;

describe('a stream that follows what another process writes', () => {
  const script = salesScript(() => 'none');
  let webChat: MemoryWebChat;
  let timers: FakeEvery;
  let here: Edge;
  let there: Edge;
  const open: StreamReader[] = [];
  beforeEach(async () => {
    webChat = new MemoryWebChat();
    timers = new FakeEvery();
    here = await startEdge({ script, webChat, every: timers.every });
    there = await startEdge({ script, webChat, every: () => () => undefined });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((stream) => stream.close()));
    await Promise.all([here.stop(), there.stop()]);
  });

  async function follow(edge: Edge, as: string, lastEventId?: string): Promise<StreamReader> {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const response = await fetch(`${edge.url}/console/api/stream?as=${as}`, { headers });
    expect(response.status).toBe(200);
    const stream = new StreamReader(response.body!);
    open.push(stream);
    return stream;
  }

  async function next(stream: StreamReader): Promise<ApiMessage & { readonly event: string }> {
    const event = await stream.next();
    return { ...(JSON.parse(event?.data ?? '{}') as ApiMessage), event: event?.id ?? '' };
  }

  async function write(edge: Edge, text: string, key = '#sales'): Promise<string> {
    const body = edge.web.freeze({ blocks: [{ kind: 'text', text }] });
    const result = await edge.web.send({ platform: 'web', workspace: 'demo', key }, body, text);
    return result.ok ? result.remoteRef : '';
  }

  /** A look that has come to its end: what it found is written to the streams. */
  async function look(): Promise<void> {
    timers.tick(LOOK_MS);
    await new Promise(setImmediate);
  }

  test('brings it with the next look, once, and only to those who may see it', async () => {
    const li = await follow(here, 'li');
    const chen = await follow(here, 'chen');
    await write(there, '只给陈晨', 'dm:chen');
    await write(there, '给大家');
    await look();
    await look();
    await write(here, '自己写的');
    await look();
    expect([await next(li), await next(li)].map(({ text }) => text)).toEqual(['给大家', '自己写的']);
    expect([await next(chen), await next(chen)].map(({ text }) => text)).toEqual(['只给陈晨', '给大家']);
  });

  test('brings a card that the other process has settled', async () => {
    const id = await write(here, '待办');
    const stream = await follow(here, 'li');
    const settled = there.web.freeze({ blocks: [{ kind: 'text', text: '已完成' }] });
    await there.web.update({ platform: 'web', workspace: 'demo', key: '#sales' }, id, settled, 'u');
    await look();
    expect(await next(stream)).toMatchObject({ id, text: '已完成' });
  });

  test('brings what comes into sight after something newer did', async () => {
    const stream = await follow(here, 'li');
    const late = await write(there, '迟');
    webChat.running.add(late);
    await write(there, '早');
    await look();
    webChat.running.delete(late);
    await look();
    expect([await next(stream), await next(stream)].map(({ text }) => text)).toEqual(['早', '迟']);
  });

  test('does not bring what was there before somebody came', async () => {
    await write(there, '从前');
    const stream = await follow(here, 'li');
    await write(there, '现在');
    await look();
    expect((await next(stream)).text).toBe('现在');
  });

  test('outlives an outage of the database and then brings what was missed', async () => {
    const stream = await follow(here, 'li');
    await write(there, '断线前');
    webChat.away = true;
    await look();
    await look();
    webChat.away = false;
    await write(there, '恢复后');
    await look();
    expect([await next(stream), await next(stream)].map(({ text }) => text)).toEqual(['断线前', '恢复后']);
    const about = here.lines.filter(({ message }) => message.includes('other processes'));
    expect(about.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('cannot be opened while the database is away, so that a browser asks again', async () => {
    webChat.away = true;
    expect((await fetch(`${here.url}/console/api/stream?as=li`)).status).toBe(503);
    webChat.away = false;
    const stream = await follow(here, 'li');
    await write(there, '好了');
    await look();
    expect((await next(stream)).text).toBe('好了');
  });

  test('goes on exactly where it broke off at the same process, late ones included', async () => {
    const stream = await follow(here, 'li');
    const late = await write(there, '迟');
    webChat.running.add(late);
    await write(here, '一');
    await write(here, '二');
    await next(stream);
    const { event } = await next(stream);
    await stream.close();
    expect(await here.messages('li', '#sales')).toHaveLength(2);
    await write(there, '三');
    webChat.running.delete(late);
    const again = await follow(here, 'li', event);
    expect([await next(again), await next(again)].map(({ text }) => text)).toEqual(['迟', '三']);
    await write(here, '四');
    expect((await next(again)).text).toBe('四');
  });

  test('repeats the last seconds at another process, which cannot know what was seen', async () => {
    const stream = await follow(here, 'li');
    await write(here, '一');
    const { event } = await next(stream);
    await write(here, '二');
    const other = await follow(there, 'li', event);
    expect([await next(other), await next(other)].map(({ text }) => text)).toEqual(['一', '二']);
  });
});

test('streams ask once for all who follow, and not at all when nobody does', async () => {
  const webChat = new MemoryWebChat();
  const timers = new FakeEvery();
  const { every } = timers;
  const conversations = ['#sales'];
  const streams = new Streams({ webChat, conversations, draw: () => '', every, name: 'here', log: quietLog });
  const follow = (key: string) => streams.open({ key, conversations, sees: () => true }, '');
  expect(timers.periods).toEqual([]);
  const open = await Promise.all([follow('li'), follow('chen'), follow('wang')]);
  expect(timers.periods).toEqual([LOOK_MS, 15_000]);
  expect(webChat.looks).toBe(1);
  timers.tick(LOOK_MS);
  timers.tick(LOOK_MS);
  expect(webChat.looks).toBe(2);
  const closed = open.map((stream) => once(stream, 'close'));
  for (const stream of open) {
    stream.destroy();
  }
  await Promise.all(closed);
  expect(timers.periods).toEqual([]);
  await follow('li');
  expect(timers.periods).toEqual([LOOK_MS, 15_000]);
  streams.end();
  expect(timers.periods).toEqual([]);
  expect((await follow('li')).writableEnded).toBe(true);
});
