import type { Context } from 'koa';
import { z } from 'zod';
import type { Locale } from '../domain/company.ts';
import { FILE_RULES, type FileFault, megabytes } from '../domain/files/fileRules.ts';
import type { FieldView, FormView } from '../handlers/chat/field.ts';
import type { RawValues } from '../handlers/chat/intent.ts';
import type { Files } from '../handlers/ports/files.ts';
import { messages } from '../i18n/messages.ts';
import { type Multipart, readMultipart } from './multipart.ts';
import { RequestError } from './requestError.ts';
import { takeFiles } from './takeFiles.ts';
import type { UploadBudget } from './uploadBudget.ts';

export interface SentValues {
  readonly values: RawValues;
  /** What is wrong with the files that came along; the field's value is those that were taken. */
  readonly errors: Readonly<Record<string, string>>;
}

interface FileDeps {
  readonly files: Files;
  readonly budget: UploadBudget;
}

/** Besides the files of a form that has some: its texts, and what multipart puts around each part. */
const ROOM_FOR_TEXT = 256 * 1024;

const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const submitted = z.record(z.string().max(100), z.union([scalar, z.array(scalar).max(200)]));

/** What a form was filled in with, however it was sent. Files are stored as they are read; what stands in the form are their ids. */
export async function sentValues(
  ctx: Context,
  deps: FileDeps,
  { form, ticket, locale }: { readonly form: FormView; readonly ticket: string; readonly locale: Locale },
): Promise<SentValues> {
  if (ctx.is('multipart/form-data') === false) {
    return { values: asChosen(readValues(ctx.request.body), form), errors: {} };
  }
  const most =
    form.fields.filter(isFileField).reduce((sum, { max = 1 }) => sum + max, 0) * FILE_RULES.mostBytes;
  const sent = await readMultipart(ctx, most + ROOM_FOR_TEXT, (words) =>
    words.filesTooLarge(megabytes(most)),
  );
  const values: Record<string, string | readonly string[]> = {};
  const errors: Record<string, string> = {};
  for (const field of form.fields) {
    if (isFileField(field)) {
      const { ids, faults } = await taken(deps, ticket, field, sent);
      values[field.name] = ids;
      if (faults.length > 0) {
        errors[field.name] = faultSentences(faults, locale);
      }
    } else {
      const texts = sent.texts(field.name);
      values[field.name] = texts.length > 1 ? texts : (texts[0] ?? '');
    }
  }
  return { values: asChosen(values, form), errors };
}

export function isFileField({ kind }: FieldView): boolean {
  return kind === 'file';
}

/** What is wrong with files, as it stands beside their field. */
export function faultSentences(faults: readonly FileFault[], locale: Locale): string {
  const { fileFault } = messages(locale).common;
  return faults.map(fileFault).join(' ');
}

/** Those that were stored by an earlier submit and are still wanted, then the new ones. */
async function taken(
  { files, budget }: FileDeps,
  ticket: string,
  { name, accept }: FieldView,
  sent: Multipart,
) {
  const chosen = await sent.files(name);
  if (!budget.spend(ticket, chosen.length)) {
    throw new RequestError(429, (words) => words.tooManyFiles);
  }
  const { ids, faults } = await takeFiles(files, chosen, accept);
  return { ids: [...sent.texts(name).filter((id) => id !== ''), ...ids], faults };
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
