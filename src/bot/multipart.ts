import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { SentFile } from '../domain/files/fileRules.ts';
import { RequestError } from './requestError.ts';
import type { Sentences } from './sentences.ts';

/** All texts of a form together: far above what a person types. */
const MOST_TEXT = 256 * 1024;

/** A form as a browser sends it where it has files. */
export interface Multipart {
  texts(field: string): readonly string[];
  /** Without what a browser sends for an input in which nothing was chosen. */
  files(field: string): Promise<readonly SentFile[]>;
}

/**
 * Reads a `multipart/form-data` body of at most so many bytes. Throws RequestError: 413 for a larger one (with `tooLarge`) or for
 * too much text, 400 for one that is no form.
 */
export async function readMultipart(
  ctx: Context,
  mostBytes: number,
  tooLarge: (words: Sentences) => string,
): Promise<Multipart> {
  const body = await readBody(ctx, mostBytes);
  if (body === undefined) {
    throw new RequestError(413, tooLarge);
  }
  const data = await parsed(body, ctx.get('content-type'));
  const texts = [...data.values()].filter((value) => typeof value === 'string');
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST_TEXT) {
    throw new RequestError(413, (words) => words.tooLarge);
  }
  return {
    texts: (field) => data.getAll(field).filter((value) => typeof value === 'string'),
    files: async (field) =>
      await Promise.all(
        data.getAll(field).flatMap((value) => {
          const isFile = typeof value !== 'string' && (value.name !== '' || value.size > 0);
          return isFile ? [sentFile(value)] : [];
        }),
      ),
  };
}

async function sentFile(file: Pick<File, 'name' | 'type' | 'arrayBuffer'>): Promise<SentFile> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Undefined for a body that is too large: the rest of it is let by, so that its sender comes to read the answer. */
async function readBody({ req }: Context, mostBytes: number): Promise<Buffer | undefined> {
  const said = Number(req.headers['content-length'] ?? 0);
  const body = said > mostBytes ? undefined : await collected(req, mostBytes);
  if (body === undefined) {
    // Not before the reading has ended: a stream that is being read does not go on by itself.
    req.resume();
  }
  return body;
}

async function collected(req: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // A stream that is left half-read would be destroyed, and its connection with it.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Uint8Array;
      size += bytes.length;
      if (size > mostBytes) {
        return undefined;
      }
      chunks.push(bytes);
    }
  } catch {
    // Whoever sent it has gone away.
    throw new RequestError(400, (words) => words.badForm);
  }
  return Buffer.concat(chunks);
}

async function parsed(body: Buffer, type: string): Promise<FormData> {
  try {
    // What speaks against it is a body without bounds; this one was read within its bounds.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new RequestError(400, (words) => words.badForm);
  }
}
