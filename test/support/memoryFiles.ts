import { randomUUID } from 'node:crypto';
import type { Files, StoredFile, TakenFile } from '../../src/handlers/ports/files.ts';

/** Files in memory. */
export class MemoryFiles implements Files {
  readonly #files = new Map<string, StoredFile>();

  async take(bytes: Uint8Array, type: string): Promise<TakenFile> {
    return { ok: true, id: await this.put(bytes, type) };
  }

  async put(bytes: Uint8Array, type: string): Promise<string> {
    const id = randomUUID();
    this.#files.set(id, { id, type, bytes });
    return id;
  }

  async get(id: string): Promise<StoredFile | undefined> {
    return this.#files.get(id);
  }

  async remove(id: string): Promise<void> {
    this.#files.delete(id);
  }
}
