import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMessage } from '../../../../src/bot/wecom/callback/xml.ts';
import { refusal } from './refusal.ts';

/** What is typed may hold the end of a section: it is then written as two. */
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const message = (fields: string, from = cdata('LiNa')) =>
  `<xml><ToUserName>${cdata('ww-loupan')}</ToUserName><FromUserName>${from}</FromUserName>` +
  `<CreateTime>1764000000</CreateTime>${fields}<AgentID>1000002</AgentID></xml>`;
const typed = (content: string, id = '4561255354251345929') =>
  message(`<MsgType>${cdata('text')}</MsgType><Content>${cdata(content)}</Content><MsgId>${id}</MsgId>`);
const event = (name: string, fields = '') =>
  message(`<MsgType>${cdata('event')}</MsgType><Event>${cdata(name)}</Event>${fields}`);
const press = (name: string, items = '', key = 'approve') =>
  event(
    name,
    `<EventKey>${cdata(key)}</EventKey><TaskId>${cdata('task-1')}</TaskId>` +
      `<CardType>${cdata('button_interaction')}</CardType><ResponseCode>${cdata('CODE')}</ResponseCode>${items}`,
  );
const item = (question: string, ...options: string[]) =>
  `<SelectedItem><QuestionKey>${cdata(question)}</QuestionKey><OptionIds>` +
  `${options.map((one) => `<OptionId>${cdata(one)}</OptionId>`).join('')}</OptionIds></SelectedItem>`;

describe('what somebody sends to the app', () => {
  const meta = { from: 'LiNa', createdAt: 1_764_000_000, agentId: '1000002' };

  test('is a text', () => {
    expect(parseMessage(typed('跟进 C12 电话'))).toEqual({
      ...meta,
      kind: 'text',
      delivery: 'message:4561255354251345929',
      msgId: '4561255354251345929',
      content: '跟进 C12 电话',
    });
  });

  test('is a picture, a voice or a video', () => {
    const sent = (kind: string, more = '') =>
      parseMessage(
        message(`<MsgType>${cdata(kind)}</MsgType>${more}<MediaId>${cdata('M1')}</MediaId><MsgId>7</MsgId>`),
      );
    const common = { ...meta, delivery: 'message:7', msgId: '7', mediaId: 'M1' };
    expect(sent('image', `<PicUrl>${cdata('https://p/1')}</PicUrl>`)).toEqual({
      ...common,
      kind: 'image',
      picUrl: 'https://p/1',
    });
    expect(sent('voice', `<Format>${cdata('amr')}</Format>`)).toEqual({
      ...common,
      kind: 'voice',
      format: 'amr',
    });
    expect(sent('video', `<ThumbMediaId>${cdata('T1')}</ThumbMediaId>`)).toEqual({
      ...common,
      kind: 'video',
    });
  });

  test('keeps the zeros of a user id of digits only', () => {
    expect(
      parseMessage(message(`<MsgType>event</MsgType><Event>subscribe</Event>`, cdata('00123'))).from,
    ).toBe('00123');
  });

  test('keeps the digits of an id of 64 bits', () => {
    expect(parseMessage(typed('a', '18446744073709551615'))).toMatchObject({ msgId: '18446744073709551615' });
  });

  test('keeps blanks, and what looks like XML or an entity', () => {
    for (const content of [
      '  两边  ',
      '<!DOCTYPE html>',
      '<xml>&amp;&lt;</xml>',
      '<![CDATA[ 半',
      '<!-- -->',
      '123',
      '1e5',
      '0x1F',
      'true',
      '',
    ]) {
      expect(parseMessage(typed(content))).toMatchObject({ kind: 'text', content });
    }
  });

  test('is read as it was typed', () => {
    const content = fc.string({
      unit: fc.oneof(
        fc.constantFrom('楼', '👨‍👩‍👧‍👦', '<', '>', '&', ']', '[', '!', '\n', '"', "'"),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(content, (text) => {
        expect(parseMessage(typed(text))).toMatchObject({ kind: 'text', content: text });
      }),
    );
  });

  test('cannot name another sender by breaking out of its CDATA', () => {
    const raw = (text: string) => parseMessage(typed('TYPED').replace('TYPED', () => text));
    const out = `]]></Content><FromUserName>${cdata('gao')}</FromUserName><Content><![CDATA[`;
    expect(refusal(() => raw(out))).toBe('field FromUserName');
    expect(refusal(() => raw(`]]></Content><MsgType>event</MsgType><Content><![CDATA[`))).toBe(
      'field MsgType',
    );
  });

  test.each([
    ['without its id', `<MsgType>text</MsgType><Content>a</Content>`, 'field MsgId'],
    ['without its text', `<MsgType>text</MsgType><MsgId>1</MsgId>`, 'field Content'],
    ['without a medium', `<MsgType>image</MsgType><MsgId>1</MsgId>`, 'field MediaId'],
    ['without a type', `<MsgId>1</MsgId>`, 'field MsgType'],
  ])('%s is refused', (_what, fields, reason) => {
    expect(refusal(() => parseMessage(message(fields)))).toBe(reason);
  });

  test('without a sender or a time is refused', () => {
    expect(refusal(() => parseMessage('<xml><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>'))).toBe(
      'field FromUserName',
    );
    expect(
      refusal(() => parseMessage('<xml><FromUserName>a</FromUserName><CreateTime>soon</CreateTime></xml>')),
    ).toBe('field CreateTime');
  });

  test('of a kind that we have no use for is named, not refused', () => {
    const place = message(
      `<MsgType>${cdata('location')}</MsgType><Location_X>30.2</Location_X><MsgId>8</MsgId>`,
    );
    expect(parseMessage(place)).toEqual({ ...meta, kind: 'other', what: 'location', delivery: 'message:8' });
    expect(parseMessage(event('constructor'))).toMatchObject({ kind: 'other', what: 'event constructor' });
    expect(parseMessage(event('low_active_alert', '<EffectTime>1764518400</EffectTime>'))).toMatchObject({
      what: 'event low_active_alert',
    });
  });
});

describe('what somebody does', () => {
  test.each(['subscribe', 'unsubscribe', 'enter_agent'])('%s', (name) => {
    expect(parseMessage(event(name, `<EventKey>${cdata('')}</EventKey>`))).toMatchObject({
      kind: name,
      from: 'LiNa',
    });
  });

  test('a click into the menu has its key', () => {
    expect(parseMessage(event('click', `<EventKey>${cdata('today')}</EventKey>`))).toMatchObject({
      kind: 'click',
      eventKey: 'today',
    });
    expect(parseMessage(event('CLICK', `<EventKey>${cdata('today')}</EventKey>`))).toMatchObject({
      kind: 'click',
    });
  });

  test('an entity is never expanded, not even a harmless one', () => {
    expect(parseMessage(event('click', '<EventKey>a&amp;b</EventKey>'))).toMatchObject({
      eventKey: 'a&amp;b',
    });
  });

  test('a pressed button has its key, its card, and the code that opens the card', () => {
    expect(parseMessage(press('template_card_event'))).toMatchObject({
      kind: 'template_card_event',
      eventKey: 'approve',
      taskId: 'task-1',
      cardType: 'button_interaction',
      responseCode: 'CODE',
      selected: [],
    });
  });

  test.each([
    ['nothing', '<SelectedItems></SelectedItems>', []],
    ['nothing, on lines of its own', '<SelectedItems>\n</SelectedItems>', []],
    [
      'one thing of one select',
      `<SelectedItems>${item('q', 'a')}</SelectedItems>`,
      [{ questionKey: 'q', optionIds: ['a'] }],
    ],
    [
      'none of one select',
      `<SelectedItems>${item('q')}</SelectedItems>`,
      [{ questionKey: 'q', optionIds: [] }],
    ],
    [
      'several things of several selects',
      `<SelectedItems>\n${item('q', 'a', 'b')}\n${item('r', '00123')}\n</SelectedItems>`,
      [
        { questionKey: 'q', optionIds: ['a', 'b'] },
        { questionKey: 'r', optionIds: ['00123'] },
      ],
    ],
  ])('a form that was sent with %s chosen is a list', (_what, items, selected) => {
    expect(parseMessage(press('template_card_event', items))).toMatchObject({ selected });
  });

  test('the menu of a card is an event of its own', () => {
    expect(parseMessage(press('template_card_menu_event'))).toMatchObject({
      kind: 'template_card_menu_event',
      eventKey: 'approve',
      responseCode: 'CODE',
    });
  });

  test('the blank before the end of a tag, as in the official sample, is no fault', () => {
    const official = press('template_card_event')
      .replace('</TaskId>', '</TaskId >')
      .replace(/<\/xml>$/u, '</xml >');
    expect(parseMessage(official)).toMatchObject({ taskId: 'task-1' });
  });

  test('a pressed button without its card is refused', () => {
    expect(refusal(() => parseMessage(event('template_card_event', '<EventKey>a</EventKey>')))).toBe(
      'field TaskId',
    );
  });
});

describe('what changes in the directory', () => {
  const changed = (change: string, fields: string) =>
    parseMessage(
      `<xml><ToUserName>ww-loupan</ToUserName><FromUserName>${cdata('sys')}</FromUserName><CreateTime>1403610513</CreateTime>` +
        `<MsgType>${cdata('event')}</MsgType><Event>${cdata('change_contact')}</Event><ChangeType>${cdata(change)}</ChangeType>${fields}</xml>`,
    );

  test('somebody comes, and somebody goes', () => {
    expect(changed('create_user', '<UserID>LiNa</UserID>')).toMatchObject({
      kind: 'change_contact',
      change: 'create_user',
      userid: 'LiNa',
      agentId: undefined,
    });
    expect(changed('delete_user', '<UserID>LiNa</UserID>')).toMatchObject({
      change: 'delete_user',
      userid: 'LiNa',
      from: 'sys',
    });
  });

  test('somebody gets another user id', () => {
    const fields = '<UserID>LiNa</UserID><NewUserID>LiNa2</NewUserID><Department>1,2</Department>';
    expect(changed('update_user', fields)).toMatchObject({
      change: 'update_user',
      userid: 'LiNa',
      newUserid: 'LiNa2',
    });
    for (const same of ['', '<NewUserID></NewUserID>']) {
      expect(changed('update_user', `<UserID>LiNa</UserID>${same}`)).toMatchObject({
        userid: 'LiNa',
        newUserid: undefined,
      });
    }
  });

  test('departments and tags are named, not refused', () => {
    expect(changed('create_party', '<Id>2</Id><Name/><ParentId>1</ParentId>')).toMatchObject({
      kind: 'other',
      what: 'event change_contact create_party',
    });
    expect(
      changed('update_tag', `<TagId>1</TagId><AddUserItems>${cdata('a,b')}</AddUserItems>`),
    ).toMatchObject({ what: 'event change_contact update_tag' });
  });

  test('a member without his id is refused', () => {
    expect(refusal(() => changed('delete_user', ''))).toBe('field UserID');
  });
});

describe('the identity of a delivery', () => {
  const of = (xml: string) => parseMessage(xml).delivery;

  test('is that of the message, whatever stands beside it', () => {
    expect(of(typed('你好', '12'))).toBe('message:12');
    expect(of(typed('再见', '13'))).toBe('message:13');
  });

  test('of an event is the same each time it comes, also with another response code', () => {
    const first = press('template_card_event', `<SelectedItems>${item('q', 'a')}</SelectedItems>`);
    expect(of(first)).toMatch(/^event:[\w-]{43}$/u);
    expect(of(first)).toBe(of(first));
    expect(of(first.replace('CODE', 'CODE2'))).toBe(of(first));
  });

  test.each([
    ['by somebody else', press('template_card_event').replace('LiNa', 'gao')],
    ['a second later', press('template_card_event').replace('1764000000', '1764000001')],
    ['on another card', press('template_card_event').replace('task-1', 'task-2')],
    ['on another button', press('template_card_event', '', 'refuse')],
    ['with another choice', press('template_card_event', `<SelectedItems>${item('q', 'a')}</SelectedItems>`)],
    ['in the menu', press('template_card_menu_event')],
    ['in another app', press('template_card_event').replace('1000002', '1000003')],
  ])('of a press %s is another one', (_what, other) => {
    expect(of(other)).not.toBe(of(press('template_card_event')));
  });

  test('of two members who leave in the same second differs', () => {
    const left = (user: string) =>
      of(event('change_contact', `<ChangeType>delete_user</ChangeType><UserID>${user}</UserID>`));
    expect(left('LiNa')).not.toBe(left('ChenChen'));
  });

  test('does not let one field pass for two', () => {
    const keyed = (key: string, task: string) =>
      of(event('template_card_event', `<EventKey>${key}</EventKey><TaskId>${task}</TaskId>`));
    expect(keyed('a","b', 'c')).not.toBe(keyed('a', 'b","c'));
  });
});
