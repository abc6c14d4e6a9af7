import type { Middleware } from 'koa';
import type { Log } from '../handlers/ports/log.ts';
import { StoreUnavailableError } from '../handlers/ports/session.ts';
import { RequestError } from './requestError.ts';
import { localeOf, sentences } from './sentences.ts';

const RETRY_AFTER_SECONDS = '5';

interface Fault {
  readonly status: number;
  readonly error: string;
}

/**
 * Turns every fault into a status and one sentence: never a stack, never the text of an unexpected error. A database
 * that is away is 503, so that a platform delivers again.
 */
export function answerErrors(log: Log): Middleware {
  return async (ctx, next) => {
    const words = sentences(localeOf(ctx));
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) {
        fail({ status: 404, error: words.notFound });
      }
    } catch (error) {
      const reference = String(ctx.state['requestId']);
      if (error instanceof RequestError) {
        fail({ status: error.status, error: error.say(words) });
      } else if (error instanceof StoreUnavailableError) {
        log.warn({ err: error, requestId: reference }, 'the database is away');
        ctx.set('Retry-After', RETRY_AFTER_SECONDS);
        fail({ status: 503, error: words.away });
      } else {
        log.error({ err: error, requestId: reference, path: placeOf(ctx.path) }, 'a request failed');
        fail({ status: 500, error: words.failed(reference) });
      }
    }

    function fail(fault: Fault): void {
      ctx.status = fault.status;
      ctx.body = { error: fault.error };
    }
  };
}

/** The first part of a path: what follows may be the secret of a form or of a link. */
function placeOf(path: string): string {
  return `/${path.split('/')[1] ?? ''}`;
}
