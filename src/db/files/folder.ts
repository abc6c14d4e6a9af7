import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilePlace } from './filePlace.ts';

/** A folder of this machine, for its user alone. */
export class Folder implements FilePlace {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async write(key: string, sealed: Uint8Array): Promise<void> {
    const path = join(this.#path, key);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(sealed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  async read(key: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.#path, key));
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.#path, key), { force: true });
  }
}
