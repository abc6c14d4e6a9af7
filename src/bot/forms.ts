import type Router from '@koa/router';
import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';
import type { RawValues } from '../handlers/chat/intent.ts';
import type { Answer } from '../handlers/chat/outcome.ts';
import { formBody, jsonBody } from './body.ts';
import { closedPage, handOutAgain } from './formAgain.ts';
import { formFileRoute } from './formFiles.ts';
import { openForm, refuseOthers } from './formOpening.ts';
import { closedNotice } from './formPage.ts';
import { action, type FormsContext, type FormsDeps, isJson, type Open } from './formsContext.ts';
import { htmlBody } from './htmlBody.ts';
import { closedStatus, formLocale, openTicket, ticketOf } from './formTicket.ts';
import { keepTyped } from './formTyped.ts';
import { plainText } from './plainText.ts';
import { RequestError } from './requestError.ts';
import type { RouteGroup } from './server.ts';
import { sentences } from './sentences.ts';
import { type SentValues, sentValues } from './sentValues.ts';
import { UploadBudget } from './uploadBudget.ts';

/** The H5 forms behind `/f/:ticket`: whoever holds a person's ticket is that person, once (CONTRACT, HTTP). */
export function formRoutes(deps: FormsDeps): RouteGroup {
  const forms: FormsContext = { ...deps, budget: new UploadBudget() };
  const { page } = forms;
  return {
    routes(router: Router): void {
      // A ticket in the address must not leave with a link, nor stay in a cache.
      router.get('/f/:ticket', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        const ticket = ticketOf(ctx);
        const opened = await openTicket(deps.desk, ticket);
        if (opened.state === 'open') {
          await openForm(ctx, forms, ticket, opened);
        } else {
          htmlBody(ctx, closedStatus(opened.state), closedPage(page, opened, ticket));
        }
      });

      // Fetched by the page itself: a browser has it open, not only somebody its text.
      router.get('/f/:ticket/here', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        const ticket = ticketOf(ctx);
        const opened = await openTicket(deps.desk, ticket);
        if (opened.state === 'open') {
          await deps.holder.hold(ctx, ticket, opened);
        }
        ctx.status = 204;
      });

      router.post('/f/:ticket/typed', ...jsonBody(), async (ctx) => {
        await keepTyped(ctx, forms);
      });

      router.post('/f/:ticket/again', async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        await handOutAgain(ctx, forms);
      });

      router.post('/f/:ticket', ...formBody(), async (ctx) => {
        ctx.set('Cache-Control', 'no-store');
        await submit(ctx, forms);
      });

      formFileRoute(router, forms);
    },
  };
}

/** A form that is being sent. */
interface Sending {
  readonly ctx: Context;
  readonly ticket: string;
  readonly opened: Open;
  readonly locale: Locale;
}

async function submit(ctx: Context, forms: FormsContext): Promise<void> {
  const ticket = ticketOf(ctx);
  const opened = await openTicket(forms.desk, ticket);
  const locale = formLocale(opened);
  if (opened.state !== 'open') {
    if (isJson(ctx)) {
      ctx.status = closedStatus(opened.state);
      ctx.body = { error: closedNotice(locale, opened.state).title };
    } else {
      htmlBody(ctx, closedStatus(opened.state), closedPage(forms.page, opened, ticket));
    }
    return;
  }
  if ((await forms.holder.hold(ctx, ticket, opened)) === 'others') {
    refuseOthers(ctx, forms, ticket, locale);
    return;
  }
  const sending: Sending = { ctx, ticket, opened, locale };
  const sent = await readOrSay(sending, forms);
  if (sent === undefined) {
    return;
  }
  if (Object.keys(sent.errors).length > 0) {
    corrected(sending, forms, sent.values, sent.errors);
    return;
  }
  const answer = await forms.desk.handle({
    deliveryId: forms.ids.uuid(),
    speaker: null,
    // The ticket knows where the form was asked for.
    place: { platform: 'web', workspace: 'h5', key: 'form', kind: 'direct' },
    said: { kind: 'submit', formId: ticket, values: sent.values },
  });
  if (answer.errors === undefined) {
    await forms.holder.forget(ticket);
    const { speaker, place } = opened;
    await forms.settled({ ticket, key: `form:${ticket}`, speaker, place }, answer);
    settled(sending, forms, answer);
  } else if (isJson(ctx)) {
    ctx.status = 422;
    ctx.body = { outcome: answer.word, errors: answer.errors };
  } else {
    corrected(sending, forms, sent.values, answer.errors);
  }
}

function settled({ ctx, locale }: Sending, { page }: FormsContext, answer: Answer): void {
  if (isJson(ctx)) {
    ctx.body = { outcome: answer.word, refs: answer.refs };
    return;
  }
  if (answer.form !== undefined) {
    // One question more: its form is the next page.
    ctx.redirect(action(answer.form.id));
    ctx.status = 303;
    return;
  }
  htmlBody(ctx, 200, page.notice(locale, thanks(locale, answer)));
}

/** Undefined where it could not be read: a person who has sent a form with files is told so on a page. */
async function readOrSay(
  { ctx, ticket, opened, locale }: Sending,
  { page, files, budget }: FormsContext,
): Promise<SentValues | undefined> {
  try {
    return await sentValues(ctx, { files, budget }, { form: opened.form, ticket, locale });
  } catch (error) {
    if (!(error instanceof RequestError) || ctx.is('multipart/form-data') === false) {
      throw error;
    }
    const words = sentences(locale);
    const lines = [error.say(words), words.formBack];
    htmlBody(ctx, error.status, page.notice(locale, { tone: 'warn', title: words.formNotDone, lines }));
    return undefined;
  }
}

/** The form once more, with everything that was typed and sent, and with what is wrong beside its field. */
function corrected(
  { ctx, ticket, opened, locale }: Sending,
  { page }: FormsContext,
  values: RawValues,
  errors: Readonly<Record<string, string>>,
): void {
  const form = { ...opened.form, errors };
  htmlBody(
    ctx,
    422,
    page.form(locale, form, {
      values,
      tried: true,
      action: action(ticket),
      watched: opened.place.platform !== 'web',
    }),
  );
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
