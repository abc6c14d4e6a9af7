import { createHash } from 'node:crypto';
import { ask, type Fetch } from './ask.ts';
import { methodUrl } from './methodUrl.ts';
import { checkPicture } from './picture.ts';

const METHOD = 'webhook/send';
const TIMEOUT_MS = 10_000;
/** Before base64 (D99110). */
const MOST_PICTURE_BYTES = 2 * 1024 * 1024;

export interface WebhookPost {
  /** WeCom's own where it is undefined, else something that ends in `/cgi-bin/` as that does. */
  readonly baseUrl?: string | undefined;
  /** Whoever has it can write to the group: it is a secret, and in no error and no log. */
  readonly key: string;
  /** The JSON, frozen, which is sent byte for byte. */
  readonly body: string;
  readonly fetch?: Fetch;
  /** In milliseconds. */
  readonly timeoutMs?: number;
}

/**
 * Says something in a group through its webhook (消息推送, D99110). WeCom takes 20 messages a minute and refuses the next with
 * 45009; it tells no repeat. Rejects with WecomError or WecomUnansweredError.
 */
export async function sendToWebhook(post: WebhookPost): Promise<void> {
  const way = { fetch: post.fetch ?? fetch, timeoutMs: post.timeoutMs ?? TIMEOUT_MS };
  const url = methodUrl(post.baseUrl, METHOD, { key: post.key });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: post.body };
  await ask(way, { method: METHOD, url, init, hasEffect: true });
}

/**
 * A picture as a webhook takes it: its bytes in base64 and their MD5 (D99110). Throws UnsendableError for what is no PNG or JPEG
 * of more than 5 bytes and at most 2 MB.
 */
export function webhookPicture(bytes: Uint8Array): string {
  checkPicture(bytes, MOST_PICTURE_BYTES);
  const md5 = createHash('md5').update(bytes).digest('hex');
  return JSON.stringify({ msgtype: 'image', image: { base64: Buffer.from(bytes).toString('base64'), md5 } });
}
