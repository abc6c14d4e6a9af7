import type Router from '@koa/router';
import type { Context } from 'koa';
import { FILE_RULES, megabytes } from '../domain/files/fileRules.ts';
import type { Desk } from '../handlers/ports/desk.ts';
import type { Files } from '../handlers/ports/files.ts';
import type { FormHolder } from './formHolder.ts';
import { closedNotice } from './formPage.ts';
import { closedStatus, formLocale, openTicket, ticketOf } from './formTicket.ts';
import { readMultipart } from './multipart.ts';
import { RequestError } from './requestError.ts';
import { sentences } from './sentences.ts';
import { faultSentences, isFileField } from './sentValues.ts';
import { takeFiles } from './takeFiles.ts';
import type { UploadBudget } from './uploadBudget.ts';

interface FormFilesDeps {
  readonly desk: Desk;
  readonly files: Files;
  readonly budget: UploadBudget;
  readonly holder: FormHolder;
}

/** What multipart puts around a file. */
const AROUND = 16 * 1024;
/** The one field of an upload. */
const FIELD = 'file';

/**
 * `POST /f/:ticket/files`: one file of a form that is still open, sent before the form itself. 201 `{ id }`, which the form then has
 * as its field's value; 413 and 422 with a sentence for a file that is not taken.
 */
export function formFileRoute(router: Router, deps: FormFilesDeps): void {
  router.post('/f/:ticket/files', async (ctx) => {
    ctx.set('Cache-Control', 'no-store');
    if (ctx.is('multipart/form-data') === false) {
      throw new RequestError(415, (words) => words.formOnly);
    }
    await upload(ctx, deps);
  });
}

async function upload(ctx: Context, { desk, files, budget, holder }: FormFilesDeps): Promise<void> {
  const ticket = ticketOf(ctx);
  const opened = await openTicket(desk, ticket);
  const locale = formLocale(opened);
  if (opened.state !== 'open') {
    ctx.status = closedStatus(opened.state);
    ctx.body = { error: closedNotice(locale, opened.state).title };
    return;
  }
  if ((await holder.hold(ctx, ticket, opened)) === 'others') {
    ctx.status = 403;
    ctx.body = { error: sentences(locale).formOthers };
    return;
  }
  if (!opened.form.fields.some(isFileField)) {
    throw new RequestError(404, (words) => words.noFileField);
  }
  if (!budget.spend(ticket, 1)) {
    throw new RequestError(429, (words) => words.tooManyFiles);
  }
  const most = FILE_RULES.mostBytes;
  const sent = await readMultipart(ctx, most + AROUND, (words) => words.filesTooLarge(megabytes(most)));
  const [file, ...others] = await sent.files(FIELD);
  if (file === undefined || others.length > 0) {
    throw new RequestError(400, (words) => words.wrongShape(FIELD));
  }
  // Which of the form's fields it is for is told when the form is sent, and looked at then.
  const { ids, faults } = await takeFiles(
    files,
    [file],
    opened.form.fields.flatMap(({ accept = [] }) => accept),
  );
  if (faults.length > 0) {
    ctx.status = faults.some(({ code }) => code === 'tooLarge') ? 413 : 422;
    ctx.body = { error: faultSentences(faults, locale) };
    return;
  }
  ctx.status = 201;
  ctx.body = { id: ids[0] };
}
