import { isDeepStrictEqual } from 'node:util';
import type { NoteKind, NoteValue, PlatformNotes } from '../../src/handlers/ports/platformNotes.ts';

/** Notes in memory; they keep the promises of the port (test/contract/repos/platformNotesContract.ts). */
export class MemoryNotes implements PlatformNotes {
  readonly #notes = new Map<string, NoteValue>();

  async get(kind: NoteKind, name: string): Promise<NoteValue | undefined> {
    return this.#notes.get(`${kind}\n${name}`);
  }

  async put(kind: NoteKind, name: string, value: NoteValue): Promise<void> {
    this.#notes.set(`${kind}\n${name}`, value);
  }

  async keep(kind: NoteKind, name: string, value: NoteValue): Promise<NoteValue> {
    const kept = this.#notes.get(`${kind}\n${name}`) ?? value;
    this.#notes.set(`${kind}\n${name}`, kept);
    return kept;
  }

  async swap(kind: NoteKind, name: string, was: NoteValue | undefined, value: NoteValue): Promise<boolean> {
    if (!isDeepStrictEqual(this.#notes.get(`${kind}\n${name}`), was)) {
      return false;
    }
    this.#notes.set(`${kind}\n${name}`, value);
    return true;
  }

  async take(kind: NoteKind, name: string): Promise<NoteValue | undefined> {
    const value = this.#notes.get(`${kind}\n${name}`);
    this.#notes.delete(`${kind}\n${name}`);
    return value;
  }
}
