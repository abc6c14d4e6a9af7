import type { WebClient } from '@slack/web-api';
import type { Log } from '../../handlers/ports/log.ts';
import type { SlackPeople } from './people.ts';

const BELIEVED_MS = 60 * 60_000;
/** Asked again soon where Slack could not say. */
const DOUBTED_MS = 60_000;
const PAGE = 200;
/** A channel with more members is taken for one with guests: asking for all of them would use up what Slack allows. */
const MOST_MEMBERS = 600;

interface ChannelsDeps {
  readonly client: WebClient;
  readonly people: SlackPeople;
  readonly monotonic: () => number;
  readonly log: Log;
}

/** Which channels people from outside can read: there, cards say nothing. */
export class SlackChannels {
  readonly #deps: ChannelsDeps;
  readonly #known = new Map<string, { readonly outsiders: boolean; readonly until: number }>();

  constructor(deps: ChannelsDeps) {
    this.#deps = deps;
  }

  /** True where Slack cannot say (deny by default). A conversation with one person has nobody else in it. */
  async hasOutsiders(channel: string): Promise<boolean> {
    if (!/^[CG]/u.test(channel)) {
      return false;
    }
    const { monotonic, log } = this.#deps;
    const known = this.#known.get(channel);
    if (known !== undefined && known.until > monotonic()) {
      return known.outsiders;
    }
    try {
      const outsiders = await this.#ask(channel);
      this.#known.set(channel, { outsiders, until: monotonic() + BELIEVED_MS });
      return outsiders;
    } catch (error) {
      log.warn(
        { err: error, channel },
        'Slack did not say who reads a channel; it is treated as open to others',
      );
      this.#known.set(channel, { outsiders: true, until: monotonic() + DOUBTED_MS });
      return true;
    }
  }

  /** Somebody joined, or the channel is shared from now on. */
  forget(channel: string): void {
    this.#known.delete(channel);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  async #ask(channel: string): Promise<boolean> {
    const { client, people } = this.#deps;
    const { channel: info } = await client.conversations.info({ channel });
    if (info?.is_ext_shared === true || info?.is_pending_ext_shared === true) {
      return true;
    }
    let cursor = '';
    let seen = 0;
    do {
      const page = await client.conversations.members({
        channel,
        limit: PAGE,
        ...(cursor === '' ? {} : { cursor }),
      });
      const members = page.members ?? [];
      seen += members.length;
      for (const user of members) {
        const person = await people.who(user);
        // Bots read too, but they were put there by the workspace itself.
        if (person.kind === 'outsider' && !person.isBot) {
          return true;
        }
      }
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor !== '' && seen < MOST_MEMBERS);
    return cursor !== '';
  }
}
