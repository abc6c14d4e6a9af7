import type { Place, Speaker } from '../../handlers/chat/intent.ts';
import { RequestError } from '../requestError.ts';
import type { WebChannel, WebPerson } from './people.ts';
import { WORKSPACE } from './people.ts';

/** Who may speak and read where: everybody in the own direct conversation and in every channel, nobody elsewhere. */
export class Conversations {
  readonly people: readonly WebPerson[];
  readonly channels: readonly WebChannel[];
  readonly #colleagues: readonly string[];

  /** `colleagues`: keys of those whom nobody can be. They are told things as everybody is, and nobody reads it. */
  constructor(people: readonly WebPerson[], channels: readonly WebChannel[], colleagues: readonly string[]) {
    this.people = people;
    this.channels = channels;
    this.#colleagues = colleagues.map(direct);
  }

  /** Throws 404 for a key that nobody has. */
  person(key: string): WebPerson {
    const found = this.people.find((person) => person.key === key);
    if (found === undefined) {
      throw new RequestError(404, (words) => words.noPerson(key));
    }
    return found;
  }

  /** The key of a conversation that this person takes part in; the own direct one when none is named. Throws 404 or 403. */
  open(person: WebPerson, key: string | undefined): string {
    const wanted = key ?? direct(person.key);
    if (!this.exists(wanted)) {
      throw new RequestError(404, (words) => words.noConversation(wanted));
    }
    if (!this.of(person).includes(wanted)) {
      throw new RequestError(403, (words) => words.notYours(wanted));
    }
    return wanted;
  }

  of(person: WebPerson): string[] {
    return [direct(person.key), ...this.channels.map((channel) => channel.key)];
  }

  get all(): string[] {
    return [...this.people.map(({ key }) => direct(key)), ...this.channels.map(({ key }) => key)];
  }

  exists(key: string): boolean {
    return this.all.includes(key) || this.#colleagues.includes(key);
  }

  place(key: string): Place {
    return { platform: 'web', workspace: WORKSPACE, key, kind: isChannel(key) ? 'channel' : 'direct' };
  }

  speaker(person: WebPerson): Speaker {
    return { platform: 'web', workspace: WORKSPACE, externalId: person.key };
  }
}

export function isChannel(key: string): boolean {
  return key.startsWith('#');
}

/** The key of the conversation between this person and the bot. */
export function direct(key: string): string {
  return `dm:${key}`;
}
