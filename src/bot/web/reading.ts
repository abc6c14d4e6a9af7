import type { WebChat, WebMessage } from '../../handlers/ports/webChat.ts';
import { LOOK_BACK_MICROS } from '../../handlers/ports/webChat.ts';
import { RequestError } from '../requestError.ts';
import { Handed } from './handed.ts';

/** Reads conversations for those who ask instead of following the stream. */
export class Reading {
  readonly #webChat: Pick<WebChat, 'byId' | 'list'>;
  readonly #handed = new Handed();

  constructor(webChat: Pick<WebChat, 'byId' | 'list'>) {
    this.#webChat = webChat;
  }

  /**
   * What a reader can see in a conversation, oldest first. `after` is a message's id: then those that stand below it, and
   * those that have come to stand above it since this process gave it as the last one. Or it is a `seq`: then those that
   * are new or have changed since, and once more those of the last seconds before it. Throws 404 for an id that is no
   * message of this conversation.
   */
  async read(conversation: string, reader: string, after: string | undefined): Promise<WebMessage[]> {
    const filter = { conversations: [conversation], reader };
    if (after === undefined) {
      const all = await this.#webChat.list(filter);
      const last = all.at(-1);
      if (last !== undefined) {
        this.#handed.note(reader, conversation, last, 0, all);
      }
      return all;
    }
    if (/^\d{1,16}$/u.test(after)) {
      return await this.#webChat.list({ ...filter, after: Number(after) - LOOK_BACK_MICROS });
    }
    const mark = await this.#webChat.byId(after);
    if (mark?.conversation !== conversation) {
      throw new RequestError(404, (words) => words.noMessage);
    }
    const had = this.#handed.before(reader, conversation, mark);
    const since = had?.since ?? mark.order - LOOK_BACK_MICROS;
    const there = await this.#webChat.list({ ...filter, after: since });
    const news = there.filter((message) =>
      had === undefined ? isBelow(message, mark) : message.order > since && !had.ids.has(message.id),
    );
    this.#handed.note(reader, conversation, news.at(-1) ?? mark, since, there);
    return news;
  }
}

function isBelow(message: WebMessage, mark: WebMessage): boolean {
  return message.order > mark.order || (message.order === mark.order && message.id > mark.id);
}
