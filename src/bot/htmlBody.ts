import type { Context } from 'koa';

/** Answers with a page. */
export function htmlBody(ctx: Context, status: number, page: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = page;
}
