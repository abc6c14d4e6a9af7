import type { WebClient } from '@slack/web-api';
import { v5 as uuidFrom } from 'uuid';
import type { Log } from '../../handlers/ports/log.ts';
import { imagesOf, withUploads, type SlackMessage } from './cardMessages.ts';
import { payloadFaults } from './payloadFaults.ts';
import { refusal } from './sendFailure.ts';

/** Of all names of messages; chosen once. */
const NAMESPACE = '6f1d2c3e-9b8a-5c4d-8e7f-0a1b2c3d4e5f';
export const MESSAGE_EVENT = 'loupan_message';

/** Slack refuses a block it does not know (any more) with one of these. */
const BLOCKS_REFUSED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
]);

export interface PostTo {
  readonly channel: string;
  readonly thread?: string;
  /** Two posts of the same key are one message. */
  readonly key: string;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** `chat.postMessage` takes these too; the SDK's types do not know the first (node-slack-sdk, reliability notes). */
interface Named {
  readonly client_msg_id: string;
}

/** The id under which Slack knows a message that was posted before. */
function messageId(key: string): string {
  return uuidFrom(key, NAMESPACE);
}

interface PosterDeps {
  readonly client: WebClient;
  readonly log: Log;
  /** Pictures of ours by their ids in Slack. */
  readonly upload: (fileIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Posts what has been drawn: pictures first, then the message that shows them; tables as text where Slack refuses them. */
export class Poster {
  readonly #deps: PosterDeps;

  constructor(deps: PosterDeps) {
    this.#deps = deps;
  }

  /** Rejects with Slack's error. `duplicate_message` where a message of this key stands already. */
  async post(to: PostTo, message: SlackMessage): Promise<Posted> {
    const { client } = this.#deps;
    const named: Named = { client_msg_id: messageId(to.key) };
    const post = async ({ text, blocks }: Pick<SlackMessage, 'text' | 'blocks'>): Promise<Posted> => {
      const { channel = to.channel, ts = '' } = await client.chat.postMessage({
        channel: to.channel,
        text,
        blocks: [...blocks],
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: MESSAGE_EVENT, event_payload: { key: to.key } },
        ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
        ...named,
      });
      return { channel, ts };
    };
    return await this.#either(message, post);
  }

  async update({ channel, ts }: Posted, message: SlackMessage): Promise<Posted> {
    const { client } = this.#deps;
    return await this.#either(message, async ({ text, blocks }) => {
      await client.chat.update({ channel, ts, text, blocks: [...blocks] });
      return { channel, ts };
    });
  }

  async ephemeral(
    to: { channel: string; user: string; thread?: string },
    message: SlackMessage,
  ): Promise<void> {
    const { client } = this.#deps;
    await this.#either(message, async ({ text, blocks }) => {
      const { channel, user, thread } = to;
      await client.chat.postEphemeral({
        channel,
        user,
        text,
        blocks: [...blocks],
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
    });
  }

  /** The message with its pictures, and as plain text where Slack would refuse it: it is never refused for its size. */
  async ready(message: SlackMessage): Promise<SlackMessage> {
    const images = imagesOf(message.blocks);
    const ids = images.length === 0 ? undefined : await this.#deps.upload(images);
    const placed = (drawn: SlackMessage['blocks']): SlackMessage['blocks'] =>
      ids === undefined ? drawn : withUploads(drawn, ids);
    const blocks = placed(message.blocks);
    const faults = payloadFaults('message', { text: message.text, blocks });
    if (faults.length > 0) {
      this.#deps.log.error({ faults }, 'a message was drawn in a way that Slack refuses; it is sent as text');
      return { text: message.text, blocks: [] };
    }
    const { plainBlocks } = message;
    return { ...message, blocks, ...(plainBlocks === undefined ? {} : { plainBlocks: placed(plainBlocks) }) };
  }

  async #either<T>(
    message: SlackMessage,
    send: (message: Pick<SlackMessage, 'text' | 'blocks'>) => Promise<T>,
  ): Promise<T> {
    const ready = await this.ready(message);
    try {
      return await send(ready);
    } catch (error) {
      if (!BLOCKS_REFUSED.has(refusal(error) ?? '')) {
        throw error;
      }
      this.#deps.log.warn({ err: error }, 'Slack refuses how a message was drawn; it is sent more plainly');
      return await this.#plainly(ready, send);
    }
  }

  async #plainly<T>(
    message: SlackMessage,
    send: (message: Pick<SlackMessage, 'text' | 'blocks'>) => Promise<T>,
  ): Promise<T> {
    try {
      return await send({ text: message.text, blocks: message.plainBlocks ?? [] });
    } catch (error) {
      if (!BLOCKS_REFUSED.has(refusal(error) ?? '') || message.plainBlocks === undefined) {
        throw error;
      }
      return await send({ text: message.text, blocks: [] });
    }
  }
}
