import type { PersonSeed } from './standardPeople.ts';
import { TEAM } from './emulator.ts';
import { ShownMessages } from './shownMessages.ts';
import { ShownViews } from './shownViews.ts';
import type { Json, PayloadFault, SlackCall, WorldChannel, WorldUser } from './worldTypes.ts';

/** What the world knows beside the emulator: names, what people see, what was asked of it. */
export class WorldState {
  readonly messages = new ShownMessages();
  readonly views = new ShownViews();
  readonly calls: SlackCall[] = [];
  readonly faults: PayloadFault[] = [];
  readonly files = new Map<string, Json>();
  /** How often `files.info` still says that it does not know a file's type. */
  readonly filesAtWork = new Map<string, number>();
  /** Whose a trigger is. */
  readonly triggers = new Map<string, string>();
  readonly #people = new Map<string, { readonly user: WorldUser; readonly seed: PersonSeed; as: Json }>();
  readonly #channels = new Map<string, { readonly channel: WorldChannel; readonly as: Json }>();
  #ids = 0;

  addPerson(seed: PersonSeed, id: string, dm: string): void {
    const team = typeof seed.as?.['team_id'] === 'string' ? seed.as['team_id'] : TEAM;
    const user: WorldUser = { key: seed.key, id, team, email: seed.email, dm };
    this.#people.set(seed.key, { user, seed, as: seed.as ?? {} });
  }

  addChannel(channel: WorldChannel, as: Json): void {
    this.#channels.set(channel.name, { channel, as });
  }

  get people(): readonly WorldUser[] {
    return [...this.#people.values()].map(({ user }) => user);
  }

  /** By his key or his id. */
  user(who: string): WorldUser {
    const found = this.#of(who);
    if (found === undefined) {
      throw new Error(`nobody is called ${who} here`);
    }
    return found.user;
  }

  /** What is laid over Slack's own words about somebody; undefined for whom the world did not make. */
  userFields(id: string): Json | undefined {
    return this.#of(id)?.as;
  }

  changeUser(who: string, as: Json): void {
    const found = this.#of(who);
    if (found !== undefined) {
      found.as = { ...found.as, ...as };
    }
  }

  channel(name: string): WorldChannel {
    const found = this.#channels.get(name);
    if (found === undefined) {
      throw new Error(`no channel is called ${name} here`);
    }
    return found.channel;
  }

  channelFields(id: string): Json {
    return [...this.#channels.values()].find(({ channel }) => channel.id === id)?.as ?? {};
  }

  nameOf(channelId: string): string {
    const found = [...this.#channels.values()].find(({ channel }) => channel.id === channelId);
    return found === undefined ? 'directmessage' : found.channel.name.slice(1);
  }

  /** `#sales`, somebody (his conversation with the bot), or an id. */
  place(where: string): string {
    return where.startsWith('#') ? this.channel(where).id : (this.#of(where)?.user.dm ?? where);
  }

  /** A new name for a block or an element that the app gave none. */
  nextId(): string {
    this.#ids += 1;
    return `auto${this.#ids}`;
  }

  #of(who: string) {
    return this.#people.get(who) ?? [...this.#people.values()].find(({ user }) => user.id === who);
  }
}
