import { createHash } from 'node:crypto';
import type { WSClient } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import { WecomError } from '../api/errors.ts';
import { BotAwayError } from './botAwayError.ts';
import { BotUncertainError } from './botUncertainError.ts';

/** Before Base64, and how many of them (D101463). */
const CHUNK_BYTES = 512 * 1024;
const MOST_CHUNKS = 100;

/** A template card with its `task_id` where it has buttons (D101463), as `cards/` draws it. */
export type BotCard = object;

/** What can be pushed: there is neither text nor markdown_v2 (D101463, errcode 40008). At most 20,480 bytes of markdown. */
export type BotBody =
  | { readonly msgtype: 'markdown'; readonly markdown: { readonly content: string } }
  | { readonly msgtype: 'template_card'; readonly template_card: BotCard }
  | { readonly msgtype: 'image'; readonly image: { readonly media_id: string } }
  | { readonly msgtype: 'file'; readonly file: { readonly media_id: string } };

/** One state of a stream: its `id` is ours, `content` is all of it so far, and it must be finished within six minutes (D101463). */
export interface BotStream {
  readonly id: string;
  readonly content: string;
  readonly finish: boolean;
}

export interface BotUpload {
  readonly type: 'image' | 'file';
  readonly filename: string;
  readonly bytes: Uint8Array;
}

interface BotCallsDeps {
  /** The connection that is subscribed; undefined where there is none. */
  readonly socket: () => Pick<WSClient, 'isConnected' | 'reply'> | undefined;
  /** What a call of ours is known by: unique. */
  readonly token: () => string;
}

/**
 * Calls over the long connection (D101463). Each rejects with WecomError where WeCom refuses it, with BotUncertainError where it is not
 * known whether it was done (no answer within five seconds, or the connection ended), and with BotAwayError where nothing was sent.
 * Calls under one request id are sent one after the other.
 */
export class BotCalls {
  readonly #deps: BotCallsDeps;

  constructor(deps: BotCallsDeps) {
    this.#deps = deps;
  }

  /** `reqId` of all replies: that of the message or event that is answered. */
  async replyStream(reqId: string, { id, content, finish }: BotStream): Promise<void> {
    await this.#reply(reqId, { msgtype: 'stream', stream: { id, finish, content } });
  }

  async replyMarkdown(reqId: string, content: string): Promise<void> {
    await this.#reply(reqId, { msgtype: 'markdown', markdown: { content } });
  }

  async replyCard(reqId: string, card: BotCard): Promise<void> {
    await this.#reply(reqId, { msgtype: 'template_card', template_card: card });
  }

  async replyImage(reqId: string, mediaId: string): Promise<void> {
    await this.#reply(reqId, { msgtype: 'image', image: { media_id: mediaId } });
  }

  /** To whoever has just entered the chat: within five seconds of the event. */
  async welcome(reqId: string, text: string): Promise<void> {
    await this.#call('aibot_respond_welcome_msg', reqId, { msgtype: 'text', text: { content: text } });
  }

  /**
   * Puts `card` in the place of the one whose button was pressed: within five seconds of the event, and with the same task_id. Everybody who
   * has it sees the change, or only those of `userids`.
   */
  async updateCard(reqId: string, card: BotCard, userids: readonly string[] = []): Promise<void> {
    await this.#call('aibot_respond_update_msg', reqId, {
      response_type: 'update_template_card',
      ...(userids.length === 0 ? {} : { userids }),
      template_card: card,
    });
  }

  /**
   * Pushes to a chat that was spoken in before. `chatid`: a userid for type 1 (single), the chat with its case for type 2 (group). The
   * type always goes with it: without one WeCom takes a person for a group first.
   */
  async send(chatid: string, chatType: 1 | 2, body: BotBody): Promise<void> {
    await this.#fresh('aibot_send_msg', { ...body, chatid, chat_type: chatType });
  }

  /**
   * Returns the media id, valid for three days. Nobody sees anything of an upload, so that one that failed may be repeated whatever it
   * rejected with. Throws RangeError for what is empty or has more than a hundred chunks of 512 kB.
   */
  async upload({ type, filename, bytes }: BotUpload): Promise<string> {
    const count = Math.ceil(bytes.length / CHUNK_BYTES);
    if (count < 1 || count > MOST_CHUNKS) {
      throw new RangeError(`a file of ${bytes.length} bytes; 1 to ${MOST_CHUNKS * CHUNK_BYTES} are allowed`);
    }
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const uploadId = await this.#given('aibot_upload_media_init', 'upload_id', {
      type,
      filename,
      total_size: file.length,
      total_chunks: count,
      md5: createHash('md5').update(file).digest('hex'),
    });
    for (let index = 0; index < count; index += 1) {
      const chunk = file.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      await this.#fresh('aibot_upload_media_chunk', {
        upload_id: uploadId,
        // From 0, although the document's sample and the SDK's types begin with 1.
        chunk_index: index,
        base64_data: chunk.toString('base64'),
      });
    }
    return await this.#given('aibot_upload_media_finish', 'media_id', { upload_id: uploadId });
  }

  async #reply(reqId: string, body: Record<string, unknown>): Promise<void> {
    await this.#call('aibot_respond_msg', reqId, body);
  }

  /** A call that answers nothing, under a request id of its own. */
  async #fresh(method: string, body: Record<string, unknown>): Promise<unknown> {
    return await this.#call(method, `${method}_${this.#deps.token()}`, body);
  }

  /** What the answer to a call names. */
  async #given(method: string, name: string, body: Record<string, unknown>): Promise<string> {
    const answer = z.record(z.string(), z.unknown()).safeParse(await this.#fresh(method, body));
    const value = z.string().min(1).safeParse(answer.data?.[name]);
    if (!value.success) {
      throw new BotUncertainError(method, { cause: value.error });
    }
    return value.data;
  }

  async #call(method: string, reqId: string, body: Record<string, unknown>): Promise<unknown> {
    const socket = this.#deps.socket();
    if (socket?.isConnected !== true) {
      throw new BotAwayError(method);
    }
    try {
      const answer = await socket.reply({ headers: { req_id: reqId } }, body, method);
      return answer.body;
    } catch (error) {
      throw failureOf(method, error);
    }
  }
}

/** The SDK rejects with the frame itself where WeCom refuses, and with an Error where no answer came (1.0.7, handleReplyAck). */
function failureOf(method: string, error: unknown): WecomError | BotUncertainError {
  const refused = z.object({ errcode: z.number() }).safeParse(error);
  return refused.success
    ? new WecomError(refused.data.errcode, method)
    : new BotUncertainError(method, error instanceof Error ? { cause: error } : {});
}
