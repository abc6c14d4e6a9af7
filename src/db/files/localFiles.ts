import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentType } from '../../domain/files/contentType.ts';
import type { Files, StoredFile } from '../../handlers/ports/files.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import { Vault } from '../seal/vault.ts';

interface Options {
  readonly dataKey: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
  readonly ids: Ids;
}

interface Header {
  readonly type: string;
  readonly sha256: string;
}

const ID = /^[\w-]{16,64}$/u;

/** Bytes whose content is not what they are said to be. */
class FileTypeError extends Error {
  constructor(said: string, found: string | undefined) {
    super(`a file said to be ${said} is ${found ?? 'of no kind that is kept'}`);
    this.name = 'FileTypeError';
  }
}

/**
 * Files in a folder, each sealed as a whole: a header line of JSON (type, hash) and the bytes. The name of a file is
 * its unguessable id.
 */
export class LocalFiles implements Files {
  readonly #folder: string;
  readonly #ids: Ids;
  readonly #vault: Vault;

  constructor(folder: string, { dataKey, random, ids }: Options) {
    this.#folder = folder;
    this.#ids = ids;
    this.#vault = new Vault({ dataKey, random });
  }

  /** Throws FileTypeError when the content is not of `type`. What is returned is on the disk. */
  async put(bytes: Uint8Array, type: string): Promise<string> {
    const found = contentType(bytes);
    if (found !== type) {
      throw new FileTypeError(type, found);
    }
    const id = this.#ids.token();
    const header: Header = { type, sha256: createHash('sha256').update(bytes).digest('hex') };
    const sealed = this.#vault.seal(
      spot(id),
      Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]),
    );
    const path = this.#path(id);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(sealed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    return id;
  }

  /** Undefined for an id that was never given out. Throws SealError when the file was tampered with. */
  async get(id: string): Promise<StoredFile | undefined> {
    if (!ID.test(id)) {
      return undefined;
    }
    const sealed = await readIfThere(this.#path(id));
    if (sealed === undefined) {
      return undefined;
    }
    const opened = this.#vault.open(spot(id), sealed);
    const end = opened.indexOf('\n');
    const { type } = JSON.parse(opened.toString('utf8', 0, end)) as Header;
    return { id, type, bytes: opened.subarray(end + 1) };
  }

  async remove(id: string): Promise<void> {
    if (ID.test(id)) {
      await rm(this.#path(id), { force: true });
    }
  }

  /** Two letters of the id make a folder, so that none grows without end. */
  #path(id: string): string {
    return join(this.#folder, id.slice(0, 2), id);
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function spot(id: string) {
  return { table: 'file', column: 'bytes', id };
}
