import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { Address, Found, Mention, SendResult } from '../../handlers/ports/transport.ts';
import type { SlackChannels } from './channels.ts';
import type { SlackMessage } from './cardMessages.ts';
import { cardMessages } from './cardMessages.ts';
import { maskedCard } from './masked.ts';
import { MESSAGE_EVENT, type Posted, type Poster } from './poster.ts';
import { refusal, sendFailure } from './sendFailure.ts';
import { withMentions } from './withMentions.ts';

/** Clocks of Slack and ours may differ a little. */
const LOOK_BACK_S = 120;
const PAGE = 100;
const MOST_PAGES = 10;
/** An earlier message that cannot be changed (any more): what it should say is sent anew. */
const NOT_CHANGED = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
]);

/** What is stored for a message: how it looks, and how it looks where people from outside read it. */
interface Body {
  readonly messages: readonly SlackMessage[];
  readonly masked: readonly SlackMessage[];
}

interface TransportDeps {
  readonly client: WebClient;
  readonly poster: Poster;
  readonly channels: SlackChannels;
  /** Told how each message went; undefined: well. */
  readonly went: (error: unknown) => void;
}

/** The sending side: posts, changes and finds the messages of the delivery engine. */
export class SlackTransport {
  readonly #deps: TransportDeps;

  constructor(deps: TransportDeps) {
    this.#deps = deps;
  }

  freeze(card: Card, locale: Locale, mentions: readonly Mention[] = []): string {
    const body: Body = {
      messages: withMentions(cardMessages(card, locale), mentions),
      masked: withMentions(cardMessages(maskedCard(card, locale), locale), mentions),
    };
    return JSON.stringify(body);
  }

  async send(address: Address, body: string, key: string): Promise<SendResult> {
    try {
      const channel = await this.#channelOf(address);
      const [first, ...rest] = await this.#shown(channel, body);
      const posted = await this.#once({ channel, key }, first, address, key);
      // What does not fit one message follows in its thread, where it cannot be overtaken.
      for (const [index, message] of rest.entries()) {
        const thread = threadOf(address) ?? posted.ts;
        await this.#once(
          { channel: posted.channel, key: `${key}:${index + 2}`, thread },
          message,
          address,
          key,
        );
      }
      this.#deps.went(undefined);
      return { ok: true, remoteRef: `${posted.channel}:${posted.ts}` };
    } catch (error) {
      this.#deps.went(error);
      return { ok: false, failure: sendFailure(error) };
    }
  }

  /** Reads back what was posted lately: every message of ours bears its key. */
  async find(address: Address, key: string, since: Date): Promise<Found> {
    try {
      const posted = await this.#posted(address, key, since);
      return posted === undefined
        ? { kind: 'absent' }
        : { kind: 'sent', remoteRef: `${posted.channel}:${posted.ts}` };
    } catch {
      return { kind: 'unsure' };
    }
  }

  async update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    const [channel = '', ts = ''] = remoteRef.split(':');
    try {
      const [first] = await this.#shown(channel, body);
      await this.#deps.poster.update({ channel, ts }, first);
      return { ok: true, remoteRef };
    } catch (error) {
      return NOT_CHANGED.has(refusal(error) ?? '')
        ? await this.send(address, body, key)
        : { ok: false, failure: sendFailure(error) };
    }
  }

  async #once(
    to: { readonly channel: string; readonly key: string; readonly thread?: string },
    message: SlackMessage,
    address: Address,
    key: string,
  ): Promise<Posted> {
    const thread = to.thread ?? threadOf(address);
    try {
      return await this.#deps.poster.post({ ...to, ...(thread === undefined ? {} : { thread }) }, message);
    } catch (error) {
      if (refusal(error) !== 'duplicate_message') {
        throw error;
      }
      // It stands there: a continuation needs no more, the first one is needed by its place.
      const posted = to.key === key ? await this.#posted(address, key, new Date(0)) : undefined;
      return posted ?? { channel: to.channel, ts: '' };
    }
  }

  async #posted(address: Address, key: string, since: Date): Promise<Posted | undefined> {
    const { client } = this.#deps;
    const channel = await this.#conversationOf(address);
    const oldest = String(Math.max(0, Math.floor(since.getTime() / 1_000) - LOOK_BACK_S));
    const thread = threadOf(address);
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const asked = {
        channel,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor === '' ? {} : { cursor }),
      };
      const { messages = [], response_metadata: more } =
        thread === undefined
          ? await client.conversations.history(asked)
          : await client.conversations.replies({ ...asked, ts: thread });
      const found = messages.find(
        ({ metadata }) =>
          metadata?.event_type === MESSAGE_EVENT &&
          (metadata.event_payload as { key?: unknown } | undefined)?.key === key,
      );
      if (found?.ts !== undefined) {
        return { channel, ts: found.ts };
      }
      cursor = more?.next_cursor ?? '';
      if (cursor === '') {
        return undefined;
      }
    }
    throw new Error('too many messages to look through');
  }

  /** Somebody who was named by his address of mail and has not spoken yet is looked up. */
  async #channelOf({ key }: Address): Promise<string> {
    const [channel = ''] = key.split('/');
    if (!channel.includes('@')) {
      return channel;
    }
    const { user } = await this.#deps.client.users.lookupByEmail({ email: channel });
    return user?.id ?? channel;
  }

  async #conversationOf(address: Address): Promise<string> {
    const key = await this.#channelOf(address);
    if (!/^[UW]/u.test(key)) {
      return key;
    }
    const { channel } = await this.#deps.client.conversations.open({ users: key });
    return channel?.id ?? key;
  }

  async #shown(channel: string, stored: string): Promise<[SlackMessage, ...SlackMessage[]]> {
    const body = JSON.parse(stored) as Body;
    const masked = await this.#deps.channels.hasOutsiders(channel);
    const [first = { text: '', blocks: [] }, ...rest] = masked ? body.masked : body.messages;
    return [first, ...rest];
  }
}

/** The address of a thread is `C012/1700000000.000100`: its channel and its first message. */
function threadOf({ key }: Address): string | undefined {
  return key.split('/')[1];
}
