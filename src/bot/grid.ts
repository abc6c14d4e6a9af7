import { createHash } from 'node:crypto';
import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Desk, OpenedGrid } from '../handlers/ports/desk.ts';
import { messages } from '../i18n/messages.ts';
import { htmlBody } from './htmlBody.ts';
import type { FormPage } from './formPage.ts';
import { gridBoard, gridDocument } from './gridDocument.ts';
import { type PageDeps, signedIn } from './pageSignIn.ts';
import type { RouteGroup } from './server.ts';
import { ticketOf } from './formTicket.ts';

interface GridDeps extends PageDeps {
  readonly desk: Desk;
}

/** The page of a building behind `/grid/:ticket`: what its person may see in the chat, as it is now, for as long as he looks. */
export function gridRoutes(deps: GridDeps): RouteGroup {
  const { desk, holder, page } = deps;
  return {
    routes(router: Router): void {
      router.get('/grid/:ticket', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        const ticket = ticketOf(ctx);
        const opened = await desk.openGrid(ticket);
        if (opened.state !== 'open') {
          over(ctx, page, opened);
          return;
        }
        const path = `/grid/${encodeURIComponent(ticket)}`;
        const { speaker, place, locale, view } = opened;
        const holding = await signedIn(ctx, deps, { ticket, path, speaker, place, locale });
        if (holding === 'others') {
          others(ctx, page, opened);
        } else if (holding !== 'answered') {
          htmlBody(ctx, 200, gridDocument(locale, view, `${path}/board`));
        }
      });

      // What the page itself asks for again and again; a browser that brings it our cookie holds the page.
      router.get('/grid/:ticket/board', async (ctx) => {
        const ticket = ticketOf(ctx);
        const opened = await desk.openGrid(ticket);
        if (opened.state !== 'open') {
          over(ctx, page, opened);
          return;
        }
        if ((await holder.hold(ctx, ticket, opened)) !== 'mine') {
          others(ctx, page, opened);
          return;
        }
        const board = gridBoard(opened.locale, opened.view);
        ctx.set('Cache-Control', 'private, no-cache');
        ctx.etag = createHash('sha256').update(board).digest('base64url').slice(0, 22);
        htmlBody(ctx, 200, board);
        if (ctx.fresh) {
          ctx.status = 304;
        }
      });
    },
  };
}

function over(ctx: Context, page: FormPage, { state, locale }: Exclude<OpenedGrid, { state: 'open' }>): void {
  const title = messages(locale).grid.page.over;
  htmlBody(ctx, state === 'unknown' ? 404 : 410, page.notice(locale, { tone: 'info', title, lines: [] }));
}

function others(ctx: Context, page: FormPage, { locale }: OpenedGrid): void {
  const title = messages(locale).grid.page.others;
  htmlBody(ctx, 403, page.notice(locale, { tone: 'warn', title, lines: [] }));
}
