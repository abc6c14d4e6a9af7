import type Router from '@koa/router';
import type { Log } from '../handlers/ports/log.ts';
import type { Adapter } from './adapter.ts';
import type { Metrics } from './metrics.ts';

interface HealthOptions {
  readonly adapters: readonly Adapter[];
  readonly ping: () => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
}

const PING_WITHIN_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: 503 only when the database is away or every platform is down. `/metrics`. */
export function healthRoutes(router: Router, { adapters, ping, metrics, log }: HealthOptions): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });

  router.get('/readyz', async (ctx) => {
    const database = await answers(ping, log);
    const platforms = Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter.health()]));
    const allDown = adapters.length > 0 && adapters.every((adapter) => !adapter.health().up);
    const reason = !database ? 'the database is away' : allDown ? 'every configured platform is down' : null;
    ctx.status = reason === null ? 200 : 503;
    ctx.body = {
      status: reason === null ? 'ready' : 'unavailable',
      ...(reason === null ? {} : { reason }),
      database: database ? 'up' : 'away',
      platforms,
    };
  });

  router.get('/metrics', async (ctx) => {
    ctx.type = metrics.registry.contentType;
    ctx.body = await metrics.registry.metrics();
  });
}

async function answers(ping: () => Promise<void>, log: Log): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer within two seconds'));
    }, PING_WITHIN_MS);
  });
  try {
    await Promise.race([ping(), late]);
    return true;
  } catch (error) {
    log.warn({ err: error }, 'the database did not answer the readiness check');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
