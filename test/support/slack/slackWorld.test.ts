import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { TEST_PICTURE } from '../testPicture.ts';
import { quietSlackLogger } from './quietSlackLogger.ts';
import { slackDriver, type SlackDriver } from './slackDriver.ts';
import { startSlackWorld, type SlackWorld } from './slackWorld.ts';
import { startTinyApp, type TinyApp } from './tinyApp.ts';

/** `chat.postMessage` takes it; the SDK's types do not know it. */
const post = (channel: string, text: string, id?: string) => ({
  channel,
  text,
  ...(id === undefined ? {} : { client_msg_id: id }),
});

function clientOf(world: SlackWorld, token = world.botToken): WebClient {
  const options = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 500 };
  return new WebClient(token, { slackApiUrl: world.apiUrl, logger: quietSlackLogger, ...options });
}

describe('an app in the Slack of the tests', () => {
  let world: SlackWorld;
  let app: TinyApp;
  let slack: SlackDriver;

  beforeEach(async () => {
    world = await startSlackWorld();
    app = await startTinyApp(world);
    slack = slackDriver({ appUrl: app.url, signingSecret: app.signingSecret, world });
  });

  afterEach(async () => {
    await app.stop();
    await world.stop();
  });

  test('answers a slash command for the eyes of who typed it', async () => {
    const { status, body } = await slack.command({ user: 'li', channel: '#sales', text: 'A&B <@U1>' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ response_type: 'ephemeral', text: '收到 A&amp;B <@U1>' });
    expect(world.ephemerals('#sales', 'li')).toMatchObject([{ text: '收到 A&amp;B <@U1>', via: 'ack' }]);
    expect(world.ephemerals('#sales', 'wang')).toEqual([]);
  });

  test('posts a message with a button, whose press replaces it', async () => {
    const sent = await slack.message({ user: 'li', text: '你好' });
    expect(sent.status).toBe(200);
    await untilIs(() => world.messages('li').length === 2);
    const [asked, card] = world.messages('li');
    expect(asked).toMatchObject({ user: world.user('li').id, text: '你好', ts: sent.ts });
    expect(card).toMatchObject({ user: world.botUser, text: '确认?', updated: false });
    const pressed = await slack.press({ user: 'li', channel: 'li', ts: card?.ts ?? '', action: '同意' });
    expect(pressed.status).toBe(200);
    expect(pressed.payload).toMatchObject({
      actions: [{ action_id: 'yes', value: 'approve', block_id: card?.blocks[0]?.block_id }],
    });
    await untilIs(() => world.responseSink.posts.length === 1);
    await untilIs(() => world.messages('li').some(({ updated }) => updated));
    expect(world.messages('li')[1]).toMatchObject({ text: '已同意', updated: true });
  });

  test('opens a modal, shows an error in it, and closes it when it is well', async () => {
    await slack.command({ user: 'li', channel: '#sales', text: 'form' });
    const [modal] = world.views('li');
    expect(modal?.view).toMatchObject({ callback_id: 'visit', type: 'modal' });
    await slack.submitView({ user: 'li', values: { name: '错' } });
    expect(world.views('li')[0]?.errors).toEqual({ name: '请填写姓名' });
    const sent = await slack.submitView({ user: 'li', values: { name: '张三', rooms: '三房' } });
    expect(sent.payload).toMatchObject({
      view: { state: { values: { rooms: { rooms: { selected_option: { value: '3' } } } } } },
    });
    expect(world.views('li')).toEqual([]);
    await untilIs(() => world.messages('li').length === 1);
    expect(world.messages('li')[0]?.text).toBe('张三 三房');
    await expect(
      clientOf(world).views.update({ view_id: modal?.id ?? '', view: modal?.view as never }),
    ).rejects.toMatchObject({ data: { error: 'not_found' } });
  });

  test('draws a home tab', async () => {
    await slack.homeOpened('li');
    await untilIs(() => world.home('li') !== undefined);
    expect(world.home('li')).toMatchObject({ type: 'home', blocks: [{ type: 'section' }] });
    expect(world.home('wang')).toBeUndefined();
  });

  test('hears of the same message again, under the same id', async () => {
    const first = await slack.message({ user: 'li', text: '你好', repeat: 1, eventId: 'Ev1' });
    await first.again({ num: 1 });
    await untilIs(() => app.heard.length === 3);
    expect(app.heard).toEqual(['Ev1', 'Ev1', 'Ev1']);
    await untilIs(() => world.messages('li').length === 4);
    expect(first.repeats).toMatchObject([{ status: 200 }]);
  });

  test('refuses what Slack has not signed, or signed long ago', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect(await slack.raw({ body })).toMatchObject({ status: 200, body: { challenge: 'abc' } });
    expect(await slack.raw({ body, secret: 'other' })).toMatchObject({ status: 401 });
    expect(await slack.raw({ body, at: new Date(0) })).toMatchObject({ status: 401 });
    expect(await slack.raw({ body, headers: { 'x-slack-signature': undefined } })).toMatchObject({
      status: 401,
    });
    await app.stop();
    expect(await slack.raw({ body })).toMatchObject({ status: 'none' });
  });
});

describe('the Web API of the tests', () => {
  let world: SlackWorld;
  let client: WebClient;

  beforeEach(async () => {
    world = await startSlackWorld();
    client = clientOf(world);
  });

  afterEach(async () => {
    await world.stop();
  });

  test('knows who people are', async () => {
    const info = async (who: string) => (await client.users.info({ user: world.user(who).id })).user;
    expect(await info('li')).toMatchObject({
      is_email_confirmed: true,
      deleted: false,
      is_restricted: false,
      profile: { email: 'li@loupan.example' },
    });
    expect(await info('unconfirmed')).toMatchObject({ is_email_confirmed: false });
    expect(await info('guest')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await info('ultraGuest')).toMatchObject({ is_ultra_restricted: true });
    expect(await info('stranger')).toMatchObject({ is_stranger: true, team_id: 'T0000OTHER' });
    expect((await info('stranger'))?.profile?.email).toBeUndefined();
    expect(await info('gone')).toMatchObject({ deleted: true });
    expect(await client.auth.test()).toMatchObject({
      user_id: world.botUser,
      bot_id: world.bot,
      team_id: world.team,
    });
    await expect(client.users.lookupByEmail({ email: 'gone@loupan.example' })).rejects.toMatchObject({
      data: { error: 'users_not_found' },
    });
  });

  test('knows who reads a channel, and refuses posts where the bot is not', async () => {
    const info = await client.conversations.info({ channel: world.channel('#shared').id });
    expect(info.channel).toMatchObject({ is_ext_shared: true, name: 'shared' });
    const { members } = await client.conversations.members({ channel: world.channel('#sales').id, limit: 2 });
    expect(members).toHaveLength(2);
    await expect(client.chat.postMessage(post(world.channel('#elsewhere').id, '无'))).rejects.toMatchObject({
      data: { error: 'not_in_channel' },
    });
    await expect(clientOf(world, 'xoxb-wrong').auth.test()).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
  });

  test('says how long to wait, for one channel only where asked', async () => {
    world.fail('chat.postMessage', { kind: 'limited', afterSeconds: 7 }, { channel: '#sales' });
    await client.chat.postMessage(post(world.channel('#managers').id, '一'));
    const limited = client.chat.postMessage(post(world.channel('#sales').id, '二'));
    await expect(limited).rejects.toMatchObject({ retryAfter: 7 });
    await client.chat.postMessage(post(world.channel('#sales').id, '三'));
    expect(world.messages('#sales').map(({ text }) => text)).toEqual(['三']);
    expect(world.callsOf('chat.postMessage').map(({ status }) => status)).toEqual([200, 429, 200]);
  });

  test('posts once what is posted again after a lost answer', async () => {
    const channel = world.channel('#sales').id;
    world.fail('chat.postMessage', { kind: 'lostAnswer' });
    await expect(client.chat.postMessage(post(channel, '一', 'id-1'))).rejects.toThrow();
    await expect(client.chat.postMessage(post(channel, '一', 'id-1'))).rejects.toMatchObject({
      data: { error: 'duplicate_message' },
    });
    expect(world.messages('#sales')).toHaveLength(1);
    world.settings.duplicates = 'sameAnswer';
    expect(await client.chat.postMessage(post(channel, '一', 'id-1'))).toMatchObject({
      ts: world.messages('#sales')[0]?.ts,
    });
    world.settings.duplicates = 'ignored';
    await client.chat.postMessage(post(channel, '一', 'id-1'));
    expect(world.messages('#sales')).toHaveLength(2);
  });

  test('posts nothing where it was not reached, refused, or broke down', async () => {
    const channel = world.channel('#sales').id;
    world.fail('chat.postMessage', { kind: 'unreachable' });
    world.fail('chat.postMessage', { kind: 'status', status: 500 });
    world.fail('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    const codes: unknown[] = [];
    for (const text of ['一', '二', '三']) {
      await client.chat.postMessage(post(channel, text)).catch((error: unknown) => codes.push(error));
    }
    expect(codes).toMatchObject([
      { code: 'slack_webapi_request_error' },
      { statusCode: 500 },
      { data: { error: 'token_revoked' } },
    ]);
    await world.goAway();
    await expect(client.chat.postMessage(post(channel, '四'))).rejects.toMatchObject({
      code: 'slack_webapi_request_error',
    });
    await world.comeBack();
    expect(world.messages('#sales')).toEqual([]);
    await client.chat.postMessage(post(channel, '五'));
    expect(world.messages('#sales')).toHaveLength(1);
  });

  test('lets a call hang until it is released; who has gone away meanwhile has posted nothing', async () => {
    const channel = world.channel('#sales').id;
    world.fail('chat.postMessage', { kind: 'hangForever' });
    const waits = client.chat.postMessage(post(channel, '一'));
    await untilIs(() => world.hanging === 1);
    world.release();
    expect(await waits).toMatchObject({ ok: true });
    world.fail('chat.postMessage', { kind: 'hangForever' });
    await expect(client.chat.postMessage(post(channel, '二'))).rejects.toThrow();
    await untilIs(() => world.hanging === 0);
    expect(world.calls.at(-1)?.status).toBe(0);
    world.fail('chat.postMessage', { kind: 'hangForever', accepted: true });
    await expect(client.chat.postMessage(post(channel, '三'))).rejects.toThrow();
    expect(world.messages('#sales').map(({ text }) => text)).toEqual(['一', '三']);
  });

  test('gives history with metadata where asked, by the time of the tests', async () => {
    await world.stop();
    let now = new Date('2030-01-01T00:00:00Z');
    world = await startSlackWorld({ now: () => now });
    client = clientOf(world);
    const channel = world.channel('#sales').id;
    const metadata = { event_type: 'key', event_payload: { key: 'k1' } };
    await client.chat.postMessage({ channel, text: '一', metadata });
    now = new Date('2030-01-01T01:00:00Z');
    await client.chat.postMessage({ channel, text: '二' });
    const oldest = String(new Date('2030-01-01T00:30:00Z').getTime() / 1_000);
    const late = await client.conversations.history({ channel, oldest });
    expect(late.messages?.map(({ text }) => text)).toEqual(['二']);
    const all = await client.conversations.history({ channel, include_all_metadata: true, limit: 1 });
    expect(all.messages).toHaveLength(1);
    const cursor = all.response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.history({ channel, include_all_metadata: true, cursor });
    expect(rest.messages).toMatchObject([{ text: '一', metadata }]);
    const plain = await client.conversations.history({ channel });
    expect(plain.messages?.every((message) => !('metadata' in message))).toBe(true);
  });

  test('refuses what the token was not granted', async () => {
    await world.stop();
    world = await startSlackWorld({ scopes: ['users:read'] });
    await expect(
      clientOf(world).chat.postMessage(post(world.channel('#sales').id, '一')),
    ).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write' },
    });
    const { response_metadata: said } = await clientOf(world).auth.test();
    expect(said?.scopes).toEqual(['users:read']);
  });

  test('refuses and remembers what the checker finds', async () => {
    await world.stop();
    world = await startSlackWorld({
      check: (kind, { text }) => (kind === 'message' && text === '坏' ? ['bad text'] : []),
    });
    const channel = world.channel('#sales').id;
    await expect(clientOf(world).chat.postMessage(post(channel, '坏'))).rejects.toMatchObject({
      data: { error: 'invalid_blocks' },
    });
    expect(world.faults).toMatchObject([{ kind: 'message', violations: ['bad text'] }]);
    expect(world.messages('#sales')).toEqual([]);
  });

  test('takes a picture, gives it back, and shows it in a message only when it is ready', async () => {
    const channel = world.channel('#sales').id;
    world.settings.filesReadyAfter = 1;
    const uploaded = await client.filesUploadV2({ file: Buffer.from(TEST_PICTURE), filename: 'chart.png' });
    const id = uploaded.files[0]?.files?.[0]?.id ?? '';
    expect(await world.fileBytes(id)).toEqual(TEST_PICTURE);
    const show = () =>
      client.chat.postMessage({
        channel,
        text: '图',
        blocks: [{ type: 'image', slack_file: { id }, alt_text: '图' }],
      });
    await expect(show()).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('');
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('image/png');
    expect(await show()).toMatchObject({ ok: true });
    const url = String(world.files()[0]?.['url_private']);
    expect(url.startsWith(world.apiUrl.replace('/api/', ''))).toBe(true);
    const response = await fetch(url, { headers: { authorization: `Bearer ${world.botToken}` } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(TEST_PICTURE);
    world.fail('upload', { kind: 'status', status: 503 });
    await expect(
      client.filesUploadV2({ file: Buffer.from(TEST_PICTURE), filename: 'b.png' }),
    ).rejects.toThrow();
  });

  test('gives what somebody has put into a form to whoever shows the token, and sends others to sign in', async () => {
    const sent = await world.upload('li', 'visit.png', TEST_PICTURE);
    expect(sent).toMatchObject({ name: 'visit.png', user: world.user('li').id });
    const { file } = await client.files.info({ file: String(sent['id']) });
    expect(file).toMatchObject({ name: 'visit.png', mimetype: 'image/png', size: TEST_PICTURE.length });
    const address = file?.url_private_download ?? '';
    const fetched = async (token: string) =>
      await fetch(address, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
    const right = await fetched(world.botToken);
    expect(new Uint8Array(await right.arrayBuffer())).toEqual(TEST_PICTURE);
    expect((await fetched('xoxb-other')).status).toBe(302);
    expect(world.callsOf('download').map(({ status }) => status)).toEqual([200, 302]);
  });

  test('takes five posts at a response address', async () => {
    const url = world.responseSink.url({ channel: world.channel('#sales').id, user: world.user('li').id });
    const answer = async (body: object) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: JSON_TYPE });
      return response.status;
    };
    expect(await answer({ text: '一', response_type: 'in_channel' })).toBe(200);
    world.fail('response_url', { kind: 'status', status: 500 });
    expect(await answer({ text: '丢' })).toBe(500);
    expect(await answer({ text: '二' })).toBe(200);
    for (const text of ['三', '四', '五']) {
      expect(await answer({ text })).toBe(200);
    }
    expect(await answer({ text: '六' })).toBe(404);
    expect(world.messages('#sales').map(({ text }) => text)).toEqual(['一']);
    expect(world.ephemerals('#sales', 'li').map(({ text }) => text)).toEqual(['二', '三', '四', '五']);
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** What the app does after its answer: looked for again and again, as soon as other work lets it. */
async function untilIs(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
