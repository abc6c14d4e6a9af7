import type { Server as HttpServer } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import Koa from 'koa';
import helmet from 'koa-helmet';
import type { Log } from '../handlers/ports/log.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import type { Adapter } from './adapter.ts';
import { answerErrors } from './answerErrors.ts';
import { healthRoutes } from './health.ts';
import type { Metrics } from './metrics.ts';

/** Something with routes of its own that is no chat platform: the H5 forms, the static files. */
export interface RouteGroup {
  routes(router: Router): void;
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly adapters: readonly Adapter[];
  readonly extras: readonly RouteGroup[];
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>;
  readonly metrics: Metrics;
  readonly ids: Pick<Ids, 'uuid'>;
  readonly log: Log;
}

export interface Server {
  /** Rejects when the port is taken. Gives the port in use. */
  listen(): Promise<number>;
  /** Stops accepting, ends the adapters' streams, finishes what runs; cuts what is left after ten seconds. */
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 10_000;
const SWEEP_MS = 20;
/** Six photos over a slow phone connection take a minute or two; a stalled request is cut. */
const REQUEST_TIMEOUT_MS = 180_000;
/** Headers alone are small. */
const HEADERS_TIMEOUT_MS = 30_000;
const TIMEOUTS = { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS };

export function createServer(options: ServerOptions): Server {
  const { adapters, log } = options;
  const app = createApp(options);
  const handle = app.callback();
  const server = createHttpServer(TIMEOUTS, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request was lost');
      response.destroy();
    });
  });
  return {
    listen: () => listen(server, options),
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      // A connection that is kept alive becomes idle only when its last answer has gone out.
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, SWEEP_MS);
      const cut = setTimeout(() => {
        log.warn(
          { seconds: CLOSE_WITHIN_MS / 1000 },
          'requests were still running; their connections are cut',
        );
        server.closeAllConnections();
      }, CLOSE_WITHIN_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

function createApp(options: ServerOptions): Koa {
  const { adapters, extras, metrics, ids, log } = options;
  const app = new Koa();
  // Koa's own listener prints to the console; a broken socket after the answer is the usual cause.
  app.on('error', (error: NodeJS.ErrnoException) => {
    const left =
      error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE';
    log[left ? 'debug' : 'warn']({ err: error }, 'a response could not be finished');
  });
  const router = new Router();
  healthRoutes(router, options);
  for (const group of [...extras, ...adapters]) {
    group.routes(router);
  }

  app.use(async (ctx, next) => {
    const requestId = ids.uuid();
    ctx.state['requestId'] = requestId;
    ctx.set('X-Request-Id', requestId);
    const stop = metrics.requestSeconds.startTimer();
    await next();
    const route = routeOf(ctx);
    metrics.requests.inc({ method: ctx.method, route, status: String(ctx.status) });
    if (ctx.type !== 'text/event-stream') {
      stop({ route });
    }
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // WeUI draws its icons from data: addresses.
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // Whether a name is https for ever is for whoever runs the proxy to say.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(answerErrors(log));
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}

/** The route's pattern, never the path: a path has unbounded values, some of them secret. */
function routeOf(ctx: Koa.Context): string {
  const matched: unknown = ctx['_matchedRoute'];
  return typeof matched === 'string' ? matched : 'none';
}

function listen(server: HttpServer, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
