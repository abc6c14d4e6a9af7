import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fakeClock } from '../clock.ts';
import type { Json } from '../slack/worldTypes.ts';
import { TEST_PICTURE } from '../testPicture.ts';
import { until } from '../until.ts';
import { appClient } from './appClient.ts';
import { asCard, card, markdown, picture, text } from './sampleMessages.ts';
import { startWecomWorld, type WecomWorld } from './wecomWorld.ts';

const clock = fakeClock();
let world: WecomWorld;
let app: ReturnType<typeof appClient>;

beforeEach(async () => {
  world = await startWecomWorld({ now: () => clock.now() });
  app = appClient(world);
});

afterEach(async () => {
  await world.stop();
});

const later = (ms: number): void => {
  clock.set(new Date(clock.now().getTime() + ms));
};
const HOUR = 3_600_000;

describe('access tokens', () => {
  test('are the same as long as they live', async () => {
    const token = await app.token();
    expect(await app.token()).toBe(token);
    later(2 * HOUR);
    expect(await app.call('tag/list', { access_token: token })).toMatchObject({ errcode: 42001 });
    const second = await app.token();
    expect(second).not.toBe(token);
    world.expireToken();
    expect(await app.call('tag/list', { access_token: second })).toMatchObject({ errcode: 42001 });
    expect(world.callsOf('gettoken')).toHaveLength(3);
  });

  test('are given to nobody for an hour after three wrong secrets', async () => {
    const { corpId, appSecret } = world.identity;
    const by = (secret: string) => app.call('gettoken', { corpid: corpId, corpsecret: secret });
    for (const errcode of [40001, 40001, 40001, 45009]) {
      expect(await by('wrong')).toMatchObject({ errcode });
    }
    expect(await by(appSecret)).toMatchObject({ errcode: 45009 });
    later(HOUR);
    expect(await by(appSecret)).toMatchObject({ errcode: 0 });
  });
});

describe('what people see', () => {
  test('reaches people in whatever case, by department and by tag, each once', async () => {
    const answer = await app.send({ touser: 'LINA|Nobody', toparty: '2', totag: '2|77', ...text('你好') });
    expect(answer).toMatchObject({ errcode: 0, invaliduser: 'nobody', invalidtag: '77' });
    for (const key of ['li', 'chen', 'wang']) {
      expect(world.messages(key)).toMatchObject([{ kind: 'text', text: '你好', via: 'app' }]);
    }
    expect(world.messages('gao')).toEqual([]);
    await app.ask('message/recall', { msgid: answer['msgid'] });
    expect(world.messages('li')).toEqual([]);
  });

  test('is cut where WeCom cuts, on the border of a character, and that is noted', async () => {
    await app.send(text('楼'.repeat(683)));
    expect(world.messages('li')[0]?.text).toBe('楼'.repeat(682));
    await app.send(asCard(card({ main_title: { title: '题'.repeat(37) } })));
    expect(world.messages('li')[1]?.card).toMatchObject({ main_title: { title: '题'.repeat(36) } });
    expect(world.faults.map(({ kind }) => kind)).toEqual(['cut', 'cut']);
  });

  test('is dropped from the 31st message of a minute on, and that is noted', async () => {
    for (let sent = 0; sent < 31; sent += 1) {
      expect(await app.send(text(`第${sent}条`))).toMatchObject({ errcode: 0 });
    }
    expect(world.messages('li')).toHaveLength(30);
    expect(world.faults).toMatchObject([{ kind: 'dropped', where: 'message/send' }]);
  });

  test('is one message when the same JSON comes again within the interval', async () => {
    const body = { enable_duplicate_check: 1, duplicate_check_interval: 3_600, ...asCard(card()) };
    expect(await app.send(body)).toMatchObject({ errcode: 0, response_code: expect.any(String) });
    later(HOUR - 1);
    expect(await app.send(body)).toMatchObject({ errcode: 0 });
    expect(world.messages('li')).toHaveLength(1);
    expect(world.duplicates).toBe(1);
    later(1);
    expect(await app.send(body)).toMatchObject({ errcode: 42014 });
  });

  test('is a card whose buttons are greyed for all who are named, once for each code', async () => {
    const { response_code: code } = await app.send({ touser: 'LiNa|chenchen', ...asCard(card()) });
    const settled = { response_code: code, userids: ['lina', 'gaoyuan'], button: { replace_name: '已同意' } };
    expect(await app.update(settled)).toMatchObject({ errcode: 0, invaliduser: ['gaoyuan'] });
    expect(world.messages('li')).toMatchObject([{ settled: '已同意' }]);
    expect(world.messages('chen')[0]?.settled).toBeUndefined();
    expect(await app.update(settled)).toMatchObject({ errcode: 60140 });
  });

  test('is a card that another one takes the place of, within 72 hours', async () => {
    const { response_code: code } = await app.send(asCard(card()));
    const change = { atall: 1, template_card: card({}, 'notice') };
    expect(await app.update({ response_code: code, ...change })).toMatchObject({ errcode: 0 });
    expect(world.messages('li')).toMatchObject([{ text: '已同意', card: { card_type: 'text_notice' } }]);
    const { response_code: second } = await app.send(asCard(card({ task_id: 't2' })));
    later(72 * HOUR);
    expect(await app.update({ response_code: second, ...change })).toMatchObject({ errcode: 60140 });
  });

  test('is a picture for three days after it was uploaded', async () => {
    const uploaded = await app.upload(TEST_PICTURE);
    expect(uploaded).toMatchObject({ errcode: 0, type: 'image', created_at: expect.any(String) });
    const body = { msgtype: 'image', image: { media_id: uploaded['media_id'] } };
    await app.send(body);
    await app.appchat(body);
    expect(world.messages('li')).toMatchObject([{ text: '图.png', imageBytes: TEST_PICTURE }]);
    expect(world.messages('#appchat')).toMatchObject([{ imageBytes: TEST_PICTURE, via: 'appchat' }]);
    later(72 * HOUR);
    expect(await app.send(body)).toMatchObject({ errcode: 40007 });
  });

  test('calls people in groups', async () => {
    await app.hook({ msgtype: 'text', text: { content: '日报', mentioned_list: ['LINA', '@all'] } });
    await app.hook(picture(TEST_PICTURE));
    await app.hook({ msgtype: 'markdown_v2', markdown_v2: { content: '| 一 |\n|---|\n| 二 |' } });
    await app.hook(markdown('<@wangjian> 请看'));
    expect(world.messages('#sales')).toMatchObject([
      { mentioned: ['li', '@all'], via: 'webhook' },
      { kind: 'image', imageBytes: TEST_PICTURE },
      { kind: 'markdown_v2' },
      { mentioned: ['wang'] },
    ]);
    await app.appchat(markdown('<@lina> 请看'));
    expect(world.messages('#appchat')).toMatchObject([{ mentioned: ['li'] }]);
    expect(world.faults).toEqual([]);
    await app.hook({ msgtype: 'markdown_v2', markdown_v2: { content: '<@lina>' } });
    expect(world.faults).toMatchObject([{ kind: 'ignored' }]);
  });

  test('is in a group that the app has made and changed', async () => {
    const { chatid } = await app.ask('appchat/create', { name: '一期', userlist: ['LiNa', 'chenchen'] });
    await app.ask('appchat/update', { chatid, add_user_list: ['gaoyuan'], del_user_list: ['chenchen'] });
    expect(await app.ask('appchat/get', undefined, { chatid: String(chatid) })).toMatchObject({
      chat_info: { name: '一期', owner: 'lina', userlist: ['lina', 'gaoyuan'] },
    });
    world.settings.seesRoot = false;
    expect(await app.appchat({ chatid, ...text('你好') })).toMatchObject({ errcode: 60011 });
  });
});

describe('the directory', () => {
  const get = (method: string, query = {}) => app.ask(method, undefined, query);

  test('has everybody in scope, in lower case', async () => {
    const li = { userid: 'lina', department: [2], is_leader_in_dept: [0], status: 1 };
    expect(await get('user/get', { userid: 'LINA' })).toMatchObject(li);
    const first = await app.ask('user/list_id', { limit: 4 });
    const rest = await app.ask('user/list_id', { limit: 4, cursor: first['next_cursor'] });
    const ids = [first, rest].flatMap(({ dept_user: list }) => list as { readonly userid: string }[]);
    const expected = ['lina', 'chenchen', 'wangjian', 'wangjian', 'gaoyuan', 'admin'];
    expect(ids.map(({ userid }) => userid)).toEqual(expected);
    expect(rest['next_cursor']).toBeUndefined();
    const { department } = await get('department/list');
    expect((department as Json[]).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(await get('tag/get', { tagid: '2' })).toMatchObject({ userlist: [{ userid: 'wangjian' }] });
    world.removeUser('chen');
    expect(await get('user/get', { userid: 'chenchen' })).toMatchObject({ errcode: 60111 });
  });

  test('says once who has signed in', async () => {
    const signIn = (code: string) => get('auth/getuserinfo', { code });
    expect(await signIn(world.oauthCode('li'))).toMatchObject({ userid: 'lina' });
    const code = world.oauthCode();
    expect(await signIn(code)).toMatchObject({ openid: expect.any(String) });
    expect(await signIn(code)).toMatchObject({ errcode: 40029 });
    const late = world.oauthCode('li');
    later(300_000);
    expect(await signIn(late)).toMatchObject({ errcode: 40029 });
  });
});

test('things go wrong as often, and in the order, that was asked for', async () => {
  world.fail('message/send', { kind: 'errcode', errcode: 42001 });
  world.fail('message/send', { kind: 'lostAnswer' });
  world.fail('message/send', { kind: 'errcode', errcode: -1 }, { times: 2 });
  world.fail('message/send', { kind: 'unreachable' });
  expect(await app.send(text('一'))).toMatchObject({ errcode: 42001 });
  await expect(app.send(text('二'))).rejects.toThrow();
  expect(await app.send(text('三'))).toMatchObject({ errcode: -1 });
  expect(await app.send(text('四'))).toMatchObject({ errcode: -1 });
  await expect(app.send(text('五'))).rejects.toThrow();
  world.fail('message/send', { kind: 'hangForever' });
  const hanging = app.send(text('六'));
  await until('it hangs', () => world.hanging === 1);
  world.release();
  expect(await hanging).toMatchObject({ errcode: 0 });
  expect(world.messages('li').map((shown) => shown.text)).toEqual(['二', '六']);
  await world.goAway();
  await expect(app.send(text('七'))).rejects.toThrow();
  await world.comeBack();
  expect(await app.send(text('八'))).toMatchObject({ errcode: 0 });
});
