import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  appChatOf,
  createAppChat,
  sendToAppChat,
  updateAppChat,
} from '../../../../src/bot/wecom/api/appchat.ts';
import { createWecomClient, type WecomClient } from '../../../../src/bot/wecom/api/client.ts';
import {
  departments,
  tagMembers,
  tags,
  userIds,
  userOf,
  usersOf,
} from '../../../../src/bot/wecom/api/directory.ts';
import { isShutOut, sendFailure } from '../../../../src/bot/wecom/api/errors.ts';
import { uploadPicture } from '../../../../src/bot/wecom/api/media.ts';
import { sendMessage, updateTemplateCard } from '../../../../src/bot/wecom/api/messages.ts';
import { userOfCode } from '../../../../src/bot/wecom/api/oauth.ts';
import { sendToWebhook, webhookPicture } from '../../../../src/bot/wecom/api/webhook.ts';
import { quietLog } from '../../../support/quietLog.ts';
import { TEST_PICTURE } from '../../../support/testPicture.ts';
import { startWecomWorld, type WecomWorld } from '../../../support/wecom/wecomWorld.ts';
import { failure } from './tinyClient.ts';

let world: WecomWorld;
let client: WecomClient;
beforeEach(async () => {
  world = await startWecomWorld();
  client = clientWith(world.identity.appSecret);
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.stop();
});

function clientWith(secret: string): WecomClient {
  return createWecomClient({
    baseUrl: world.apiUrl,
    corpId: world.identity.corpId,
    secret,
    monotonic: () => performance.now(),
    delay: () => Promise.resolve(),
    log: quietLog,
  });
}

const said = (content: string, touser = 'LiNa') =>
  JSON.stringify({
    touser,
    msgtype: 'text',
    agentid: 1_000_002,
    text: { content },
    enable_duplicate_check: 1,
  });

test('a message arrives once, also when it is sent twice', async () => {
  const { msgid } = await sendMessage(client, said('今日'));
  expect(msgid).not.toBe('');
  await sendMessage(client, said('今日'));
  expect(world.messages('li').map(({ text }) => text)).toEqual(['今日']);
  expect(world.duplicates).toBe(1);
});

test('fifty messages survive the end of the token, and one new one is asked for', async () => {
  await sendMessage(client, said('先'));
  world.expireToken();
  await Promise.all(Array.from({ length: 25 }, (_, at) => sendMessage(client, said(`第${at}条`))));
  expect(world.messages('li')).toHaveLength(26);
  expect(world.callsOf('gettoken')).toHaveLength(2);
});

test('whoever is not known is named, and nobody at all is an error', async () => {
  expect(await sendMessage(client, said('今日', 'LiNa|Nobody'))).toMatchObject({ invalidUsers: ['nobody'] });
  expect(sendFailure(await failure(sendMessage(client, said('今日', 'Nobody'))))).toMatchObject({
    kind: 'dead',
  });
});

test('a wrong secret is asked about once, so that nobody is banned', async () => {
  const wrong = clientWith('wrong');
  for (let i = 0; i < 5; i += 1) {
    expect(isShutOut(await failure(sendMessage(wrong, said('今日'))))).toBe(true);
  }
  expect(world.callsOf('gettoken')).toHaveLength(1);
  expect((await sendMessage(client, said('今日'))).msgid).not.toBe('');
});

test('a card is opened once by its response code', async () => {
  world.settings.hasCallback = true;
  const card = {
    card_type: 'button_interaction',
    main_title: { title: '带看提醒' },
    task_id: 'task-1',
    button_list: [{ text: '完成', key: 'done', style: 1 }],
  };
  const body = JSON.stringify({
    touser: 'LiNa',
    msgtype: 'template_card',
    agentid: 1_000_002,
    template_card: card,
  });
  const { responseCode } = await sendMessage(client, body);
  const change = {
    userids: ['LiNa'],
    agentid: 1_000_002,
    response_code: responseCode,
    button: { replace_name: '已完成' },
  };
  expect(await updateTemplateCard(client, change)).toEqual({ invalidUsers: [] });
  expect(world.messages('li')).toMatchObject([{ settled: '已完成' }]);
  expect(await failure(updateTemplateCard(client, change))).toMatchObject({ errcode: 60140 });
});

test('a picture is uploaded and shown', async () => {
  const bytes = TEST_PICTURE;
  const media_id = await uploadPicture(client, { filename: '日报.png', bytes });
  await sendMessage(
    client,
    JSON.stringify({ touser: 'LiNa', msgtype: 'image', agentid: 1_000_002, image: { media_id } }),
  );
  expect(Buffer.from(world.messages('li')[0]!.imageBytes!)).toEqual(Buffer.from(bytes));
});

test('the directory is read as WeCom gives it', async () => {
  expect(await userOf(client, 'WangJian')).toMatchObject({
    userid: 'wangjian',
    name: '王建',
    departments: [2, 3],
    leads: [2],
    status: 'active',
  });
  expect(await userOf(client, 'Nobody')).toBeUndefined();
  expect(await failure(userOf(client, 'Wai.Bao-01'))).toMatchObject({ errcode: 60011 });
  expect((await userIds(client)).length).toBeGreaterThan(3);
  expect(await usersOf(client, 3)).toContainEqual({ userid: 'gaoyuan', name: '高远' });
  expect(await departments(client)).toContainEqual({ id: 2, name: '销售部', parent: 1 });
  const [, manager] = await tags(client);
  expect(manager).toEqual({ id: 2, name: '销售经理' });
  expect(await tagMembers(client, 2)).toEqual({ users: ['wangjian'], departments: [] });
});

test('a sign-in is good once', async () => {
  const code = world.oauthCode('li');
  expect(await userOfCode(client, code)).toEqual({ kind: 'member', userid: 'lina' });
  expect(await userOfCode(client, code)).toBeUndefined();
  expect(await userOfCode(client, world.oauthCode())).toEqual({ kind: 'external' });
});

test('a group of the app is made, changed and written to', async () => {
  const members = ['WangJian', 'LiNa'];
  const chatid = await createAppChat(client, { name: '案场', owner: 'WangJian', members, chatid: 'team2' });
  await updateAppChat(client, { chatid, name: '案场二群', add: ['chenchen'] });
  expect(await appChatOf(client, chatid)).toMatchObject({
    name: '案场二群',
    members: expect.arrayContaining(['chenchen']),
  });
  expect(await appChatOf(client, 'team3')).toBeUndefined();
  await sendToAppChat(client, JSON.stringify({ chatid, msgtype: 'text', text: { content: '日报' } }));
  expect(world.messages(chatid).map(({ text }) => text)).toEqual(['日报']);
});

test('a webhook takes words and pictures, and twenty of them a minute', async () => {
  const post = (body: string) =>
    sendToWebhook({ baseUrl: world.apiUrl, key: world.webhookKey('#sales'), body });
  await post(webhookPicture(TEST_PICTURE));
  expect(Buffer.from(world.messages('#sales')[0]!.imageBytes!)).toEqual(Buffer.from(TEST_PICTURE));
  for (let i = 1; i < 20; i += 1) {
    await post(JSON.stringify({ msgtype: 'text', text: { content: `第${i}条` } }));
  }
  const error = await failure(post(JSON.stringify({ msgtype: 'text', text: { content: '第21条' } })));
  expect(sendFailure(error)).toMatchObject({ kind: 'retry', afterMs: 60_000 });
});
