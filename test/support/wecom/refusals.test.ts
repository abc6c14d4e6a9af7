import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fakeClock } from '../clock.ts';
import type { Json } from '../slack/worldTypes.ts';
import { TEST_PICTURE } from '../testPicture.ts';
import { appClient } from './appClient.ts';
import { asCard, BUTTON, card, markdown, picture, SELECT, text } from './sampleMessages.ts';
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

const HELLO = text('你好');
const LONG = '楼'.repeat(683);
const FACTS = 'horizontal_content_list';

const many = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);
const sendCard = (...of: Parameters<typeof card>) => app.send(asCard(card(...of)));
const get = (method: string, query = {}) => app.ask(method, undefined, query);
const bigPicture = (bytes: number) =>
  Buffer.concat([TEST_PICTURE, Buffer.alloc(bytes - TEST_PICTURE.length)]);
const checkbox = (option: Json) => sendCard({ checkbox: { ...SELECT, option_list: [option] } }, 'vote');
const select = (more: Json) => sendCard({ select_list: [{ ...SELECT, ...more }] }, 'selects');
const createGroup = (more: Json) => app.ask('appchat/create', { userlist: ['LiNa', 'chenchen'], ...more });

type Case = readonly [what: string, errcode: number, call: () => Promise<Json>];

const MESSAGES: readonly Case[] = [
  ['no token', 41001, () => app.call('message/send', {}, {})],
  ['a token that nobody gave', 40014, () => app.call('tag/list', { access_token: 'x' })],
  ['a GET for a POST', 40063, () => get('message/send')],
  ['broken JSON', 40063, () => app.ask('message/send', '{"touser":')],
  ['no agent', 41011, () => app.ask('message/send', { touser: 'LiNa', ...HELLO })],
  ['an agent as a string', 40056, () => app.send({ agentid: '1000002', ...HELLO })],
  ['nobody to send to', 82001, () => app.send({ touser: '', ...HELLO })],
  ['1001 people', 40032, () => app.send({ touser: many(1_001, 'LiNa').join('|'), ...HELLO })],
  ['101 departments', 82002, () => app.send({ toparty: many(101, '1').join('|'), ...HELLO })],
  ['101 tags', 82003, () => app.send({ totag: many(101, '1').join('|'), ...HELLO })],
  ['only people who are not there', 81013, () => app.send({ touser: 'nobody|Wai.Bao-01', ...HELLO })],
  ['an unknown type', 40008, () => app.send({ msgtype: 'markdown_v2', markdown_v2: { content: '一' } })],
  ['an empty text', 44004, () => app.send(text(''))],
  ['too much markdown', 45002, () => app.send(markdown(LONG))],
  ['a check for five hours', 40058, () => app.send({ duplicate_check_interval: 18_000, ...HELLO })],
  ['a picture that is not there', 40007, () => app.send({ msgtype: 'image', image: { media_id: 'M' } })],
  ['a text card without a title', 41016, () => app.send({ msgtype: 'textcard', textcard: {} })],
  ['no articles', 45008, () => app.send({ msgtype: 'news', news: { articles: [] } })],
  ['a message that is not there', 40058, () => app.ask('message/recall', { msgid: 'x' })],
  ['a response code of nobody', 60140, () => app.update({ response_code: 'x' })],
];

const CARDS: readonly Case[] = [
  ['a card of an unknown type', 42031, () => sendCard({ card_type: 'other' })],
  ['a card without a task', 42014, () => sendCard({ task_id: undefined })],
  ['a task with a bad character', 42014, () => sendCard({ task_id: 'a.b' })],
  ['a task of 129 bytes', 42014, () => sendCard({ task_id: 'a'.repeat(129) })],
  ['a card without a title', 42033, () => sendCard({ main_title: {} })],
  ['seven buttons', 40058, () => sendCard({ button_list: many(7, BUTTON) })],
  ['a button without text', 42038, () => sendCard({ button_list: [{ key: 'a' }] })],
  ['a key of 1025 bytes', 42039, () => sendCard({ button_list: [{ ...BUTTON, key: 'a'.repeat(1_025) }] })],
  ['a key twice', 42051, () => sendCard({ button_list: [BUTTON, BUTTON] })],
  ['a link without an address', 42028, () => sendCard({ button_list: [{ text: '好', type: 1 }] })],
  ['seven facts', 42035, () => sendCard({ [FACTS]: many(7, { keyname: '客户' }) })],
  ['a fact without a name', 42027, () => sendCard({ [FACTS]: [{ value: '一' }] })],
  ['a file that is not there', 42029, () => sendCard({ [FACTS]: [{ type: 2, keyname: '图' }] })],
  ['a member who is not there', 42050, () => sendCard({ [FACTS]: [{ type: 3, keyname: '人' }] })],
  ['five vertical texts', 42036, () => sendCard({ vertical_content_list: many(5, { title: '题' }) })],
  ['four links', 42042, () => sendCard({ jump_list: many(4, { title: '题' }) })],
  ['a mini program without an id', 42030, () => sendCard({ jump_list: [{ title: '题', type: 2 }] })],
  ['a notice without an action', 42045, () => sendCard({ card_action: undefined }, 'notice')],
  ['news without a picture', 42044, () => sendCard({ card_type: 'news_notice' }, 'notice')],
  ['four selects', 42047, () => sendCard({ select_list: many(4, SELECT) }, 'selects')],
  ['a question without a key', 42043, () => select({ question_key: '' })],
  ['11 options', 42037, () => select({ option_list: many(11, SELECT.option_list[0]) })],
  ['an option of 129 bytes', 42040, () => checkbox({ id: 'a'.repeat(129), text: '一' })],
  ['an option without text', 42041, () => checkbox({ id: 'a' })],
  ['a submit button without text', 42049, () => sendCard({ submit_button: { key: 'a' } }, 'vote')],
  ['a submit button without a key', 42046, () => sendCard({ submit_button: { text: '好' } }, 'vote')],
  ['an empty menu', 40058, () => sendCard({ task_id: 'm', action_menu: { action_list: [] } }, 'notice')],
];

const ELSEWHERE: readonly Case[] = [
  ['a wrong company', 40013, () => app.call('gettoken', { corpid: 'x', corpsecret: 'y' })],
  ['a sign-in that there was not', 40029, () => get('auth/getuserinfo', { code: 'x' })],
  ['somebody who is not there', 60111, () => get('user/get', { userid: 'nobody' })],
  ['somebody out of scope', 60011, () => get('user/get', { userid: 'wai.bao-01' })],
  ['a department out of scope', 60123, () => get('user/simplelist', { department_id: '9' })],
  ['a tag that there is not', 40068, () => get('tag/get', { tagid: '99' })],
  ['a cursor that nobody gave', 50100, () => app.ask('user/list_id', { cursor: 'x' })],
  ['an upload of an unknown type', 40005, () => app.upload(TEST_PICTURE, { type: 'gif' })],
  ['an upload in another field', 44001, () => app.upload(TEST_PICTURE, { field: 'file' })],
  ['five bytes', 40006, () => app.upload(Buffer.from('12345'))],
  ['a picture that is none', 40123, () => app.upload(Buffer.from('<html></html>'))],
  ['a picture of more than 10 MB', 40009, () => app.upload(bigPicture(10_485_761))],
  ['an unknown webhook', 93000, () => app.call('webhook/send', { key: 'x' }, HELLO)],
  ['a webhook text of 2049 bytes', 40058, () => app.hook(text('a'.repeat(2_049)))],
  ['webhook markdown of 4097 bytes', 40058, () => app.hook(markdown('a'.repeat(4_097)))],
  ['a webhook picture with a wrong MD5', 301019, () => app.hook(picture(TEST_PICTURE, 'x'))],
  ['a webhook picture of more than 2 MB', 40009, () => app.hook(picture(bigPicture(2_097_153)))],
  ['a webhook card with buttons', 42031, () => app.hook(asCard(card()))],
  ['a card in a group of the app', 40008, () => app.appchat(asCard(card()))],
  ['a group that there is not', 86003, () => app.appchat({ chatid: 'x', ...HELLO })],
  ['a group that the app did not make', 86008, () => app.appchat({ chatid: 'wrSALES_xY', ...HELLO })],
  ['a group of one', 86006, () => createGroup({ userlist: ['LiNa'] })],
  ['a group with a stranger', 86216, () => createGroup({ userlist: ['LiNa', 'nobody'] })],
  ['a group with a dash in its id', 86001, () => createGroup({ chatid: 'a-b' })],
  ['a group that there is already', 86215, () => createGroup({ chatid: 'LoupanTeam01' })],
];

test.each([...MESSAGES, ...CARDS, ...ELSEWHERE])('%s is answered with %i', async (_, errcode, call) => {
  expect((await call())['errcode']).toBe(errcode);
  const seen = ['li', '#sales', '#appchat'].flatMap((where) => world.messages(where));
  expect(seen).toEqual([]);
});

test('every sample is taken as it is', async () => {
  for (const base of ['buttons', 'selects', 'vote', 'notice'] as const) {
    expect(await sendCard(base === 'notice' ? {} : { task_id: base }, base)).toMatchObject({ errcode: 0 });
  }
  expect(world.faults).toEqual([]);
});

test('a card that calls back is refused without a callback URL', async () => {
  world.settings.hasCallback = false;
  expect(await sendCard()).toMatchObject({ errcode: 43012 });
  expect(await sendCard({}, 'notice')).toMatchObject({ errcode: 0 });
});

test('a webhook that was closed or taken away is refused', async () => {
  const key = world.webhookKey('#sales');
  world.group('#sales').webhook!.disabled = true;
  expect(await app.hook(HELLO)).toMatchObject({ errcode: 93004 });
  world.group('#sales').webhook = undefined;
  expect(await app.call('webhook/send', { key }, HELLO)).toMatchObject({ errcode: 93000 });
});

test('the 21st message of a webhook within a minute is refused', async () => {
  for (let sent = 0; sent < 20; sent += 1) {
    expect(await app.hook(HELLO)).toMatchObject({ errcode: 0 });
  }
  expect(await app.hook(HELLO)).toMatchObject({ errcode: 45009 });
  expect(await app.hook(HELLO, '#managers')).toMatchObject({ errcode: 0 });
  clock.set(new Date(clock.now().getTime() + 60_000));
  expect(await app.hook(HELLO)).toMatchObject({ errcode: 0 });
});
