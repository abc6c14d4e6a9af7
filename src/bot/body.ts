import { bodyParser } from '@koa/bodyparser';
import type { Middleware } from 'koa';
import { RequestError } from './requestError.ts';

/** 256 KB: far above what a person types or a form holds. */
const LIMIT = '256kb';

function refuse(error: Error): never {
  const { status } = error as { status?: number };
  if (status === 413) {
    throw new RequestError(413, (words) => words.tooLarge);
  }
  throw new RequestError(400, (words) => words.badJson);
}

/** Parses a JSON object, bounded. Never mounted in front of a platform's signed routes: those verify raw bytes first. */
export function jsonBody(): Middleware[] {
  const only: Middleware = async (ctx, next) => {
    if (!ctx.is('application/json')) {
      throw new RequestError(415, (words) => words.jsonOnly);
    }
    await next();
  };
  return [only, bodyParser({ enableTypes: ['json'], jsonLimit: LIMIT, onError: refuse })];
}

/** Parses a plain form post or a JSON object, bounded. A form with files is let by: it is read when it is known what it may hold. */
export function formBody(): Middleware[] {
  const only: Middleware = async (ctx, next) => {
    if (!ctx.is('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')) {
      throw new RequestError(415, (words) => words.formOnly);
    }
    await next();
  };
  return [
    only,
    bodyParser({ enableTypes: ['json', 'form'], jsonLimit: LIMIT, formLimit: LIMIT, onError: refuse }),
  ];
}
