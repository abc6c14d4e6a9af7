import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { parseFrame } from '../../../../src/bot/wecom/bot/parseFrame.ts';
import { withoutMention } from '../../../../src/bot/wecom/bot/withoutMention.ts';

const message = (body: Record<string, unknown>) => ({
  cmd: 'aibot_msg_callback',
  headers: { req_id: 'REQ1' },
  body: { msgid: 'M1', aibotid: 'AIBOT', chattype: 'single', from: { userid: 'LiNa' }, ...body },
});
const event = (body: Record<string, unknown>) => ({
  cmd: 'aibot_event_callback',
  headers: { req_id: 'REQ2' },
  body: {
    msgid: 'M2',
    create_time: 1_700_000_000,
    aibotid: 'AIBOT',
    from: { userid: 'lisi' },
    msgtype: 'event',
    ...body,
  },
});
const text = (content: string) => ({ msgtype: 'text', text: { content } });
const PRESS = {
  card_type: 'button_interaction',
  event_key: 'approve',
  task_id: 't1',
  selected_items: {
    selected_item: [
      { question_key: 'q1', option_ids: { option_id: ['one', 'two'] } },
      { question_key: 'q2', option_ids: { option_id: [] } },
      { question_key: 'q3' },
    ],
  },
};

describe('a message', () => {
  test('of a group is without the mention that it begins with, and knows the chat with its case and who spoke', () => {
    const read = parseFrame(
      message({ chattype: 'group', chatid: 'wrSALES_xY', ...text('@楼盘 业绩 本周') }),
      undefined,
    );
    expect(read).toEqual({
      kind: 'message',
      msgid: 'M1',
      reqId: 'REQ1',
      chat: { kind: 'group', chatid: 'wrSALES_xY', userid: 'LiNa' },
      msgtype: 'text',
      text: '业绩 本周',
      attachments: [],
      quote: null,
    });
  });

  test('of a single chat keeps what looks like a mention', () => {
    expect(parseFrame(message(text(' @王经理 约好了 ')), '楼盘')).toMatchObject({ text: '@王经理 约好了' });
  });

  test.each([
    ['@RobotA /cmd', undefined, '/cmd'],
    ['@楼盘\u2005今日', undefined, '今日'],
    ['  @楼盘\n跟进 C12', undefined, '跟进 C12'],
    ['@楼盘', undefined, ''],
    ['@Loupan Bot 今日', 'Loupan Bot', '今日'],
    ['@Loupan Bot', 'Loupan Bot', ''],
    ['@楼盘今日', '楼盘', '今日'],
    ['@另一个 今日', '楼盘', '今日'],
    ['今日 @楼盘', undefined, '今日 @楼盘'],
    ['电话 a@b.cn', undefined, '电话 a@b.cn'],
  ])('%j to a bot that is called %j is understood as %j', (said, name, understood) => {
    expect(withoutMention(said, name)).toBe(understood);
  });

  test.each([
    [
      { msgtype: 'image', image: { url: 'https://x/1', aeskey: 'K1' } },
      { text: '', attachments: [{ kind: 'image', url: 'https://x/1', aeskey: 'K1' }] },
    ],
    [
      { msgtype: 'file', file: { url: 'https://x/2' } },
      { text: '', attachments: [{ kind: 'file', url: 'https://x/2', aeskey: null }] },
    ],
    [
      { msgtype: 'video', video: { url: 'https://x/3', aeskey: 'K3' } },
      { text: '', attachments: [{ kind: 'file', url: 'https://x/3', aeskey: 'K3' }] },
    ],
    [
      { msgtype: 'voice', voice: { content: '今日' } },
      { text: '今日', attachments: [] },
    ],
    [
      {
        msgtype: 'mixed',
        mixed: {
          msg_item: [
            text('身份证'),
            { msgtype: 'image', image: { url: 'https://x/4', aeskey: 'K4' } },
            text('王先生'),
          ],
        },
      },
      { text: '身份证\n王先生', attachments: [{ kind: 'image', url: 'https://x/4', aeskey: 'K4' }] },
    ],
    [
      { msgtype: 'location', location: { x: 1 } },
      { text: '', attachments: [] },
    ],
  ])('with %j is read', (body, expected) => {
    expect(parseFrame(message(body), undefined)).toMatchObject({ msgtype: body.msgtype, ...expected });
  });

  test('that quotes another one brings what it quotes; a quote that is not understood is left out', () => {
    expect(
      parseFrame(message({ ...text('改成周六'), quote: text('P1 该联系王先生了') }), undefined),
    ).toMatchObject({
      text: '改成周六',
      quote: { msgtype: 'text', text: 'P1 该联系王先生了', attachments: [] },
    });
    expect(parseFrame(message({ ...text('好'), quote: { text: 7 } }), undefined)).toMatchObject({
      text: '好',
      quote: null,
    });
  });

  test.each([
    ['no msgid', message({ ...text('好'), msgid: undefined })],
    ['nobody who says it', message({ ...text('好'), from: {} })],
    ['a group without its id', message({ ...text('好'), chattype: 'group' })],
    ['a picture without an address', message({ msgtype: 'image', image: {} })],
    ['no request id', { ...message(text('好')), headers: {} }],
    ['another command', { ...message(text('好')), cmd: 'aibot_send_msg' }],
  ])('with %s is refused', (_what, frame) => {
    expect(() => parseFrame(frame, undefined)).toThrow(z.ZodError);
  });
});

describe('an event', () => {
  test('of a button is read in the form of the document and in that of the SDK', () => {
    const expected = {
      kind: 'pressed',
      msgid: 'M2',
      reqId: 'REQ2',
      chat: { kind: 'group', chatid: 'CHATID', userid: 'lisi' },
      taskId: 't1',
      eventKey: 'approve',
      selected: { q1: ['one', 'two'], q2: [], q3: [] },
    };
    const at = { chatid: 'CHATID', chattype: 'group' };
    const nested = { eventtype: 'template_card_event', template_card_event: PRESS };
    expect(parseFrame(event({ ...at, event: nested }), undefined)).toEqual(expected);
    const flat = { eventtype: 'template_card_event', ...PRESS };
    expect(parseFrame(event({ ...at, event: flat }), undefined)).toEqual(expected);
  });

  test('of a button without its key or its card is refused', () => {
    const without = { ...PRESS, event_key: undefined };
    const half = { eventtype: 'template_card_event', template_card_event: without };
    expect(() => parseFrame(event({ event: half }), undefined)).toThrow(z.ZodError);
  });

  test('of somebody who enters his chat comes without the chat, which is his own', () => {
    const entered = { from: { corpid: 'wpxxxx', userid: 'USERID' }, event: { eventtype: 'enter_chat' } };
    expect(parseFrame(event(entered), undefined)).toEqual({
      kind: 'entered',
      msgid: 'M2',
      reqId: 'REQ2',
      chat: { kind: 'single', chatid: 'USERID', userid: 'USERID' },
    });
  });

  test.each(['feedback_event', 'disconnected_event', 'something_new'])('%s is nothing to answer', (what) => {
    expect(parseFrame(event({ from: undefined, event: { eventtype: what } }), undefined)).toEqual({
      kind: 'other',
      what,
    });
  });
});

test('whatever comes is read or refused, and nothing else', () => {
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        msgid: fc.jsonValue(),
        chatid: fc.jsonValue(),
        chattype: fc.constantFrom('single', 'group', 'other', 7),
        from: fc.oneof(fc.jsonValue(), fc.record({ userid: fc.string() })),
        msgtype: fc.string(),
        text: fc.oneof(fc.jsonValue(), fc.record({ content: fc.string() })),
        mixed: fc.record({ msg_item: fc.jsonValue() }),
        quote: fc.jsonValue(),
        event: fc.oneof(
          fc.jsonValue(),
          fc.record({ eventtype: fc.constantFrom('enter_chat', 'template_card_event', '__proto__') }),
        ),
      },
      { requiredKeys: [] },
    ),
  );
  const frame = fc.record({
    cmd: fc.constantFrom('aibot_msg_callback', 'aibot_event_callback'),
    headers: fc.record({ req_id: fc.string() }),
    body,
  });
  fc.assert(
    fc.property(frame, (one) => {
      try {
        expect(['message', 'entered', 'pressed', 'other']).toContain(parseFrame(one, undefined).kind);
      } catch (error) {
        expect(error).toBeInstanceOf(z.ZodError);
      }
    }),
  );
});
