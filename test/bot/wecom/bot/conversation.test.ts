import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_PICTURE } from '../../../support/testPicture.ts';
import { until } from '../../../support/until.ts';
import { botDriver } from '../../../support/wecom/botDriver.ts';
import { startWecomWorld, type WecomWorld } from '../../../support/wecom/wecomWorld.ts';
import { type ConnectionHarness, connectionHarness, type Incoming } from './connectionHarness.ts';

const BUTTONS = {
  card_type: 'button_interaction',
  main_title: { title: '折扣申请' },
  button_list: [{ text: '同意', key: 'approve', style: 1 }],
  task_id: 't-1',
};
const SETTLED = {
  card_type: 'text_notice',
  main_title: { title: '已同意' },
  card_action: { type: 1, url: 'https://loupan.example' },
  task_id: 't-1',
};

let world: WecomWorld;
let people: ReturnType<typeof botDriver>;
let ours: ConnectionHarness;

beforeEach(async () => {
  world = await startWecomWorld();
  people = botDriver(world);
  const { botId: id, botSecret: secret } = world.identity;
  ours = connectionHarness(world.botUrl, { bot: { id, secret, wsUrl: world.botUrl }, take: answer });
  ours.connection.start();
  await until('it is connected', () => ours.connection.connected);
});
afterEach(async () => {
  await ours.connection.stop();
  await world.stop();
});

async function answer(incoming: Incoming): Promise<void> {
  const { calls } = ours.connection;
  const { kind, reqId } = incoming;
  switch (kind) {
    case 'entered':
      await calls.welcome(reqId, '您好，我是楼盘。');
      break;
    case 'pressed':
      await calls.updateCard(reqId, SETTLED);
      break;
    case 'message':
      await calls.replyStream(reqId, { id: 's1', content: '查询中…', finish: false });
      await calls.replyStream(reqId, { id: 's1', content: `收到：${incoming.text}`, finish: true });
      await calls.replyCard(reqId, BUTTONS);
      break;
  }
  ours.taken.push(incoming);
}

const done = (count: number) => until('it is answered', () => ours.taken.length === count);

describe('a conversation with WeCom as strict as its documentation', () => {
  test('in a group: a mention, a streamed answer, a card, and the card settled by a press', async () => {
    await people.say({ user: 'li', group: '#sales', text: '申请 A-1-101 98折' });
    await done(1);
    await people.press({ user: 'wang', group: '#sales', taskId: 't-1', key: 'approve' });
    await done(2);
    expect(ours.taken[0]).toMatchObject({
      chat: { kind: 'group', chatid: world.group('#sales').chatid, userid: world.user('li').userid },
      text: '申请 A-1-101 98折',
    });
    expect(ours.taken[1]).toMatchObject({ kind: 'pressed', taskId: 't-1', eventKey: 'approve' });
    const shown = world.messages('#sales').map(({ kind, text }) => [kind, text]);
    expect(shown).toContainEqual(['stream', '收到：申请 A-1-101 98折']);
    expect(JSON.stringify(shown)).toContain('已同意');
    expect(world.faults).toEqual([]);
  });

  test('alone: a welcome, then a picture and words that are pushed later', async () => {
    await people.enterChat('li');
    await done(1);
    await people.say({ user: 'li', text: '今日' });
    await done(2);
    const { calls } = ours.connection;
    const { userid } = world.user('li');
    const mediaId = await calls.upload({ type: 'image', filename: '日报.png', bytes: TEST_PICTURE });
    await calls.send(userid, 1, { msgtype: 'image', image: { media_id: mediaId } });
    await calls.send(userid, 1, { msgtype: 'markdown', markdown: { content: '**日报**' } });
    const shown = world.messages('li');
    expect(shown[0]).toMatchObject({ kind: 'text', text: '您好，我是楼盘。' });
    expect(shown.slice(-2).map(({ kind }) => kind)).toEqual(['image', 'markdown']);
    expect(shown.at(-2)?.imageBytes).toEqual(TEST_PICTURE);
    expect(world.faults).toEqual([]);
  });

  test('a chat in which nobody has spoken is refused, as is one whose case was lost', async () => {
    const { calls } = ours.connection;
    const news = { msgtype: 'markdown', markdown: { content: '**日报**' } } as const;
    await expect(calls.send(world.user('chen').userid, 1, news)).rejects.toMatchObject({
      name: 'WecomError',
    });
    await people.say({ user: 'li', group: '#sales', text: '今日' });
    await done(1);
    const { chatid } = world.group('#sales');
    await expect(calls.send(chatid.toLowerCase(), 2, news)).rejects.toMatchObject({ errcode: 93006 });
    await calls.send(chatid, 2, news);
    expect(world.faults).toEqual([]);
  });
});
