import { decryptFile } from '@wecom/aibot-node-sdk';
import { FILE_RULES, sizeFault, unfetched } from '../../../domain/files/fileRules.ts';
import type { Log } from '../../../handlers/ports/log.ts';
import { boundedBody } from '../../boundedBody.ts';
import type { GotFile } from '../../lineFiles.ts';
import type { BotAttachment } from './botMessage.ts';

export type FetchAttachment = (attachment: BotAttachment) => Promise<GotFile>;

/** Where WeCom keeps what was sent to a bot: Tencent's own hosts. No secret goes there, but nobody else is to be asked either. */
const TENCENTS = /(?:^|\.)(?:qq\.com|myqcloud\.com|qpic\.cn)$/u;
const WITHIN_MS = 20_000;
/** What the padding adds to an encrypted file (PKCS#7 to 32 bytes, D101463). */
const PADDING = 32;

/**
 * Fetches what was sent to the bot, and decrypts it. From Tencent's hosts only or, behind a relay and in private deployments, that of
 * WECOM_API_URL. Never rejects.
 */
export function attachmentFetcher({
  apiUrl,
  log,
}: {
  readonly apiUrl: string | undefined;
  readonly log: Log;
}): FetchAttachment {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin;
  return async ({ url: address, aeskey }) => {
    try {
      const url = new URL(address);
      const isTencents = url.protocol === 'https:' && TENCENTS.test(url.hostname);
      if (url.origin !== own && !isTencents) {
        throw new Error(`a file is said to lie at ${url.host}, which is not WeCom's`);
      }
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
      if (!response.ok || response.body === null) {
        await response.body?.cancel();
        throw new Error(`WeCom answered ${response.status} to the download of a file`);
      }
      const name = nameIn(response.headers.get('content-disposition') ?? '');
      const sent = await boundedBody(response.body, FILE_RULES.mostBytes + PADDING);
      const large = sizeFault(name, sent.length - PADDING);
      if (large !== undefined) {
        return { ok: false, fault: large };
      }
      const bytes = aeskey === null ? sent : decryptFile(Buffer.from(sent), aeskey);
      return { ok: true, file: { name, type: '', bytes } };
    } catch (error) {
      log.warn({ err: error }, 'a file could not be fetched from WeCom');
      return { ok: false, fault: unfetched('') };
    }
  };
}

/** What people call it; empty where that is not said, or not understood. */
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/iu.exec(disposition) ?? [];
  const [, plain = ''] = /filename="?([^";]+)"?/iu.exec(disposition) ?? [];
  try {
    return decodeURIComponent(encoded ?? plain);
  } catch {
    return '';
  }
}
