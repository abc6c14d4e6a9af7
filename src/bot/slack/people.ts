import type { WebClient } from '@slack/web-api';
import type { Speaker } from '../../handlers/chat/intent.ts';

/** How long what Slack said of somebody is believed; a change that Slack tells of counts at once. */
const BELIEVED_MS = 10 * 60_000;
const MOST_KEPT = 20_000;

export type Person =
  | { readonly kind: 'colleague'; readonly email: string | undefined; readonly name: string | undefined }
  /** A guest, somebody of another workspace, a bot, or somebody whose account was ended. */
  | { readonly kind: 'outsider'; readonly isBot: boolean; readonly hasEnded: boolean };

interface Known {
  readonly person: Person;
  /** When Slack last wrote it down, in seconds since 1970; 0 where it did not say. */
  readonly asOf: number;
  readonly until: number;
}

interface SlackUser {
  readonly team_id?: string;
  readonly updated?: number;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_email_confirmed?: boolean;
  readonly real_name?: string;
  readonly profile?: { readonly email?: string };
}

interface PeopleDeps {
  readonly client: WebClient;
  /** Of the workspace that the bot is installed in. */
  readonly team: () => Promise<string>;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
}

/** Who somebody is, as the workspace knows him. Whoever is not of the workspace itself is an outsider (deny by default). */
export class SlackPeople {
  readonly #deps: PeopleDeps;
  readonly #known = new Map<string, Known>();
  readonly #asked = new Map<string, Promise<Person>>();

  constructor(deps: PeopleDeps) {
    this.#deps = deps;
  }

  /** `team`: of the user, where the payload says it. An outsider is named in a way that matches no member. */
  async speaker(user: string, team?: string | null): Promise<Speaker> {
    const own = await this.#deps.team();
    const outsider: Speaker = { platform: 'slack', workspace: `${own}:outside`, externalId: user };
    if (team !== undefined && team !== null && team !== own) {
      return outsider;
    }
    const person = await this.who(user);
    return person.kind === 'outsider'
      ? outsider
      : {
          platform: 'slack',
          workspace: own,
          externalId: user,
          ...(person.email === undefined ? {} : { email: person.email }),
          ...(person.name === undefined ? {} : { name: person.name }),
        };
  }

  /** Rejects with Slack's error where it was never told before who this is. */
  async who(user: string): Promise<Person> {
    const known = this.#known.get(user);
    if (known !== undefined && known.until > this.#deps.monotonic()) {
      return known.person;
    }
    const asked = this.#asked.get(user) ?? this.#ask(user);
    this.#asked.set(user, asked);
    try {
      return await asked;
    } catch (error) {
      if (known !== undefined) {
        return known.person;
      }
      throw error;
    } finally {
      this.#asked.delete(user);
    }
  }

  /**
   * Slack tells of a change itself: an ended account has no access from here on. True where he is no longer what he was: most
   * changes are of a picture or a status.
   */
  async changed(user: SlackUser & { readonly id: string }): Promise<boolean> {
    const person = personOf(user, await this.#deps.team());
    const before = this.#known.get(user.id);
    const { updated: asOf } = user;
    if (before !== undefined && asOf !== undefined && before.asOf > asOf) {
      // Events overtake each other: what is told late must not open again what was closed since.
      return false;
    }
    this.#keep(user.id, person, asOf ?? 0);
    return before?.person.kind !== person.kind;
  }

  async #ask(user: string): Promise<Person> {
    const { client, team } = this.#deps;
    const { user: found } = await client.users.info({ user });
    const person = personOf(found ?? { deleted: true }, await team());
    this.#keep(user, person, found?.updated ?? 0);
    return person;
  }

  #keep(user: string, person: Person, asOf: number): void {
    this.#known.delete(user);
    this.#known.set(user, { person, asOf, until: this.#deps.monotonic() + BELIEVED_MS });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KEPT && oldest !== undefined) {
      this.#known.delete(oldest);
    }
  }
}

function personOf(user: SlackUser, team: string): Person {
  const isOutside =
    user.deleted === true ||
    user.is_bot === true ||
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    (user.team_id !== undefined && user.team_id !== team);
  return isOutside
    ? {
        kind: 'outsider',
        isBot: user.is_bot === true && user.deleted !== true,
        hasEnded: user.deleted === true,
      }
    : {
        kind: 'colleague',
        email: user.is_email_confirmed === true ? user.profile?.email?.toLowerCase() : undefined,
        name: user.real_name,
      };
}
