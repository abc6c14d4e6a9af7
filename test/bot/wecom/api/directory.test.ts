import { afterEach, describe, expect, test } from '@jest/globals';
import {
  appChatOf,
  createAppChat,
  sendToAppChat,
  updateAppChat,
} from '../../../../src/bot/wecom/api/appchat.ts';
import {
  departments,
  tagMembers,
  tags,
  userIds,
  userOf,
  usersOf,
} from '../../../../src/bot/wecom/api/directory.ts';
import { authorizeUrl, userOfCode } from '../../../../src/bot/wecom/api/oauth.ts';
import { failure, openTinyOffice, type TinyOffice } from './tinyClient.ts';
import type { TinyAnswer, TinyCall } from './tinyWecom.ts';

let office: TinyOffice;
afterEach(() => office.wecom.close());

const open = async (answer: (call: TinyCall) => TinyAnswer | undefined): Promise<TinyOffice> => {
  office = await openTinyOffice((call) => (call.method === 'gettoken' ? undefined : answer(call)));
  return office;
};
const said = (at = -1) => office.wecom.calls.at(at)!;
const json = (at = -1): unknown => JSON.parse(said(at).body.toString());

describe('a member', () => {
  test('is known by his departments, whom he leads, and whether he is still there', async () => {
    const { client } = await open(() => ({
      userid: 'WangJian',
      name: '王建',
      department: [2, 5],
      order: [0, 0],
      position: '销售经理',
      is_leader_in_dept: [0, 1],
      direct_leader: ['gao'],
      main_department: 2,
      status: 1,
      mobile: '13800138000',
    }));
    expect(await userOf(client, 'WangJian')).toEqual({
      userid: 'WangJian',
      name: '王建',
      position: '销售经理',
      departments: [2, 5],
      leads: [5],
      directLeaders: ['gao'],
      mainDepartment: 2,
      status: 'active',
    });
    expect(said().query.get('userid')).toBe('WangJian');
  });

  test.each([
    [2, 'disabled'],
    [4, 'notActivated'],
    [5, 'left'],
    [9, undefined],
    [undefined, undefined],
  ])('with the status %s is %s', async (status, meaning) => {
    const { client } = await open(() => ({ userid: 'LiNa', ...(status === undefined ? {} : { status }) }));
    expect(await userOf(client, 'LiNa')).toMatchObject({
      userid: 'LiNa',
      name: '',
      departments: [],
      leads: [],
      status: meaning,
    });
  });

  test('who has left the company is nobody; one whom the app may not see is an error', async () => {
    let errcode = 60111;
    const { client } = await open(() => ({ errcode, errmsg: 'no' }));
    expect(await userOf(client, 'LiNa')).toBeUndefined();
    errcode = 60011;
    expect(await failure(userOf(client, 'LiNa'))).toMatchObject({ errcode: 60011 });
  });
});

describe('all members', () => {
  test('are read page by page, each once', async () => {
    const pages = new Map([
      [
        '',
        {
          next_cursor: 'c1',
          dept_user: [
            { userid: 'a', department: 1 },
            { userid: 'b', department: 1 },
          ],
        },
      ],
      [
        'c1',
        {
          next_cursor: 'c2',
          dept_user: [
            { userid: 'a', department: 2 },
            { userid: 'c', department: 2 },
          ],
        },
      ],
      ['c2', { next_cursor: '', dept_user: [] }],
    ]);
    const { client, wecom } = await open(({ body }) =>
      pages.get((JSON.parse(body.toString()) as { cursor?: string }).cursor ?? ''),
    );
    expect(await userIds(client)).toEqual(['a', 'b', 'c']);
    expect(wecom.callsOf('user/list_id')).toHaveLength(3);
    expect(json(1)).toEqual({ limit: 10_000 });
  });

  test('are an error when the pages go in circles', async () => {
    const { client } = await open(() => ({ next_cursor: 'c1', dept_user: [] }));
    expect(await failure(userIds(client))).toMatchObject({ message: 'the list of members has no end' });
  });

  test('are refused to an app, which asks for those of a department', async () => {
    const { client } = await open(({ method }) =>
      method === 'user/list_id'
        ? { errcode: 48002, errmsg: 'no' }
        : { userlist: [{ userid: 'LiNa', name: '李娜', department: [2] }, { userid: 'x' }] },
    );
    expect(await failure(userIds(client))).toMatchObject({ errcode: 48002 });
    expect(await usersOf(client, 2)).toEqual([
      { userid: 'LiNa', name: '李娜' },
      { userid: 'x', name: '' },
    ]);
    expect(said().query.get('department_id')).toBe('2');
  });
});

describe('departments and tags', () => {
  test('have names as far as the app may see them', async () => {
    const { client } = await open(({ method }) =>
      method === 'department/list'
        ? {
            department: [
              { id: 1, name: '公司', parentid: 0, order: 1 },
              { id: 2, parentid: 1 },
            ],
          }
        : { taglist: [{ tagid: 1, tagname: '销售经理' }] },
    );
    expect(await departments(client)).toEqual([
      { id: 1, name: '公司', parent: 0 },
      { id: 2, name: '', parent: 1 },
    ]);
    expect(await tags(client)).toEqual([{ id: 1, name: '销售经理' }]);
  });

  test('a tag has members and whole departments', async () => {
    const { client } = await open(() => ({
      tagname: '销售经理',
      userlist: [{ userid: 'wang', name: '王建' }],
      partylist: [5],
    }));
    expect(await tagMembers(client, 1)).toEqual({ users: ['wang'], departments: [5] });
    expect(said().query.get('tagid')).toBe('1');
  });

  test('an answer of another shape is no answer', async () => {
    const { client } = await open(() => ({ taglist: 'none' }));
    expect(await failure(tags(client))).toMatchObject({
      name: 'WecomUnansweredError',
      message: 'no answer of WeCom to tag/list: its answer has another shape at taglist',
    });
  });
});

describe('who opens a page', () => {
  const asked = {
    corpId: 'ww-loupan',
    agentId: '1000002',
    redirectUri: 'https://loupan.example/f/a?b=c&d=e',
    state: 'abc123',
  };

  test('is asked of WeCom without a question to him', () => {
    const url = authorizeUrl(asked);
    expect(url).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww-loupan&' +
        'redirect_uri=https%3A%2F%2Floupan.example%2Ff%2Fa%3Fb%3Dc%26d%3De&response_type=code&scope=snsapi_base&' +
        'state=abc123&agentid=1000002#wechat_redirect',
    );
  });

  test.each(['', 'a-b', 'a_b', '状态', 'a'.repeat(129), 'a b'])(
    'is not asked with the state "%s", which WeCom would not give back',
    (state) => {
      expect(() => authorizeUrl({ ...asked, state })).toThrow(RangeError);
    },
  );

  test('is a member, somebody from outside, or nobody', async () => {
    let answer: TinyAnswer = { userid: 'LiNa', user_ticket: 'T' };
    const { client } = await open(() => answer);
    expect(await userOfCode(client, 'CODE')).toEqual({ kind: 'member', userid: 'LiNa' });
    expect(said().query.get('code')).toBe('CODE');
    answer = { openid: 'O1', external_userid: 'E1' };
    expect(await userOfCode(client, 'CODE')).toEqual({ kind: 'external' });
    for (const errcode of [40029, 42022]) {
      answer = { errcode, errmsg: 'invalid code' };
      expect(await userOfCode(client, 'CODE')).toBeUndefined();
    }
    answer = { errcode: 50001, errmsg: 'no' };
    expect(await failure(userOfCode(client, 'CODE'))).toMatchObject({ errcode: 50001 });
  });
});

describe('a group of the app', () => {
  test('is made, changed, and written to', async () => {
    const { client, wecom } = await open(({ method }) =>
      method === 'appchat/create' ? { chatid: 'sales1' } : {},
    );
    const group = { name: '销售日报', owner: 'wang', members: ['wang', 'LiNa'] };
    expect(await createAppChat(client, { ...group, chatid: 'sales1' })).toBe('sales1');
    expect(json()).toEqual({ name: '销售日报', owner: 'wang', userlist: ['wang', 'LiNa'], chatid: 'sales1' });
    await updateAppChat(client, { chatid: 'sales1', add: ['chen'], remove: ['LiNa'] });
    expect(json()).toEqual({ chatid: 'sales1', add_user_list: ['chen'], del_user_list: ['LiNa'] });
    await updateAppChat(client, { chatid: 'sales1', name: '日报', owner: 'chen' });
    expect(json()).toEqual({ chatid: 'sales1', name: '日报', owner: 'chen' });
    const frozen = '{"chatid":"sales1","msgtype":"markdown" ,"markdown":{"content":"**日报**"}}';
    await sendToAppChat(client, frozen);
    expect(said().body.toString()).toBe(frozen);
    expect(wecom.callsOf('appchat/send')).toHaveLength(1);
  });

  test('can be looked at, or is not there', async () => {
    let answer: TinyAnswer = {
      chat_info: { chatid: 'sales1', name: '日报', owner: 'wang', userlist: ['wang'], chat_type: 0 },
    };
    const { client } = await open(() => answer);
    expect(await appChatOf(client, 'sales1')).toEqual({
      chatid: 'sales1',
      name: '日报',
      owner: 'wang',
      members: ['wang'],
    });
    for (const errcode of [86003, 40050]) {
      answer = { errcode, errmsg: 'no' };
      expect(await appChatOf(client, 'sales1')).toBeUndefined();
    }
    answer = { errcode: 60011, errmsg: 'no' };
    expect(await failure(appChatOf(client, 'sales1'))).toMatchObject({ errcode: 60011 });
  });
});
