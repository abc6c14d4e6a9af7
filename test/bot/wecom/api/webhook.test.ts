import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sendFailure, UnsendableError } from '../../../../src/bot/wecom/api/errors.ts';
import { sendToWebhook, webhookPicture } from '../../../../src/bot/wecom/api/webhook.ts';
import { failure } from './tinyClient.ts';
import { startTinyWecom, type TinyAnswer, type TinyWecom } from './tinyWecom.ts';

const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const BODY = '{"msgtype":"text" ,"text":{"content":"日报 👍","mentioned_list":["@all"]}}';

describe('a message through the webhook of a group', () => {
  let wecom: TinyWecom;
  afterEach(() => wecom.close());

  async function send(answer: TinyAnswer = {}): Promise<void> {
    wecom = await startTinyWecom(() => answer);
    await sendToWebhook({
      baseUrl: wecom.baseUrl,
      key: KEY,
      body: BODY,
      timeoutMs: answer === 'hang' ? 200 : 5_000,
    });
  }

  test('goes out byte for byte, with the key and no token', async () => {
    await send();
    expect(wecom.calls).toHaveLength(1);
    const [{ method, query, body, type }] = wecom.calls as [(typeof wecom.calls)[number]];
    expect([method, type, body.toString()]).toEqual(['webhook/send', 'application/json', BODY]);
    expect(Object.fromEntries(query)).toEqual({ key: KEY });
  });

  test.each([
    [
      'the 21st of a minute is for later',
      { errcode: 45009, errmsg: 'api freq out of limit' },
      { kind: 'retry', afterMs: 60_000 },
    ],
    ['a key that is wrong ends it', { errcode: 93000, errmsg: 'invalid webhook url' }, { kind: 'dead' }],
    ['a robot that is disabled ends it', { errcode: 93004, errmsg: 'no' }, { kind: 'dead' }],
    ['WeCom being busy is for later', { errcode: -1, errmsg: 'system busy' }, { kind: 'retry' }],
    ['no answer leaves it unknown', 'hang', { kind: 'unknown' }],
    ['a connection that breaks leaves it unknown', 'break', { kind: 'unknown' }],
  ] as const)('%s, and the key is not in the error', async (_what, answer, failed) => {
    const error = await failure(send(answer));
    expect(sendFailure(error)).toMatchObject(failed);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('693a91f6');
    expect(wecom.calls).toHaveLength(1);
  });
});

describe('a picture for a webhook', () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from('chart'),
  ]);

  test('carries its bytes and their MD5', () => {
    const picture = JSON.parse(webhookPicture(png)) as {
      msgtype: string;
      image: { base64: string; md5: string };
    };
    expect(picture.msgtype).toBe('image');
    expect(Buffer.from(picture.image.base64, 'base64')).toEqual(png);
    expect(picture.image.md5).toBe(createHash('md5').update(png).digest('hex'));
  });

  test.each([
    ['is larger than 2 MB', Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)])],
    ['is no picture', Buffer.from('<svg></svg>')],
  ])('that %s is not made', (_what, bytes) => {
    expect(() => webhookPicture(bytes)).toThrow(UnsendableError);
  });
});
