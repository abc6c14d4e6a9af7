import { randomUUID } from 'node:crypto';
import { access, constants, mkdir } from 'node:fs/promises';
import type { Finding } from '../bot/finding.ts';
import type { Config } from '../config.ts';
import { Bucket, type BucketOptions } from '../db/files/bucket.ts';

/** Whether files can be kept where the configuration says. */
export async function filesFinding({ files, s3 }: Pick<Config, 'files' | 's3'>): Promise<Finding> {
  try {
    return s3 === undefined ? await folderFinding(files) : await bucketFinding(files, s3);
  } catch (error) {
    const reason = reasonOf(error);
    const advice =
      s3 === undefined
        ? 'set LOUPAN_FILES to a folder that this user may write'
        : 'check LOUPAN_FILES, LOUPAN_S3_ENDPOINT, AWS_REGION and the access key, which must be allowed to get, put, delete and list';
    return { what: 'files', state: 'fail', detail: `${reason}: ${advice}` };
  }
}

async function folderFinding(folder: string): Promise<Finding> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  return { what: 'files', state: 'ok', detail: `${folder} can be written` };
}

/** An object is written, read and removed; whoever may not list is told 403 of what is not there, and no file could ever be missing. */
async function bucketFinding(files: string, options: BucketOptions): Promise<Finding> {
  const bucket = new Bucket(options);
  const key = `doctor/${randomUUID()}`;
  await bucket.write(key, Buffer.from('doctor'));
  const back = await bucket.read(key);
  await bucket.remove(key);
  if (back?.toString() !== 'doctor' || (await bucket.read(key)) !== undefined) {
    throw new Error('what was written did not come back, or could not be removed');
  }
  return { what: 'files', state: 'ok', detail: `${files} can be written, read and removed` };
}

function reasonOf(error: unknown): string {
  const deepest = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const inner = deepest instanceof Error && deepest.cause instanceof Error ? deepest.cause : deepest;
  return inner instanceof Error ? inner.message : String(inner);
}
