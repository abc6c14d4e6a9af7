import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';
import { WecomError } from './errors.ts';

/** There is no such group, in the words of two generations of the API (D90313). */
const NO_SUCH_CHAT = new Set([40050, 86003]);

const created = z.object({ chatid: z.string().min(1) });
const chat = z.object({
  chat_info: z.object({
    chatid: z.string().min(1),
    name: z.string().default(''),
    owner: z.string().default(''),
    userlist: z.array(z.string()).default([]),
  }),
});

/** A group that the app has made and therefore may write to. */
export interface AppChat {
  readonly chatid: string;
  readonly name: string;
  readonly owner: string;
  readonly members: readonly string[];
}

/**
 * Makes a group of 2 to 2000 members, the owner among them, and gives its id (D90245). The app must be visible to the whole
 * company, or WeCom refuses with 60011. `chatid`: at most 32 letters and digits; WeCom makes one where it is undefined. The group
 * may be invisible until something is said in it.
 */
export async function createAppChat(
  client: WecomClient,
  group: {
    readonly name: string;
    readonly owner: string;
    readonly members: readonly string[];
    readonly chatid?: string;
  },
): Promise<string> {
  const method = 'appchat/create';
  const { members: userlist, ...rest } = group;
  return answered(method, created, await client.post(method, { ...rest, userlist })).chatid;
}

/** Undefined where there is no such group (any more) (D98914). */
export async function appChatOf(client: WecomClient, chatid: string): Promise<AppChat | undefined> {
  const method = 'appchat/get';
  try {
    const { chat_info: info } = answered(method, chat, await client.get(method, { chatid }));
    return { chatid: info.chatid, name: info.name, owner: info.owner, members: info.userlist };
  } catch (error) {
    if (error instanceof WecomError && NO_SUCH_CHAT.has(error.errcode)) {
      return undefined;
    }
    throw error;
  }
}

/** Changes what is named and leaves the rest (D98913). */
export async function updateAppChat(
  client: WecomClient,
  change: {
    readonly chatid: string;
    readonly name?: string;
    readonly owner?: string;
    readonly add?: readonly string[];
    readonly remove?: readonly string[];
  },
): Promise<void> {
  const { add, remove, ...rest } = change;
  await client.post('appchat/update', {
    ...rest,
    ...(add === undefined ? {} : { add_user_list: add }),
    ...(remove === undefined ? {} : { del_user_list: remove }),
  });
}

/** Says something in a group of the app (D90248). `body`: the JSON, frozen. WeCom gives no id of the message. */
export async function sendToAppChat(client: WecomClient, body: string): Promise<void> {
  await client.post('appchat/send', body);
}
