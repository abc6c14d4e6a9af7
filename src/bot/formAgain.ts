import type { Context } from 'koa';
import type { OpenedForm } from '../handlers/ports/desk.ts';
import { closedNotice, type FormPage } from './formPage.ts';
import { action, type FormsContext } from './formsContext.ts';
import { htmlBody } from './htmlBody.ts';
import { formLocale, openTicket, ticketOf } from './formTicket.ts';
import { sentences } from './sentences.ts';

/** A new form goes to whom the first was made for, into his own chat: whoever asks for it here sees nothing of it. */
export async function handOutAgain(
  ctx: Context,
  { desk, holder, ids, page, settled: tell }: FormsContext,
): Promise<void> {
  const ticket = ticketOf(ctx);
  const opened = await openTicket(desk, ticket);
  const locale = formLocale(opened);
  const words = sentences(locale);
  const isNew = opened.state !== 'unknown' && (await holder.mayAskAgain(ticket));
  const out = isNew ? await desk.handOutAgain(ticket) : undefined;
  if (out !== undefined) {
    const { answer, speaker, place } = out;
    // Not the ticket's: its own answer will need that key.
    await tell({ ticket: answer.form?.id ?? ticket, key: `again:${ids.uuid()}`, speaker, place }, answer);
  }
  const known = opened.state !== 'unknown';
  const notice = known
    ? { tone: 'success' as const, title: words.formSentAgain, lines: [words.formSentAgainMore] }
    : closedNotice(locale, 'unknown');
  htmlBody(ctx, known ? 200 : 404, page.notice(locale, notice));
}

/** A form that cannot be sent (any more), with a way to a new one. */
export function closedPage(
  page: FormPage,
  opened: Exclude<OpenedForm, { state: 'open' }>,
  ticket: string,
): string {
  const locale = formLocale(opened);
  const notice = closedNotice(locale, opened.state);
  return page.notice(
    locale,
    opened.state === 'unknown' ? notice : { ...notice, again: `${action(ticket)}/again` },
  );
}
