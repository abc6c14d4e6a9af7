import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';
import { WecomError } from './errors.ts';

const NO_SUCH_USER = 60111;
/** The most that one page may have (D96067). */
const PAGE = 10_000;
/** A company of this many pages has ten million members: the cursor goes in circles. */
const MOST_PAGES = 1_000;

/**
 * A member as an app may see him. Apps that were made after 2022-06-20 get no phone and no mail (D90196): whoever he is for us
 * depends on his user id, tags and departments alone.
 */
export interface WecomUser {
  readonly userid: string;
  readonly name: string;
  readonly position: string;
  readonly departments: readonly number[];
  /** Those of his departments that he leads. */
  readonly leads: readonly number[];
  readonly directLeaders: readonly string[];
  readonly mainDepartment: number | undefined;
  /** Undefined where WeCom does not say. */
  readonly status: 'active' | 'disabled' | 'notActivated' | 'left' | undefined;
}

export interface Department {
  readonly id: number;
  /** '' where the app may not see it. */
  readonly name: string;
  /** 0 for the company itself. */
  readonly parent: number;
}

export interface Tag {
  readonly id: number;
  readonly name: string;
}

/** Who has a tag: a department stands for all of its members. */
export interface TagMembers {
  readonly users: readonly string[];
  readonly departments: readonly number[];
}

const STATUS: ReadonlyMap<number, WecomUser['status']> = new Map([
  [1, 'active'],
  [2, 'disabled'],
  [4, 'notActivated'],
  [5, 'left'],
]);

const userid = z.string().min(1);
const numbers = z.array(z.int()).default([]);
const user = z.object({
  userid,
  name: z.string().default(''),
  position: z.string().default(''),
  department: numbers,
  is_leader_in_dept: numbers,
  direct_leader: z.array(z.string()).default([]),
  main_department: z.int().optional(),
  status: z.int().optional(),
});
const idPage = z.object({
  next_cursor: z.string().default(''),
  dept_user: z.array(z.object({ userid })).default([]),
});
const userList = z.object({ userlist: z.array(z.object({ userid, name: z.string().default('') })) });
const departmentList = z.object({
  department: z.array(z.object({ id: z.int(), name: z.string().default(''), parentid: z.int().default(0) })),
});
const tagList = z.object({ taglist: z.array(z.object({ tagid: z.int(), tagname: z.string() })) });
const tag = z.object({ userlist: z.array(z.object({ userid })).default([]), partylist: numbers });

/** Undefined where the company has no such user any more; a WecomError where he is out of the app's scope (D90196). */
export async function userOf(client: WecomClient, id: string): Promise<WecomUser | undefined> {
  try {
    const found = answered('user/get', user, await client.get('user/get', { userid: id }));
    return {
      userid: found.userid,
      name: found.name,
      position: found.position,
      departments: found.department,
      leads: found.department.filter((_, at) => found.is_leader_in_dept[at] === 1),
      directLeaders: found.direct_leader,
      mainDepartment: found.main_department,
      status: STATUS.get(found.status ?? 0),
    };
  } catch (error) {
    if (error instanceof WecomError && error.errcode === NO_SUCH_USER) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The user ids of the whole company, each once. Only for a client with the secret of 通讯录同步 (D96067): an app is refused and
 * asks for `usersOf` its departments.
 */
export async function userIds(client: WecomClient): Promise<readonly string[]> {
  const method = 'user/list_id';
  const found = new Set<string>();
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.post(method, { limit: PAGE, ...(cursor === '' ? {} : { cursor }) });
    const { next_cursor: next, dept_user: users } = answered(method, idPage, answer);
    for (const one of users) {
      found.add(one.userid);
    }
    if (next === '') {
      return [...found];
    }
    cursor = next;
  }
  throw new Error('the list of members has no end');
}

/** The members of one department, without those of the departments below it (D90200). */
export async function usersOf(
  client: WecomClient,
  department: number,
): Promise<readonly { readonly userid: string; readonly name: string }[]> {
  const method = 'user/simplelist';
  const answer = await client.get(method, { department_id: String(department) });
  return answered(method, userList, answer).userlist;
}

/** The departments that the app can see (D90208). */
export async function departments(client: WecomClient): Promise<readonly Department[]> {
  const method = 'department/list';
  const answer = answered(method, departmentList, await client.get(method));
  return answer.department.map(({ id, name, parentid: parent }) => ({ id, name, parent }));
}

/** The tags that the app may read (D90216). */
export async function tags(client: WecomClient): Promise<readonly Tag[]> {
  const method = 'tag/list';
  const answer = answered(method, tagList, await client.get(method));
  return answer.taglist.map(({ tagid: id, tagname: name }) => ({ id, name }));
}

/** Who has this tag, as far as the app can see them (D90213). */
export async function tagMembers(client: WecomClient, id: number): Promise<TagMembers> {
  const method = 'tag/get';
  const answer = answered(method, tag, await client.get(method, { tagid: String(id) }));
  return { users: answer.userlist.map((one) => one.userid), departments: answer.partylist };
}
