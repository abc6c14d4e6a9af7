import type { Middleware } from 'koa';
import { RequestError } from './requestError.ts';

const LOOPBACK_ADDRESS = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Lets in only this machine's own browser: the connection is loopback, the Host header is a loopback name (a foreign
 * name that resolves to 127.0.0.1 is DNS rebinding), and a stated Origin is the page's own.
 */
export function onlyThisMachine(): Middleware {
  return async (ctx, next) => {
    const host = ctx.get('Host');
    if (!LOOPBACK_ADDRESS.test(ctx.req.socket.remoteAddress ?? '') || !LOOPBACK_HOST.test(host)) {
      throw new RequestError(403, (words) => words.notHere);
    }
    const origin = ctx.get('Origin');
    if (origin !== '' && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
      throw new RequestError(403, (words) => words.crossOrigin);
    }
    await next();
  };
}
