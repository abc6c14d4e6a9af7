import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';
import { formLocale } from './formTicket.ts';
import { action, type FormsContext, isJson, type Open } from './formsContext.ts';
import { htmlBody } from './htmlBody.ts';
import { signedIn } from './pageSignIn.ts';
import { sentences } from './sentences.ts';

/** Shows the form to whose it is; where a platform can say who has opened it, it is asked first. */
export async function openForm(
  ctx: Context,
  forms: FormsContext,
  ticket: string,
  opened: Open,
): Promise<void> {
  const { holder, page } = forms;
  const locale = formLocale(opened);
  const { speaker, place } = opened;
  const holding = await signedIn(ctx, forms, { ticket, path: action(ticket), speaker, place, locale });
  if (holding === 'answered') {
    return;
  }
  if (holding === 'others') {
    refuseOthers(ctx, forms, ticket, locale);
    return;
  }
  const watched = opened.place.platform !== 'web';
  const values = watched ? await holder.typed(ctx, ticket) : {};
  htmlBody(
    ctx,
    200,
    page.form(locale, opened.form, { values, tried: false, action: action(ticket), watched }),
  );
}

/** To whoever has opened a form that is another's. */
export function refuseOthers(ctx: Context, { page }: FormsContext, ticket: string, locale: Locale): void {
  const words = sentences(locale);
  if (isJson(ctx)) {
    ctx.status = 403;
    ctx.body = { error: words.formOthers };
    return;
  }
  const notice = { tone: 'warn' as const, title: words.formOthers, lines: [words.formOthersMore] };
  htmlBody(ctx, 403, page.notice(locale, { ...notice, again: `${action(ticket)}/again` }));
}
