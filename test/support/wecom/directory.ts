import { DEPARTMENTS, type PersonSeed, STANDARD_PEOPLE, TAGS } from './standardPeople.ts';
import type { WorldUser } from './worldTypes.ts';

/** Who works in the company. Userids are the same in upper and lower case. */
export class Directory {
  readonly #people = new Map<string, WorldUser>();
  readonly #gone: WorldUser[] = [];

  constructor(more: readonly PersonSeed[]) {
    for (const seed of [...STANDARD_PEOPLE, ...more]) {
      const { departments = [2], ...rest } = seed;
      const leads = departments.map(() => 0 as const);
      const user: WorldUser = { departments, leads, status: 1, tags: [], visible: true, ...rest };
      this.#people.set(lower(user.userid), user);
    }
  }

  get people(): readonly WorldUser[] {
    return [...this.#people.values()];
  }

  /** Whom the app may see and write to. */
  get visible(): readonly WorldUser[] {
    return this.people.filter(({ visible }) => visible);
  }

  /** By his key or his userid, also when he has left; for tests. */
  user(who: string): WorldUser {
    const found = [...this.people, ...this.#gone].find(({ key }) => key === who) ?? this.find(who);
    if (found === undefined) {
      throw new Error(`nobody is called ${who} here`);
    }
    return found;
  }

  find(userid: string): WorldUser | undefined {
    return this.#people.get(lower(userid));
  }

  change(who: string, as: Partial<Omit<WorldUser, 'key' | 'userid'>>): void {
    const user = this.user(who);
    this.#people.set(lower(user.userid), { ...user, ...as });
  }

  remove(who: string): void {
    const user = this.user(who);
    this.#people.delete(lower(user.userid));
    this.#gone.push(user);
  }

  /** Whom a message of the app reaches. */
  reached(userid: string): WorldUser | undefined {
    const user = this.find(userid);
    return user?.visible === true && user.status === 1 ? user : undefined;
  }

  /** With everybody in the departments below; undefined where the app sees no such department. */
  inDepartment(id: number): readonly WorldUser[] | undefined {
    const ids = this.departments(id).map((one) => one.id);
    return ids.length === 0
      ? undefined
      : this.visible.filter(({ departments }) => departments.some((one) => ids.includes(one)));
  }

  /** The department and everything below it, as far as the app sees them. */
  departments(id = 1): readonly (typeof DEPARTMENTS)[number][] {
    const own = DEPARTMENTS.filter((one) => one.id === id && one.visible);
    const below = own.length === 0 ? [] : DEPARTMENTS.filter(({ parentid }) => parentid === id);
    return [...own, ...below.flatMap((one) => this.departments(one.id))];
  }

  /** Undefined for a tag that there is not. */
  inTag(tagid: number): readonly WorldUser[] | undefined {
    const tag = TAGS[tagid - 1];
    return tag === undefined ? undefined : this.visible.filter(({ tags }) => tags.includes(tag));
  }
}

export function lower(userid: string): string {
  return userid.toLowerCase();
}
