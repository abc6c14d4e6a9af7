import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Log } from '../../../handlers/ports/log.ts';
import { StoreUnavailableError } from '../../../handlers/ports/session.ts';
import { CallbackError } from './callbackError.ts';
import type { CallbackMessage } from './callbackMessage.ts';
import type { CallbackCrypto, SealedCallback } from './crypto.ts';
import { rawBody } from './rawBody.ts';
import { signedQuery } from './signedQuery.ts';
import { parseEnvelope, parseMessage } from './xml.ts';

const PATH = '/wecom/callback';
const MOST_BYTES = 256 * 1024;
const RETRY_AFTER_SECONDS = '5';

export interface CallbackDeps {
  readonly crypto: CallbackCrypto;
  /**
   * Takes what has come. WeCom waits five seconds for its end (D90238). `delivery` is the same for each repeat. Rejects with
   * StoreUnavailableError to be given it again.
   */
  readonly take: (message: CallbackMessage, delivery: string) => Promise<void>;
  readonly log: Log;
}

/** Mounts WeCom's callback. It must stand before any body parser: the signature is over what the raw body holds. */
export function callbackRoutes(router: Router, deps: CallbackDeps): void {
  router.get(PATH, (ctx: Context) => {
    refusing(ctx, deps.log, () => {
      const { echostr: encrypt } = signedQuery(ctx.querystring, ['echostr']);
      const plain = deps.crypto.decrypt({ ...signedBy(ctx), encrypt });
      // The plain text and nothing else, no newline and no quotes, or the URL is not accepted (D90968).
      ctx.type = 'text/plain';
      ctx.body = plain;
    });
  });

  router.post(PATH, async (ctx: Context) => {
    const message = await received(ctx, deps);
    if (message !== undefined) {
      await taken(ctx, deps, message);
    }
  });
}

/** Undefined where it was refused, which is then in the answer. */
async function received(ctx: Context, { crypto, log }: CallbackDeps): Promise<CallbackMessage | undefined> {
  let body: string | undefined;
  try {
    body = await rawBody(ctx.req, MOST_BYTES);
  } catch (error) {
    refuse(ctx, log, error);
    return undefined;
  }
  if (body === undefined) {
    // What was not read of a body that is too large would be taken for the next request.
    ctx.set('Connection', 'close');
    answer(ctx, 413);
    return undefined;
  }
  const given = body;
  return refusing(ctx, log, () => {
    const { encrypt } = parseEnvelope(given);
    return parseMessage(crypto.decrypt({ ...signedBy(ctx), encrypt }));
  });
}

/** Only 200 counts as received: whatever else is answered makes WeCom deliver again, three times in total (D90238). */
async function taken(ctx: Context, { take, log }: CallbackDeps, message: CallbackMessage): Promise<void> {
  try {
    await take(message, message.delivery);
  } catch (error) {
    if (error instanceof StoreUnavailableError) {
      log.warn(
        { err: error, kind: message.kind },
        'a callback of WeCom could not be stored; it is given again',
      );
      ctx.set('Retry-After', RETRY_AFTER_SECONDS);
      answer(ctx, 503);
      return;
    }
    // The next delivery would end the same way.
    log.error({ err: error, kind: message.kind }, 'a callback of WeCom was not carried out');
  }
  answer(ctx, 200);
}

function signedBy(ctx: Context): Omit<SealedCallback, 'encrypt'> {
  const {
    msg_signature: signature,
    timestamp,
    nonce,
  } = signedQuery(ctx.querystring, ['msg_signature', 'timestamp', 'nonce']);
  return { signature, timestamp, nonce };
}

/** What `read` gives; undefined where it throws CallbackError, which is then in the answer. */
function refusing<T>(ctx: Context, log: Log, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    refuse(ctx, log, error);
    return undefined;
  }
}

/** One answer for all that is wrong with a callback: nobody learns from it which check has failed. */
function refuse(ctx: Context, log: Log, error: unknown): void {
  if (!(error instanceof CallbackError)) {
    throw error;
  }
  log.warn({ reason: error.reason }, 'a callback was refused');
  answer(ctx, 400);
}

function answer(ctx: Context, status: number): void {
  ctx.status = status;
  ctx.body = '';
}
