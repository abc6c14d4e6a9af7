import { words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { lower } from './directory.ts';
import { checkFormat, checkSize } from './mediaStore.ts';
import { demand, present, type Rules } from './rule.ts';
import { TAGS } from './standardPeople.ts';
import type { WorldUser } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

const CODE_LIVES_MS = 300_000;

/** Tokens, the app itself (D90227), sign-in, files, and who works here: wecom.md 2.1, 3.4, 5 and 6. */
export function officeRules(state: WorldState): Rules {
  const { directory } = state;

  /** What the app sees of a department and below it. */
  function departments(id: string | undefined) {
    const found = directory.departments(id === undefined ? 1 : Number(id));
    demand(found.length > 0, 60123, 'invalid department id');
    return found;
  }

  return {
    gettoken: ({ query }) => ({
      ...state.tokens.issue(words(query['corpid']), words(query['corpsecret']), state.at),
    }),

    'agent/get': ({ query }) => {
      const { agentId } = state.identity;
      demand(query['agentid'] === agentId, 301_002, 'not allow operate another agent with this accesstoken');
      return {
        agentid: Number(agentId),
        name: '楼盘',
        description: '',
        allow_userinfos: { user: [] },
        allow_partys: { partyid: state.settings.seesRoot ? [1] : [2, 3, 4] },
        allow_tags: { tagid: [] },
        close: 0,
        redirect_domain: '',
        report_location_flag: 0,
        isreportenter: 0,
        home_url: '',
      };
    },

    getcallbackip: () => ({ ip_list: ['101.226.103.*', '127.0.0.1'] }),

    'media/upload': ({ query }, file) => {
      const type = words(query['type']);
      const { name, bytes } = present(file, 44001, 'no file in the field media');
      checkSize(type, bytes.length);
      checkFormat(type, bytes);
      const id = state.media.add({ type, scope: 'corp', name, bytes }, state.at);
      return { type, media_id: id, created_at: String(Math.floor(state.at / 1_000)) };
    },

    'auth/getuserinfo': ({ query }) => {
      const code = words(query['code']);
      const signIn = present(state.signIns.get(code), 40029, 'invalid code');
      // Once, and within five minutes.
      state.signIns.delete(code);
      demand(state.at < signIn.at + CODE_LIVES_MS, 40029, 'code has expired');
      const { userid } = signIn;
      return userid === undefined
        ? { openid: `OPENID-${code}`, external_userid: `wmEXT-${code}` }
        : { userid: lower(userid) };
    },

    'user/get': ({ query }) => {
      const userid = words(query['userid']);
      demand(userid !== '', 41009, 'userid missing');
      const user = present(directory.find(userid), 60111, 'userid not found');
      demand(user.visible, 60011, 'no privilege to access this member');
      return detailed(user);
    },

    'user/list_id': ({ body }) => {
      const { cursor = '', limit = 10_000 } = body;
      demand(typeof limit === 'number' && limit >= 1 && limit <= 10_000, 40058, 'limit');
      demand(/^(?:CUR-\d+)?$/u.test(words(cursor)), 50100, 'invalid cursor');
      const from = Number(words(cursor).slice(4) || '0');
      const all = directory.visible.flatMap(({ userid, departments: ids }) =>
        ids.map((id) => ({ userid: lower(userid), department: id })),
      );
      const next = from + limit < all.length ? { next_cursor: `CUR-${from + limit}` } : {};
      return { ...next, dept_user: all.slice(from, from + limit) };
    },

    'user/simplelist': ({ query }) => {
      const { department_id: asked } = query;
      demand(words(asked) !== '', 60127, 'department_id missing');
      const id = departments(asked)[0]?.id ?? 0;
      const own = directory.visible.filter(({ departments: ids }) => ids.includes(id));
      return {
        userlist: own.map(({ userid, name, departments: ids }) => ({
          userid: lower(userid),
          name,
          department: ids,
        })),
      };
    },

    'department/list': ({ query }) => ({
      department: departments(query['id']).map(({ id, name, parentid }) => ({
        id,
        name,
        parentid,
        order: id,
      })),
    }),

    'department/simplelist': ({ query }) => ({
      department_id: departments(query['id']).map(({ id, parentid }) => ({ id, parentid, order: id })),
    }),

    'tag/list': () => ({ taglist: TAGS.map((tagname, index) => ({ tagid: index + 1, tagname })) }),

    'tag/get': ({ query }) => {
      demand(words(query['tagid']) !== '', 41017, 'tagid missing');
      const tagid = Number(query['tagid']);
      const members = present(directory.inTag(tagid), 40068, 'invalid tagid');
      return {
        tagname: TAGS[tagid - 1],
        userlist: members.map(({ userid, name }) => ({ userid: lower(userid), name })),
        partylist: [],
      };
    },
  };
}

/** Without telephone, e-mail and picture: apps made after June 2022 get none (wecom.md 6). */
function detailed({ userid, name, departments, leads, status }: WorldUser): Json {
  return {
    userid: lower(userid),
    name,
    department: departments,
    order: departments.map(() => 0),
    is_leader_in_dept: leads,
    direct_leader: [],
    main_department: departments[0],
    position: '',
    status,
    isleader: leads[0] ?? 0,
    enable: status === 2 ? 0 : 1,
  };
}
