import type Router from '@koa/router';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Locale } from '../domain/company.ts';
import type { FormView } from '../handlers/chat/field.ts';
import type { RawValues } from '../handlers/chat/intent.ts';
import type { Answer } from '../handlers/chat/outcome.ts';
import type { Desk, OpenedForm } from '../handlers/ports/desk.ts';
import type { Ids } from '../handlers/ports/ids.ts';
import { formBody } from './body.ts';
import type { FormPage } from './formPage.ts';
import { closedNotice, formPage } from './formPage.ts';
import { plainText } from './plainText.ts';
import { RequestError } from './requestError.ts';
import type { RouteGroup } from './server.ts';
import { sentences } from './sentences.ts';

export interface FormsDeps {
  readonly desk: Desk;
  readonly ids: Ids;
  /** Told of each submit that the desk took, so that the chat in which the form stands can show it. */
  readonly settled: (ticket: string, answer: Answer) => Promise<void>;
}

const TICKET_CHARACTERS = 200;

const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const submitted = z.record(z.string().max(100), z.union([scalar, z.array(scalar).max(200)]));

/** The H5 forms behind `/f/:ticket`: whoever holds a person's ticket is that person, once (CONTRACT, HTTP). */
export async function formRoutes(deps: FormsDeps): Promise<RouteGroup> {
  const page = await formPage();
  return {
    routes(router: Router): void {
      // A ticket in the address must not leave with a link, nor stay in a cache.
      router.get('/f/:ticket', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        const ticket = ticketOf(ctx);
        const opened = await open(deps.desk, ticket);
        if (opened.state === 'open') {
          html(
            ctx,
            200,
            page.form(localeOf(opened), opened.form, { values: {}, tried: false, action: action(ticket) }),
          );
        } else {
          html(ctx, opened.state === 'unknown' ? 404 : 410, closed(page, opened));
        }
      });

      router.post('/f/:ticket', ...formBody(), async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        await submit(ctx, deps, page);
      });
    },
  };
}

async function submit(ctx: Context, deps: FormsDeps, page: FormPage): Promise<void> {
  const ticket = ticketOf(ctx);
  const asJson = ctx.is('application/json') !== false;
  const opened = await open(deps.desk, ticket);
  if (opened.state !== 'open') {
    const status = opened.state === 'unknown' ? 404 : 410;
    if (asJson) {
      ctx.status = status;
      ctx.body = { error: closedNotice(localeOf(opened), opened.state).title };
    } else {
      html(ctx, status, closed(page, opened));
    }
    return;
  }
  const values = asChosen(readValues(ctx.request.body), opened.form);
  const answer = await deps.desk.handle({
    deliveryId: deps.ids.uuid(),
    speaker: null,
    // The ticket knows where the form was asked for.
    place: { platform: 'web', workspace: 'h5', key: 'form', kind: 'direct' },
    said: { kind: 'submit', formId: ticket, values },
  });
  const locale = localeOf(opened);
  if (answer.errors !== undefined) {
    ctx.status = 422;
    if (asJson) {
      ctx.body = { outcome: answer.word, errors: answer.errors };
    } else {
      const form = { ...opened.form, errors: answer.errors };
      html(ctx, 422, page.form(locale, form, { values, tried: true, action: action(ticket) }));
    }
    return;
  }
  await deps.settled(ticket, answer);
  if (asJson) {
    ctx.body = { outcome: answer.word, refs: answer.refs };
    return;
  }
  if (answer.form !== undefined) {
    // One question more: its form is the next page.
    ctx.redirect(action(answer.form.id));
    ctx.status = 303;
    return;
  }
  html(ctx, 200, page.notice(locale, thanks(locale, answer)));
}

function thanks(locale: Locale, answer: Answer) {
  const words = sentences(locale);
  const done = answer.word === 'done' || answer.word === 'confirm' || answer.word === 'ask';
  const said = answer.card === undefined ? [] : plainText(answer.card).split('\n');
  return {
    tone: done ? ('success' as const) : ('info' as const),
    title: done ? words.formThanks : words.formNotDone,
    lines: [...said, words.formThanksMore],
  };
}

function ticketOf(ctx: Context): string {
  const ticket = (ctx['params'] as Record<string, string>)['ticket'] ?? '';
  if (ticket.length > TICKET_CHARACTERS) {
    throw new RequestError(404, (words) => words.noForm);
  }
  return ticket;
}

function readValues(body: unknown): RawValues {
  // A JSON submit may wrap the values as the console API does.
  const direct = submitted.safeParse(body);
  const wrapped = z.object({ values: submitted }).safeParse(body);
  const values = wrapped.success ? wrapped.data.values : direct.success ? direct.data : undefined;
  if (values === undefined) {
    throw new RequestError(400, (words) => words.wrongShape('values'));
  }
  return values;
}

/** A form post gives a single ticked box as plain text. */
function asChosen(values: RawValues, form: FormView): RawValues {
  const lists = new Set(form.fields.filter(({ kind }) => kind === 'choices').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      lists.has(name) && typeof value === 'string' && value !== '' ? [value] : value,
    ]),
  );
}

function closed(page: FormPage, opened: Exclude<OpenedForm, { state: 'open' }>): string {
  const locale = localeOf(opened);
  return page.notice(locale, closedNotice(locale, opened.state));
}

async function open(desk: Desk, ticket: string): Promise<OpenedForm> {
  return ticket === '' ? { state: 'unknown', locale: 'zh-CN' } : desk.openForm(ticket);
}

function localeOf(opened: OpenedForm): Locale {
  return opened.locale === 'en' ? 'en' : 'zh-CN';
}

function action(ticket: string): string {
  return `/f/${encodeURIComponent(ticket)}`;
}

function html(ctx: Context, status: number, page: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = page;
}
