import type { Context } from 'koa';
import { FILE_RULES, megabytes, WITH_A_LINE } from '../../domain/files/fileRules.ts';
import type { LineFile } from '../../handlers/chat/intent.ts';
import type { Files } from '../../handlers/ports/files.ts';
import { readMultipart } from '../multipart.ts';
import { RequestError } from '../requestError.ts';
import { localeOf } from '../sentences.ts';
import { faultSentences } from '../sentValues.ts';
import { takeFiles } from '../takeFiles.ts';

/** What multipart puts around a file. */
const AROUND = 16 * 1024;

/** One file of a line that is still being typed: 201 `{ id, name }`, which the line then has; 413 and 422 with a sentence. */
export async function takeLineUpload(ctx: Context, files: Pick<Files, 'take'>): Promise<void> {
  if (ctx.is('multipart/form-data') === false) {
    throw new RequestError(415, (words) => words.formOnly);
  }
  const most = FILE_RULES.mostBytes;
  const sent = await readMultipart(ctx, most + AROUND, (words) => words.filesTooLarge(megabytes(most)));
  const [file, ...others] = await sent.files('file');
  if (file === undefined || others.length > 0) {
    throw new RequestError(400, (words) => words.wrongShape('file'));
  }
  const { ids, faults } = await takeFiles(files, [file], WITH_A_LINE);
  const [id] = ids;
  if (id === undefined) {
    ctx.status = faults.some(({ code }) => code === 'tooLarge') ? 413 : 422;
    ctx.body = { error: faultSentences(faults, localeOf(ctx)) };
    return;
  }
  ctx.status = 201;
  ctx.body = { id, name: file.name };
}

/** The files of a line, which were sent before it. Throws 404 for one that is not there. */
export async function filesOfLine(files: Pick<Files, 'get'>, ids: readonly string[]): Promise<LineFile[]> {
  const found: LineFile[] = [];
  for (const id of ids) {
    const file = await files.get(id);
    if (file === undefined) {
      throw new RequestError(404, (words) => words.noFile);
    }
    found.push({ id, type: file.type });
  }
  return found;
}
