import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';

const SEND = 'message/send';
const UPDATE = 'message/update_template_card';

/** `a|b`, in lower case whatever was sent. */
const ids = z
  .string()
  .catch('')
  .transform((text) => text.split('|').filter((id) => id !== ''));

/** It was sent, whatever else the answer says: nothing in it is a reason to fail. */
const sent = z.object({
  msgid: z.string().catch(''),
  response_code: z.string().min(1).optional().catch(undefined),
  invaliduser: ids,
  unlicenseduser: ids,
});
const updated = z.object({ invaliduser: z.array(z.string()).catch([]) });

export interface SentMessage {
  /** For `message/recall`; '' where WeCom gave none. */
  readonly msgid: string;
  /** Opens the card for one change within 72 hours (D94888); only for cards that can be pressed. */
  readonly responseCode?: string;
  /** Lower-case user ids that WeCom does not know, or that cannot see the app. They got nothing. */
  readonly invalidUsers: readonly string[];
  /** Lower-case user ids without a licence. They got nothing either. */
  readonly unlicensedUsers: readonly string[];
}

/**
 * Sends a message of the app (D90236). `body`: the JSON, frozen, which is sent byte for byte. A partial failure is no error; all
 * receivers unknown is a WecomError with 81013.
 */
export async function sendMessage(client: WecomClient, body: string): Promise<SentMessage> {
  const answer = answered(SEND, sent, await client.post(SEND, body));
  return {
    msgid: answer.msgid,
    ...(answer.response_code === undefined ? {} : { responseCode: answer.response_code }),
    invalidUsers: answer.invaliduser,
    unlicensedUsers: answer.unlicenseduser,
  };
}

/** Changes a card for the people it names (D94888). Rejects with WecomError 60140 when its response code has been used. */
export async function updateTemplateCard(
  client: WecomClient,
  body: string | Readonly<Record<string, unknown>>,
): Promise<{ readonly invalidUsers: readonly string[] }> {
  const { invaliduser: invalidUsers } = answered(UPDATE, updated, await client.post(UPDATE, body));
  return { invalidUsers };
}
