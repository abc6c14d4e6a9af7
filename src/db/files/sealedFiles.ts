import { createHash } from 'node:crypto';
import { contentType } from '../../domain/files/contentType.ts';
import type { Files, StoredFile, TakenFile } from '../../handlers/ports/files.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import { Vault } from '../seal/vault.ts';
import type { FilePlace } from './filePlace.ts';

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
 * Files, each sealed as a whole wherever it lies: a header line of JSON (type, hash) and the bytes. The name of a file is
 * its unguessable id.
 */
export class SealedFiles implements Files {
  readonly #place: FilePlace;
  readonly #ids: Ids;
  readonly #vault: Vault;

  constructor(place: FilePlace, { dataKey, random, ids }: Options) {
    this.#place = place;
    this.#ids = ids;
    this.#vault = new Vault({ dataKey, random });
  }

  async take(bytes: Uint8Array, type: string): Promise<TakenFile> {
    return { ok: true, id: await this.put(bytes, type) };
  }

  /** Throws FileTypeError when the content is not of `type`. What is returned is there to stay. */
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
    await this.#place.write(keyOf(id), sealed);
    return id;
  }

  /** Undefined for an id that was never given out. Throws SealError when the file was tampered with. */
  async get(id: string): Promise<StoredFile | undefined> {
    if (!ID.test(id)) {
      return undefined;
    }
    const sealed = await this.#place.read(keyOf(id));
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
      await this.#place.remove(keyOf(id));
    }
  }
}

/** Two letters of the id make a folder, so that none grows without end. */
function keyOf(id: string): string {
  return `${id.slice(0, 2)}/${id}`;
}

function spot(id: string) {
  return { table: 'file', column: 'bytes', id };
}
