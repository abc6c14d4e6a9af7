import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeEvery } from '../../support/fakeEvery.ts';
import { StreamReader } from '../../support/readStream.ts';
import { salesScript } from '../../support/salesScript.ts';
import type { ApiMessage, Edge } from '../../support/webHarness.ts';
import { startEdge } from '../../support/webHarness.ts';

describe('the stream of a person', () => {
  let edge: Edge;
  beforeEach(async () => {
    edge = await startEdge({ script: salesScript(() => 'none') });
  });
  afterEach(() => edge.stop());

  async function follow(as: string, headers: Record<string, string> = {}): Promise<StreamReader> {
    const response = await fetch(`${edge.url}/console/api/stream?as=${as}`, { headers });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return new StreamReader(response.body!);
  }

  async function nextMessage(stream: StreamReader): Promise<ApiMessage> {
    const event = await stream.next();
    expect(event?.event).toBe('message');
    const message = JSON.parse(event?.data ?? '{}') as ApiMessage;
    expect(event?.id).toMatch(new RegExp(`^${message.seq}(-\\w+)?$`, 'u'));
    return message;
  }

  const say = (as: string, text: string, place = `dm:${as}`) =>
    edge.post('/console/api/say', { as, in: place, text });

  test('brings each new message as it is said', async () => {
    const stream = await follow('li');
    await say('li', '今日');
    expect(await nextMessage(stream)).toMatchObject({ from: 'li', text: '今日' });
    expect(await nextMessage(stream)).toMatchObject({ from: 'loupan', in: 'dm:li' });
    await stream.close();
  });

  test('brings nothing that this person may not see', async () => {
    const stream = await follow('chen');
    await say('li', '今日');
    await say('li', '新客 王先生', '#sales');
    await say('li', '公开', '#sales');
    const texts = [await nextMessage(stream), await nextMessage(stream), await nextMessage(stream)];
    expect(texts.map(({ text }) => text)).toEqual(['新客 王先生', '公开', '大家都看得到']);
    await stream.close();
  });

  test('brings a changed message again, under a higher number', async () => {
    const { body } = await say('li', '卡片');
    const message = body.messages![0]!;
    const stream = await follow('li');
    const settled = edge.web.freeze({ blocks: [{ kind: 'text', text: '已完成' }] });
    await edge.web.update({ platform: 'web', workspace: 'demo', key: 'dm:li' }, message.id, settled, 'u');
    const changed = await nextMessage(stream);
    expect(changed).toMatchObject({ id: message.id, order: message.order, text: '已完成' });
    expect(changed.seq).toBeGreaterThan(message.seq);
    await stream.close();
  });

  test('goes on where it broke off', async () => {
    const before = await follow('li');
    await say('li', '一');
    await before.next();
    const { id = '' } = (await before.next()) ?? {};
    await before.close();
    await say('li', '二');
    const stream = await follow('li', { 'last-event-id': id });
    expect((await nextMessage(stream)).text).toBe('二');
    await nextMessage(stream);
    await say('li', '三');
    expect((await nextMessage(stream)).text).toBe('三');
    await stream.close();
  });

  test('starts now for somebody who comes without a number, and ignores one that is none', async () => {
    await say('li', '一');
    const stream = await follow('li', { 'last-event-id': 'x; DROP TABLE' });
    await say('li', '二');
    expect((await nextMessage(stream)).text).toBe('二');
    await stream.close();
  });

  test('is only for people who exist', async () => {
    expect((await edge.get('/console/api/stream?as=nobody')).status).toBe(404);
    expect((await edge.get('/console/api/stream')).status).toBe(400);
  });

  test('ends when the server stops', async () => {
    const other = await startEdge({ script: salesScript(() => 'none') });
    const response = await fetch(`${other.url}/console/api/stream?as=li`);
    const stream = new StreamReader(response.body!);
    await other.stop();
    expect(await stream.next()).toBeUndefined();
  });
});

test('a quiet stream carries a heartbeat, so that a dead connection is noticed', async () => {
  const timers = new FakeEvery();
  const edge = await startEdge({ script: salesScript(() => 'none'), every: timers.every });
  const response = await fetch(`${edge.url}/console/api/stream?as=li`);
  const stream = new StreamReader(response.body!);
  timers.tick(15_000);
  await edge.post('/console/api/say', { as: 'li', text: '今日' });
  await stream.next();
  expect(stream.comments).toContain(': still here');
  await edge.stop();
});
