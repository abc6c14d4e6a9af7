import type Router from '@koa/router';
import type { Context } from 'koa';
import { CSV, DOCX, PDF, XLSX } from '../domain/files/contentType.ts';
import type { Desk, OpenedPage } from '../handlers/ports/desk.ts';
import type { Files } from '../handlers/ports/files.ts';
import { messages } from '../i18n/messages.ts';
import type { FormPage } from './formPage.ts';
import { ticketOf } from './formTicket.ts';
import { htmlBody } from './htmlBody.ts';
import { type PageDeps, signedIn } from './pageSignIn.ts';
import type { RouteGroup } from './server.ts';

interface FileDeps extends PageDeps {
  readonly desk: Desk;
  readonly files: Files;
}

const ENDINGS: Readonly<Record<string, string>> = {
  [XLSX]: '.xlsx',
  [CSV]: '.csv',
  [DOCX]: '.docx',
  [PDF]: '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/**
 * `GET /file/:ticket`: a table that was made for one person, who alone can fetch it: whom the platform knows him by, or else the
 * browser that opens it first.
 */
export function fileRoutes(deps: FileDeps): RouteGroup {
  const { desk, files, page } = deps;
  return {
    routes(router: Router): void {
      router.get('/file/:ticket', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        const ticket = ticketOf(ctx);
        const opened = await desk.openFile(ticket);
        if (opened.state !== 'open') {
          over(ctx, page, opened);
          return;
        }
        const { speaker, place, locale, fileId, name } = opened;
        const path = `/file/${encodeURIComponent(ticket)}`;
        const holding = await signedIn(ctx, deps, { ticket, path, speaker, place, locale });
        if (holding === 'answered') {
          return;
        }
        // A browser that brings no cookie of ours may only fetch a preview: it is sent here once more, and holds nothing.
        if (holding === 'free' && ctx.query['again'] === undefined) {
          deps.holder.browser(ctx);
          ctx.redirect(`${path}?again=1`);
          return;
        }
        if (holding !== 'mine' && (await deps.holder.hold(ctx, ticket, { place })) !== 'mine') {
          const { others, noCookie } = messages(locale).exporting.page;
          const title = holding === 'free' ? noCookie : others;
          htmlBody(ctx, 403, page.notice(locale, { tone: 'warn', title, lines: [] }));
          return;
        }
        const file = await files.get(fileId);
        if (file === undefined) {
          over(ctx, page, { state: 'unknown', locale });
          return;
        }
        const full = `${name}${ENDINGS[file.type] ?? ''}`;
        ctx.attachment(full);
        ctx.type = file.type;
        ctx.set('X-Content-Type-Options', 'nosniff');
        ctx.body = Buffer.from(file.bytes);
      });
    },
  };
}

function over(ctx: Context, page: FormPage, { state, locale }: Exclude<OpenedPage, { state: 'open' }>): void {
  const title = messages(locale).exporting.page.over;
  htmlBody(ctx, state === 'unknown' ? 404 : 410, page.notice(locale, { tone: 'info', title, lines: [] }));
}
