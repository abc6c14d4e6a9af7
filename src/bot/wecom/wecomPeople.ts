import { setTimeout as sleep } from 'node:timers/promises';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { WecomClient } from './api/client.ts';
import type { Standing } from '../../handlers/ports/standing.ts';
import { departments, tagMembers, tags, userOf } from './api/directory.ts';

/** How long what the directory said of somebody is believed. */
const BELIEVED_MS = 10 * 60_000;
const MOST_KEPT = 20_000;
const NAME_WITHIN_MS = 300;
/** After a directory that did not answer. */
const ASKED_AGAIN_MS = 60_000;

interface PeopleDeps {
  readonly corpId: string;
  /** Undefined where only the bot is connected: it may not ask the directory. */
  readonly client: WecomClient | undefined;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  readonly log: Log;
}

interface Groups {
  /** Departments by number. */
  readonly named: ReadonlyMap<number, string>;
  readonly tagged: readonly {
    readonly id: number;
    readonly name: string;
    readonly users: ReadonlySet<string>;
    readonly parties: ReadonlySet<number>;
  }[];
}

/** Who somebody is. Only people of the company can speak to its app or its bot. */
export class WecomPeople {
  readonly #deps: PeopleDeps;
  readonly #names = new Map<string, { readonly name: string; readonly until: number }>();

  #known: { readonly groups: Groups; readonly until: number } | undefined;

  constructor(deps: PeopleDeps) {
    this.#deps = deps;
  }

  async speaker(userid: string): Promise<Speaker> {
    const { corpId } = this.#deps;
    return { platform: 'wecom', workspace: corpId, externalId: userid, name: await this.#nameSoon(userid) };
  }

  /** Tags and departments by name and by number; a department that has a tag gives it to its people. */
  async standing({ externalId: userid, workspace }: Speaker): Promise<Standing> {
    const { client, log, corpId } = this.#deps;
    // Of another company this directory knows nothing.
    if (client === undefined || workspace !== corpId) {
      return { kind: 'unknown' };
    }
    try {
      const user = await userOf(client, userid);
      if (user === undefined || user.status === 'left' || user.status === 'disabled') {
        return { kind: 'left' };
      }
      const { named, tagged } = await this.#groups(client);
      return {
        kind: 'here',
        departments: user.departments.flatMap((id) => [String(id), named.get(id) ?? '']),
        tags: tagged
          .filter(
            ({ users, parties }) =>
              users.has(user.userid.toLowerCase()) || user.departments.some((id) => parties.has(id)),
          )
          .flatMap(({ id, name }) => [String(id), name]),
      };
    } catch (error) {
      log.info({ err: error }, 'the directory of WeCom does not say how somebody stands');
      return { kind: 'unknown' };
    }
  }

  async #groups(client: WecomClient): Promise<Groups> {
    const { monotonic } = this.#deps;
    if (this.#known !== undefined && this.#known.until > monotonic()) {
      return this.#known.groups;
    }
    const named = new Map((await departments(client)).map(({ id, name }) => [id, name]));
    const tagged: Groups['tagged'][number][] = [];
    for (const { id, name } of await tags(client)) {
      const members = await tagMembers(client, id);
      const users = new Set(members.users.map((one) => one.toLowerCase()));
      tagged.push({ id, name, users, parties: new Set(members.departments) });
    }
    const groups = { named, tagged };
    this.#known = { groups, until: monotonic() + BELIEVED_MS };
    return groups;
  }

  /** A name is only shown to administrators: nobody waits for it for long. */
  async #nameSoon(userid: string): Promise<string> {
    const late = sleep(NAME_WITHIN_MS, undefined, { ref: false });
    return (await Promise.race([this.#nameOf(userid), late])) ?? userid;
  }

  async #nameOf(userid: string): Promise<string> {
    const { client, monotonic, log } = this.#deps;
    const key = userid.toLowerCase();
    const known = this.#names.get(key);
    if (known !== undefined && known.until > monotonic()) {
      return known.name;
    }
    if (client === undefined) {
      return userid;
    }
    try {
      const name = (await userOf(client, userid))?.name;
      this.#keep(key, name === undefined || name === '' ? userid : name);
      return this.#names.get(key)?.name ?? userid;
    } catch (error) {
      log.info({ err: error }, 'the directory of WeCom does not say what somebody is called');
      this.#keep(key, known?.name ?? userid, ASKED_AGAIN_MS);
      return known?.name ?? userid;
    }
  }

  #keep(key: string, name: string, ms = BELIEVED_MS): void {
    const [oldest] = this.#names.keys();
    if (this.#names.size >= MOST_KEPT && oldest !== undefined) {
      this.#names.delete(oldest);
    }
    this.#names.set(key, { name, until: this.#deps.monotonic() + ms });
  }
}
