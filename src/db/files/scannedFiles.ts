import type { Files, StoredFile, TakenFile } from '../../handlers/ports/files.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Scanner } from '../../handlers/ports/scanner.ts';

/** Files of which what people send is scanned before it is kept, and not kept where it cannot be scanned. */
export class ScannedFiles implements Files {
  readonly #files: Files;
  readonly #scanner: Scanner;
  readonly #log: Pick<Log, 'warn'>;

  constructor(files: Files, scanner: Scanner, log: Pick<Log, 'warn'>) {
    this.#files = files;
    this.#scanner = scanner;
    this.#log = log;
  }

  async take(bytes: Uint8Array, type: string): Promise<TakenFile> {
    try {
      const verdict = await this.#scanner.scan(bytes);
      if (!verdict.clean) {
        this.#log.warn(
          { found: verdict.found, bytes: bytes.length },
          'a file that somebody sent was refused',
        );
        return { ok: false, why: 'infected' };
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'a file could not be scanned, and was not kept');
      return { ok: false, why: 'unscanned' };
    }
    return await this.#files.take(bytes, type);
  }

  async put(bytes: Uint8Array, type: string): Promise<string> {
    return await this.#files.put(bytes, type);
  }

  async get(id: string): Promise<StoredFile | undefined> {
    return await this.#files.get(id);
  }

  async remove(id: string): Promise<void> {
    await this.#files.remove(id);
  }
}
