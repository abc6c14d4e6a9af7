import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WSClient } from '@wecom/aibot-node-sdk';
import { fakeClock } from '../clock.ts';
import type { Json } from '../slack/worldTypes.ts';
import { TEST_PICTURE } from '../testPicture.ts';
import { until } from '../until.ts';
import { botDriver } from './botDriver.ts';
import { asCard, card, markdown } from './sampleMessages.ts';
import { startWecomWorld, type WecomWorld } from './wecomWorld.ts';

const clock = fakeClock();
let world: WecomWorld;
let people: ReturnType<typeof botDriver>;
let clients: WSClient[];

beforeEach(async () => {
  clock.set(new Date('2026-11-23T10:00:00+08:00'));
  world = await startWecomWorld({ now: () => clock.now() });
  people = botDriver(world);
  clients = [];
});

afterEach(async () => {
  for (const client of clients) {
    client.disconnect();
  }
  await world.stop();
});

const later = (ms: number): void => {
  clock.set(new Date(clock.now().getTime() + ms));
};

/** The official client; it waits 300 ms for an acknowledgement instead of five seconds. */
function connect(secret = world.identity.botSecret): { client: WSClient; heard: string[] } {
  const heard: string[] = [];
  const silent = (): undefined => undefined;
  const client = new WSClient({
    botId: world.identity.botId,
    secret,
    wsUrl: world.botUrl,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    reconnectInterval: 10,
  });
  (client as unknown as { wsManager: { replyAckTimeout: number } }).wsManager.replyAckTimeout = 300;
  client.on('message', ({ body }) => heard.push(JSON.stringify(body)));
  client.on('event', ({ body }) => heard.push(JSON.stringify(body)));
  client.on('disconnected', (reason) => heard.push(reason));
  client.on('error', ({ message }) => heard.push(message));
  clients.push(client.connect());
  return { client, heard };
}

async function connected(): Promise<{ client: WSClient; heard: string[] }> {
  const before = world.bot.accepted;
  const connection = connect();
  await until('the bot is connected', () => world.bot.accepted > before);
  return connection;
}

const SEND = 'aibot_send_msg';
const UPDATE = 'aibot_respond_update_msg';
const WELCOME = 'aibot_respond_welcome_msg';

let frames = 0;
/** Whatever is answered: the body, or the number of the refusal. */
async function frame(client: WSClient, cmd: string, body: Json, reqId?: string): Promise<unknown> {
  frames += 1;
  try {
    const answer: { readonly body?: unknown } = await client.reply(
      { headers: { req_id: reqId ?? `r${frames}` } },
      body,
      cmd,
    );
    return answer.body ?? 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : (error as Json)['errcode'];
  }
}

const toLi = (body: Json): Json => ({ chatid: 'LiNa', chat_type: 1, ...body });

describe('the connection', () => {
  test('is refused for a wrong secret, and given for the right one', async () => {
    const { heard } = connect('wrong');
    await until('the refusal is heard', () => heard.length > 0);
    expect(heard[0]).toContain('40001');
    expect(world.bot.accepted).toBe(0);
    await connected();
    expect(world.bot.isSubscribed).toBe(true);
    expect(world.bot.subscribes).toBeGreaterThan(1);
  });

  test('is put out by a later one, which stays', async () => {
    const first = await connected();
    await connected();
    await until('the first has heard of it', () =>
      first.heard.some((one) => one.includes('disconnected_event')),
    );
    await until('only one is left', () => world.bot.connections === 1);
    expect(await frame(first.client, SEND, toLi(markdown('一')))).toContain('not connected');
    expect(world.bot.accepted).toBe(2);
  });

  test('comes again after it broke, and after the bot was away', async () => {
    const { heard } = await connected();
    world.bot.drop();
    await until('it is connected again', () => world.bot.accepted === 2);
    await world.bot.goAway();
    expect(await people.say({ user: 'li', text: '帮助' })).toMatchObject({ reqId: undefined });
    await world.bot.listen();
    await until('it is connected once more', () => world.bot.accepted === 3);
    await people.say({ user: 'li', text: '帮助' });
    await until('it is heard', () => heard.some((one) => one.includes('帮助')));
  });

  test('is let in by nobody who is refused', async () => {
    world.bot.refuse(45009);
    const { heard } = connect();
    await until('the refusal is heard', () => heard.some((one) => one.includes('45009')));
    world.bot.refuse();
    await until('it is let in', () => world.bot.accepted === 1);
    expect(await frame(clients[0]!, 'ping', {})).toBe('ok');
    world.bot.kick();
    await until('it is gone', () => world.bot.connections === 0);
  });
});

describe('what the bot says', () => {
  let client: WSClient;
  let heard: string[];

  beforeEach(async () => {
    ({ client, heard } = await connected());
  });

  test('answers a message with a stream, within six minutes', async () => {
    const { msgid, reqId } = await people.say({ user: 'li', group: '#sales', text: '业绩' });
    await until('it is heard', () => heard.length === 1);
    expect(JSON.parse(heard[0]!)).toMatchObject({
      msgid,
      chatid: 'wrSALES_xY',
      chattype: 'group',
      from: { userid: 'LiNa' },
      text: { content: '@楼盘 业绩' },
    });
    const stream = (content: string, finish: boolean, id = 's1') =>
      frame(client, 'aibot_respond_msg', { msgtype: 'stream', stream: { id, content, finish } }, reqId);
    expect(await stream('查询中', false)).toBe('ok');
    expect(await stream('三套', true)).toBe('ok');
    expect(await stream('四套', true)).toBe(846608);
    expect(world.messages('#sales')).toMatchObject([
      { kind: 'stream', text: '三套', finished: true, via: 'bot' },
    ]);
    expect(await stream('', true, 's2')).toBe(93017);
    expect(await stream('查询中', false, 's3')).toBe('ok');
    later(360_000);
    expect(await stream('晚了', true, 's3')).toBe(846608);
    expect(await frame(client, 'aibot_respond_msg', markdown('好'), 'x')).toBe(846605);
    expect(await frame(client, 'aibot_respond_msg', markdown('好'), reqId)).toBe('ok');
    later(24 * 3_600_000);
    expect(await frame(client, 'aibot_respond_msg', markdown('好'), reqId)).toBe(846605);
  });

  test('is told the same message again under the same id', async () => {
    const told = await people.say({ user: 'li', text: '业绩' });
    const again = await people.again(told, { user: 'li', text: '业绩' });
    expect(again.msgid).toBe(told.msgid);
    await until('both are heard', () => heard.length === 2);
  });

  test('goes only where somebody has spoken, and says which kind of conversation it is', async () => {
    expect(await frame(client, SEND, toLi(markdown('早')))).toBe(93001);
    await people.say({ user: 'li', text: '早' });
    expect(await frame(client, SEND, toLi(markdown('早')))).toBe('ok');
    expect(await frame(client, SEND, { chatid: 'lina', ...markdown('早') })).toBe('ok');
    expect(world.faults).toMatchObject([{ kind: 'guessed' }]);
    await people.say({ user: 'li', group: '#sales', text: '早' });
    const to = (chatid: string, body: Json) => frame(client, SEND, { chatid, chat_type: 2, ...body });
    expect(await to('wrSALES_xY', markdown('早'))).toBe('ok');
    expect(await to('wrsales_xy', markdown('早'))).toBe(93006);
    expect(await to('LoupanTeam01', markdown('早'))).toBe(93006);
    expect(await to('wrMANAGERS_aB', markdown('早'))).toBe(93001);
    expect(await to('wrSALES_xY', { msgtype: 'text', text: { content: '早' } })).toBe(40008);
    expect(await to('wrSALES_xY', { msgtype: 'markdown_v2', markdown_v2: { content: '早' } })).toBe(40008);
    expect(await to('wrSALES_xY', markdown('a'.repeat(20_481)))).toBe(45002);
    expect(await to('wrSALES_xY', markdown(''))).toBe(93017);
    expect(await to('wrSALES_xY', asCard(card({ task_id: undefined })))).toBe(42014);
    const link = { text: '开', type: 1, url: 'https://loupan.example/' };
    expect(await to('wrSALES_xY', asCard(card({ button_list: [link] })))).toBe(40058);
    expect(world.messages('#sales')).toHaveLength(1);
  });

  test('is at most 30 messages a minute in one conversation', async () => {
    await people.say({ user: 'li', text: '早' });
    for (let sent = 0; sent < 30; sent += 1) {
      expect(await frame(client, SEND, toLi(markdown('早')))).toBe('ok');
    }
    expect(await frame(client, SEND, toLi(markdown('早')))).toBe(45009);
    later(60_000);
    expect(await frame(client, SEND, toLi(markdown('早')))).toBe('ok');
  });

  test('is refused or left without an answer where a test asks for it', async () => {
    await people.say({ user: 'li', text: '早' });
    world.bot.answerNext(SEND, 93006);
    world.bot.silenceNext(SEND);
    world.bot.silenceNext(SEND, { done: false });
    expect(await frame(client, SEND, toLi(markdown('一')))).toBe(93006);
    expect(await frame(client, SEND, toLi(markdown('二')))).toContain('timeout');
    expect(await frame(client, SEND, toLi(markdown('三')))).toContain('timeout');
    expect(await frame(client, SEND, toLi(markdown('四')))).toBe('ok');
    expect(world.messages('li').map(({ text }) => text)).toEqual(['二', '四']);
    expect(world.bot.framesOf(SEND).map(({ errcode }) => errcode)).toEqual([93006, undefined, undefined, 0]);
  });

  test('welcomes within five seconds', async () => {
    const welcome = { msgtype: 'text', text: { content: '您好' } };
    const first = await people.enterChat('li');
    expect(await frame(client, WELCOME, welcome, first.reqId)).toBe('ok');
    expect(await frame(client, WELCOME, welcome, first.reqId)).toBe(846605);
    const second = await people.enterChat('li');
    later(5_001);
    expect(await frame(client, WELCOME, welcome, second.reqId)).toBe(846605);
    expect(world.messages('li')).toMatchObject([{ kind: 'text', text: '您好' }]);
  });

  test('changes a card within five seconds, for all or for some', async () => {
    await people.say({ user: 'li', group: '#sales', text: '审批' });
    const to = { chatid: 'wrSALES_xY', chat_type: 2 };
    expect(await frame(client, SEND, { ...to, ...asCard(card()) })).toBe('ok');
    expect(await frame(client, SEND, { ...to, ...asCard(card()) })).toBe(42014);
    const press = () => people.press({ user: 'li', group: '#sales', taskId: 't1', key: 'approve' });
    await expect(people.press({ user: 'li', taskId: 't1', key: 'approve' })).rejects.toThrow('no card');
    const update = (
      title: string,
      taskId: string,
      reqId: string | undefined,
      userids?: readonly string[],
    ) => {
      const template = card({ main_title: { title }, task_id: taskId });
      const body = { response_type: 'update_template_card', template_card: template };
      return frame(client, UPDATE, userids === undefined ? body : { ...body, userids }, reqId);
    };
    const { reqId } = await press();
    await until('the press is heard', () => heard.some((one) => one.includes('"event_key":"approve"')));
    expect(await update('已同意', 't2', reqId)).toBe(42016);
    expect(await update('你已同意', 't1', reqId, ['LiNa'])).toBe('ok');
    expect(world.messages('#sales', 'li')).toMatchObject([{ card: { main_title: { title: '你已同意' } } }]);
    expect(world.messages('#sales', 'wang')).toMatchObject([{ card: { main_title: { title: '请审批' } } }]);
    expect(await update('已同意', 't1', (await press()).reqId)).toBe('ok');
    expect(world.messages('#sales')).toMatchObject([{ card: { main_title: { title: '已同意' } } }]);
    const late = await press();
    later(5_001);
    expect(await update('晚了', 't1', late.reqId)).toBe(846605);
  });

  test('is a picture in chunks counted from 0', async () => {
    await people.say({ user: 'li', text: '图' });
    const big = Buffer.concat([TEST_PICTURE, Buffer.alloc(600_000, 1)]);
    const { media_id: media } = await client.uploadMedia(big, { type: 'image', filename: 'kpi.png' });
    expect(world.bot.framesOf('aibot_upload_media_chunk').map(({ body }) => body['chunk_index'])).toEqual([
      0, 1,
    ]);
    expect(await frame(client, SEND, toLi({ msgtype: 'image', image: { media_id: media } }))).toBe('ok');
    expect(big.equals(world.messages('li')[0]?.imageBytes ?? Buffer.of())).toBe(true);
  });

  test('is no picture that is too big, incomplete, or another one', async () => {
    const md5 = createHash('md5').update(TEST_PICTURE).digest('hex');
    const init = (more: Json) => {
      const whole = {
        type: 'image',
        filename: 'a.png',
        total_size: TEST_PICTURE.length,
        total_chunks: 1,
        md5,
      };
      return frame(client, 'aibot_upload_media_init', { ...whole, ...more });
    };
    const chunk = (upload: unknown, index: number, bytes: Uint8Array) =>
      frame(client, 'aibot_upload_media_chunk', {
        upload_id: (upload as Json)['upload_id'],
        chunk_index: index,
        base64_data: Buffer.from(bytes).toString('base64'),
      });
    const finish = (upload: unknown) =>
      frame(client, 'aibot_upload_media_finish', { upload_id: (upload as Json)['upload_id'] });
    expect(await init({ total_size: 10_485_761, total_chunks: 21 })).toBe(93018);
    expect(await init({ total_size: 600_000 })).toBe(40058);
    expect(await init({ type: 'gif' })).toBe(40005);
    const upload = await init({});
    expect(await finish(upload)).toBe(40058);
    expect(await chunk(upload, 1, TEST_PICTURE)).toBe(40058);
    expect(await chunk(upload, 0, TEST_PICTURE.toReversed())).toBe('ok');
    expect(await finish(upload)).toBe(301019);
    expect(await chunk(upload, 0, TEST_PICTURE)).toBe('ok');
    later(1_800_000);
    expect(await finish(upload)).toBe(40058);
  });
});
