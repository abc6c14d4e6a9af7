import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { OperatorError } from './errors.ts';

/**
 * The 32 bytes that encrypt personal data. A real company's come from its environment, never from a file here; the demo
 * makes its own on the first start, beside the embedded database, so that deleting the demo's folder deletes both.
 */
export async function dataKeyOf({ dataKey, databaseUrl }: Config): Promise<Uint8Array> {
  const database = /^sqlite:(.+)$/u.exec(databaseUrl)?.[1];
  return (
    dataKey ?? (await demoDataKey(join(database === undefined ? './data' : dirname(database), 'demo.key')))
  );
}

async function demoDataKey(path: string): Promise<Uint8Array> {
  const present = (await readIfThere(path)) ?? (await firstKey(path));
  const key = Buffer.from(present.trim(), 'base64');
  if (key.length !== 32) {
    throw new OperatorError(
      'dataKey.invalid',
      `The demo's data key in ${path} is damaged (${key.length} bytes instead of 32). Restore it, or delete the data folder to start the demo afresh.`,
    );
  }
  return key;
}

/** Of several processes that start together the first one's key counts: a file is linked to its name whole, and once. */
async function firstKey(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(mine, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(mine, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  } finally {
    await unlink(mine);
  }
  return await readFile(path, 'utf8');
}

async function readIfThere(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(() => undefined);
}
