import type { WebChat, WebMessage } from '../../handlers/ports/webChat.ts';
import { RequestError } from '../requestError.ts';

/**
 * What a reader can see in a conversation, oldest first. `after` is a message's id (then: those that stand below it) or a
 * `seq` (then: those that are new or have changed since). Throws 404 for an id that is no message of this conversation.
 */
export async function messagesOf(
  webChat: WebChat,
  conversation: string,
  reader: string,
  after: string | undefined,
): Promise<WebMessage[]> {
  const filter = { conversations: [conversation], reader };
  if (after === undefined) {
    return webChat.list(filter);
  }
  if (/^\d{1,15}$/.test(after)) {
    return webChat.list({ ...filter, after: Number(after) });
  }
  const mark = await webChat.byId(after);
  if (mark?.conversation !== conversation) {
    throw new RequestError(404, (words) => words.noMessage);
  }
  const all = await webChat.list(filter);
  return all.filter((message) => message.order > mark.order);
}
