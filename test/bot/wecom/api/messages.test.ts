import { afterEach, describe, expect, test } from '@jest/globals';
import { sendFailure, UnsendableError, WecomError } from '../../../../src/bot/wecom/api/errors.ts';
import { uploadPicture } from '../../../../src/bot/wecom/api/media.ts';
import { sendMessage, updateTemplateCard } from '../../../../src/bot/wecom/api/messages.ts';
import { failure, openTinyOffice, type TinyOffice } from './tinyClient.ts';
import type { TinyAnswer } from './tinyWecom.ts';

const BODY = '{"touser":"LiNa|Gao","msgtype":"text","text":{"content":"今日"}}';

let office: TinyOffice;
afterEach(() => office.wecom.close());

/** An office where one method answers like this. */
const open = async (method: string, answer: TinyAnswer): Promise<TinyOffice> => {
  office = await openTinyOffice((call) => (call.method === method ? answer : undefined));
  return office;
};

describe('a message of the app', () => {
  test('has its id, and for a card that can be pressed the code that opens it', async () => {
    const { client, wecom } = await open('message/send', {
      msgid: 'M1',
      response_code: 'CODE',
      invaliduser: '',
    });
    expect(await sendMessage(client, BODY)).toEqual({
      msgid: 'M1',
      responseCode: 'CODE',
      invalidUsers: [],
      unlicensedUsers: [],
    });
    expect(wecom.callsOf('message/send')[0]!.body.toString()).toBe(BODY);
  });

  test('tells who got nothing', async () => {
    const { client } = await open('message/send', {
      msgid: 'M1',
      invaliduser: 'lina|gao',
      unlicenseduser: 'chen',
    });
    expect(await sendMessage(client, BODY)).toEqual({
      msgid: 'M1',
      invalidUsers: ['lina', 'gao'],
      unlicensedUsers: ['chen'],
    });
  });

  test('was sent, whatever is missing or odd in the answer', async () => {
    const { client } = await open('message/send', { msgid: 7, invaliduser: null, response_code: '' });
    expect(await sendMessage(client, BODY)).toEqual({ msgid: '', invalidUsers: [], unlicensedUsers: [] });
  });

  test('to nobody that WeCom knows is refused for good', async () => {
    const { client } = await open('message/send', {
      errcode: 81013,
      errmsg: 'user & party & tag all invalid',
    });
    const error = await failure(sendMessage(client, BODY));
    expect(error).toBeInstanceOf(WecomError);
    expect(sendFailure(error).kind).toBe('dead');
  });
});

describe('a card that is changed', () => {
  test('tells for whom it was not', async () => {
    const { client, wecom } = await open('message/update_template_card', { invaliduser: ['gao'] });
    const change = {
      userids: ['LiNa', 'gao'],
      agentid: 1_000_002,
      response_code: 'CODE',
      button: { replace_name: '已办理' },
    };
    expect(await updateTemplateCard(client, change)).toEqual({ invalidUsers: ['gao'] });
    expect(JSON.parse(wecom.callsOf('message/update_template_card')[0]!.body.toString())).toEqual(change);
  });

  test('may be for all', async () => {
    const { client } = await open('message/update_template_card', {});
    expect(await updateTemplateCard(client, BODY)).toEqual({ invalidUsers: [] });
  });

  test('cannot be changed twice with one code', async () => {
    const { client } = await open('message/update_template_card', { errcode: 60140, errmsg: 'no' });
    expect(await failure(updateTemplateCard(client, BODY))).toMatchObject({ errcode: 60140 });
  });
});

describe('a picture', () => {
  const png = (size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].slice(0, size));
    return bytes;
  };

  test('gets an id in WeCom', async () => {
    const { client, wecom } = await open('media/upload', {
      type: 'image',
      media_id: 'M1',
      created_at: '1380000000',
    });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
    expect(await uploadPicture(client, { filename: 'kpi.png', bytes: png(100) })).toBe('M1');
    expect(await uploadPicture(client, { filename: 'kpi.jpg', bytes: jpeg })).toBe('M1');
    expect(await uploadPicture(client, { filename: 'kpi.png', bytes: png(10 * 1024 * 1024) })).toBe('M1');
    expect(wecom.callsOf('media/upload').map(({ query }) => query.get('type'))).toEqual([
      'image',
      'image',
      'image',
    ]);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['of five bytes', png(5)],
    ['too large', png(10 * 1024 * 1024 + 1)],
    ['a GIF', Buffer.from('GIF89a......')],
    ['a page', Buffer.from('<html></html>')],
  ])('that is %s is not sent at all', async (_what, bytes) => {
    const { client, wecom } = await open('media/upload', { media_id: 'M1' });
    const error = await failure(uploadPicture(client, { filename: 'kpi.png', bytes }));
    expect(error).toBeInstanceOf(UnsendableError);
    expect(sendFailure(error).kind).toBe('dead');
    expect(wecom.calls).toEqual([]);
  });

  test('without an id is not sent in a message, which is tried later', async () => {
    const { client } = await open('media/upload', { type: 'image' });
    expect(
      sendFailure(await failure(uploadPicture(client, { filename: 'kpi.png', bytes: png(100) }))).kind,
    ).toBe('retry');
  });
});
