import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type Router from '@koa/router';
import { HTTPModuleFunctions, HTTPReceiver } from '@slack/bolt';
import type { Logger } from '@slack/logger';
import type { Context } from 'koa';
import type { Log } from '../../handlers/ports/log.ts';
import { StoreUnavailableError } from '../../handlers/ports/session.ts';
import { unwrapped } from './unwrapped.ts';

const PATH = '/slack/events';
/** Slack's largest payloads hold a view of 250 KB twice. */
const MOST_BYTES = 1024 * 1024;
/** Slack gives up after 3 s; the database's own patience ends before. */
const ANSWER_WITHIN_MS = 3_000;
const RETRY_AFTER_SECONDS = '5';

const TYPES = new Set([
  'event_callback',
  'block_actions',
  'block_suggestion',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
  'url_verification',
]);

/** Bolt's receiver of signed requests, acknowledging after the work; a database that is away is 503. */
export function httpReceiver(options: {
  readonly signingSecret: string;
  readonly logger: Logger;
  readonly log: Log;
}): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [PATH],
    logger: options.logger,
    processBeforeResponse: true,
    bodyLimit: MOST_BYTES,
    unhandledRequestTimeoutMillis: ANSWER_WITHIN_MS,
    processEventErrorHandler: ({ error, response }) => {
      const cause = unwrapped(error);
      const away = cause instanceof StoreUnavailableError;
      options.log[away ? 'warn' : 'error']({ err: cause }, 'a delivery of Slack was not carried out');
      if (!response.headersSent) {
        response.writeHead(away ? 503 : 500, away ? { 'Retry-After': RETRY_AFTER_SECONDS } : {});
        response.end();
      }
      // It has been answered: Bolt needs not wait for an acknowledgement.
      return Promise.resolve(true);
    },
  });
}

/** Lets Bolt answer what comes to `/slack/events`. The route must stand before any body parser: the signature is over raw bytes. */
export function mountHttp(router: Router, receiver: HTTPReceiver, signingSecret: string): void {
  router.post(PATH, async (ctx: Context) => {
    const refused = await refusal(ctx.req, signingSecret);
    if (refused !== undefined) {
      // What was not read of a body that is too large would be taken for the next request.
      ctx.set('Connection', 'close');
      ctx.status = refused;
      ctx.body = '';
      return;
    }
    ctx.respond = false;
    const over = once(ctx.res, 'close');
    receiver.requestListener(ctx.req, ctx.res);
    await over;
  });
}

/**
 * 401 for what Slack has not signed in the last five minutes, 413 for what is too large, 400 for what is signed but says nothing:
 * Bolt would leave that without an answer for three seconds.
 */
async function refusal(request: IncomingMessage, signingSecret: string): Promise<number | undefined> {
  let verified: Awaited<ReturnType<typeof HTTPModuleFunctions.parseAndVerifyHTTPRequest>>;
  try {
    verified = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
      { enabled: true, signingSecret, bodyLimit: MOST_BYTES },
      request,
    );
  } catch (error) {
    return HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413 ? 413 : 401;
  }
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(verified);
    return isDelivery(body) ? undefined : 400;
  } catch {
    return 400;
  }
}

function isDelivery(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return false;
  }
  const { type, command, ssl_check: check, event, actions } = body as Record<string, unknown>;
  return (
    check === '1' ||
    typeof command === 'string' ||
    (typeof type === 'string' &&
      TYPES.has(type) &&
      (type !== 'event_callback' || isRecord(event)) &&
      (type !== 'block_actions' || (Array.isArray(actions) && isRecord(actions[0]))))
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
