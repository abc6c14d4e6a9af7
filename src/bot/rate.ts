import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';
import { isUnhappy } from '../domain/satisfaction/isUnhappy.ts';
import { readAnswer } from '../domain/satisfaction/readAnswer.ts';
import type { CustomerLinks } from '../handlers/ports/customerLinks.ts';
import type { Log } from '../handlers/ports/log.ts';
import { StoreUnavailableError } from '../handlers/ports/session.ts';
import { formBody } from './body.ts';
import { htmlBody } from './htmlBody.ts';
import { rateNotice } from './rateNotice.ts';
import { ratePage } from './ratePage.ts';
import { localeOf } from './sentences.ts';
import type { RouteGroup } from './server.ts';

interface RateDeps {
  readonly links: CustomerLinks;
  readonly log: Log;
}

const RETRY_AFTER_SECONDS = '5';

/**
 * The page behind `/s/:token` on which a customer says how satisfied he is (R3.4.2): no sign-in, no script, nothing of him on it; answered
 * once. Whatever only looks (a chat that previews its links) uses nothing up. Requests are not counted: 256 random bits are not found by
 * trying, a try writes nothing, and a limit for each address is the proxy's (docs/OPERATIONS.md).
 */
export function rateRoutes({ links, log }: RateDeps): RouteGroup {
  /** A customer reads a page also where the database is away. */
  const orAway = async (ctx: Context, work: () => Promise<void>): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) {
        throw error;
      }
      log.warn({ err: error }, 'the database is away');
      ctx.set('Retry-After', RETRY_AFTER_SECONDS);
      htmlBody(ctx, 503, rateNotice(localeOf(ctx), 'away', addressOf(ctx)));
    }
  };
  return {
    routes(router: Router): void {
      router.get('/s/:token', async (ctx) => {
        await orAway(ctx, async () => {
          const link = await links.open(tokenOf(ctx));
          if (link.state === 'open') {
            htmlBody(ctx, 200, ratePage(link, { action: addressOf(ctx) }));
          } else {
            closed(ctx, link);
          }
        });
      });

      router.post('/s/:token', ...formBody(), async (ctx) => {
        await orAway(ctx, async () => {
          await answer(ctx, links);
        });
      });
    },
  };
}

async function answer(ctx: Context, links: CustomerLinks): Promise<void> {
  const sent = (ctx.request.body ?? {}) as Readonly<Record<string, unknown>>;
  const said = readAnswer(sent['stars'], sent['comment']);
  if (said.ok) {
    const result = await links.answer(tokenOf(ctx), said);
    if (result.state === 'taken') {
      htmlBody(ctx, 200, rateNotice(result.locale, isUnhappy(said.stars) ? 'sorry' : 'thanks'));
      return;
    }
    if (result.state !== 'open') {
      closed(ctx, result);
      return;
    }
  }
  const link = await links.open(tokenOf(ctx));
  if (link.state !== 'open') {
    closed(ctx, link);
    return;
  }
  const { stars, comment } = sent;
  htmlBody(
    ctx,
    422,
    ratePage(link, {
      action: addressOf(ctx),
      ...(said.ok ? {} : { fault: said.fault }),
      stars: typeof stars === 'string' ? stars : '',
      comment: typeof comment === 'string' ? comment : '',
    }),
  );
}

function closed(
  ctx: Context,
  { state, locale }: { readonly state: 'answered' | 'expired' | 'unknown'; readonly locale: Locale },
): void {
  const reader = state === 'unknown' ? localeOf(ctx) : locale;
  htmlBody(ctx, state === 'unknown' ? 404 : 410, rateNotice(reader, state));
}

function tokenOf(ctx: Context): string {
  return (ctx['params'] as Record<string, string>)['token'] ?? '';
}

function addressOf(ctx: Context): string {
  return `/s/${encodeURIComponent(tokenOf(ctx))}`;
}
