import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSlackWorld, type SlackWorld } from './slackWorld.ts';
import { startSocketWorld, type SocketWorld } from './socketWorld.ts';
import { startTinySocketApp } from './tinyApp.ts';

describe('an app that Slack reaches over a socket', () => {
  let world: SlackWorld;
  let socket: SocketWorld;
  let app: Awaited<ReturnType<typeof startTinySocketApp>>;

  beforeEach(async () => {
    world = await startSlackWorld();
    app = await startTinySocketApp(world);
    socket = await startSocketWorld({ world, appToken: app.appToken });
  });

  afterEach(async () => {
    await app.stop();
    await socket.stop();
    await world.stop();
  });

  test('answers a command, a modal and an event', async () => {
    await app.start();
    expect(socket.connections).toBe(1);
    expect(await socket.command({ user: 'li', channel: '#sales', text: '一' })).toMatchObject({
      status: 200,
      body: { text: '收到 一' },
    });
    await socket.command({ user: 'li', channel: '#sales', text: 'form' });
    await socket.submitView({ user: 'li', values: { name: '错' } });
    expect(world.views('li')[0]?.errors).toEqual({ name: '请填写姓名' });
    const said = await socket.message({ user: 'li', text: '你好', eventId: 'Ev7' });
    expect(said).toMatchObject({ status: 200, body: {} });
    expect(await said.again({ num: 1, reason: 'timeout' })).toMatchObject({ status: 200 });
    expect(app.heard).toEqual(['Ev7', 'Ev7']);
    expect(socket.acks).toHaveLength(5);
  });

  test('is connected again after Slack has ended the connection, and after it broke', async () => {
    await app.start();
    socket.disconnect('refresh_requested');
    await socket.openedTimes(2);
    await socket.connected(1);
    socket.drop();
    await socket.openedTimes(3);
    expect(await socket.command({ user: 'li', channel: '#sales', text: '二' })).toMatchObject({
      status: 200,
    });
    expect(world.callsOf('apps.connections.open')).toHaveLength(3);
  });

  test('is not let in by a refusal', async () => {
    socket.refuse('invalid_auth');
    await expect(app.start()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    expect(socket.opened).toBe(0);
    socket.refuse();
    await app.start();
    expect(socket.connections).toBe(1);
  });

  test('has not answered when nobody is there, when Slack gives up, or when the connection breaks', async () => {
    expect(await socket.command({ user: 'li', channel: '#sales', text: '一' })).toMatchObject({
      status: 'none',
    });
    await app.start();
    socket.freeze();
    const given = socket.command({ user: 'li', channel: '#sales', text: '二' });
    await whileNot(() => socket.waiting === 1);
    socket.giveUp();
    expect(await given).toMatchObject({ status: 'none' });
    const broken = socket.command({ user: 'li', channel: '#sales', text: '三' });
    await whileNot(() => socket.waiting === 1);
    socket.drop();
    expect(await broken).toMatchObject({ status: 'none' });
    await socket.openedTimes(2);
    expect(await socket.command({ user: 'li', channel: '#sales', text: '四' })).toMatchObject({
      status: 200,
    });
  });

  test('shares the payloads among its connections, one each', async () => {
    const other = await startTinySocketApp(world);
    await app.start();
    await other.start();
    expect(socket.connections).toBe(2);
    for (const text of ['一', '二', '三', '四']) {
      await socket.message({ user: 'li', text });
    }
    await whileNot(() => app.heard.length + other.heard.length === 4);
    expect(app.heard).toHaveLength(2);
    expect(other.heard).toHaveLength(2);
    await other.stop();
    await socket.connected(1);
  });
});

async function whileNot(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
