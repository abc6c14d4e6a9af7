import { isDeepStrictEqual } from 'node:util';
import type { NoteKind, NoteValue, PlatformNotes } from '../handlers/ports/platformNotes.ts';
import type { Driver, Runner } from './driver/driver.ts';
import type { PlatformNoteModel } from './models/platformNote.ts';
import { fromJson, toJson } from './seal/json.ts';
import type { Vault } from './seal/vault.ts';
import { sql } from './sql.ts';
import type { Context } from './store/context.ts';
import { isFirst } from './store/isFirst.ts';
import { rerun } from './store/patience.ts';
import type { RowOf } from './table.ts';
import { tables } from './tables.ts';

/** Single statements, each committed by itself: what an adapter notes belongs to no command's transaction. */
export class SqlPlatformNotes implements PlatformNotes {
  readonly #driver: Driver;
  readonly #context: Context;

  constructor(driver: Driver, context: Context) {
    this.#driver = driver;
    this.#context = context;
  }

  async get(kind: NoteKind, name: string): Promise<NoteValue | undefined> {
    const row = await this.#row(kind, name);
    return row === undefined ? undefined : this.#opened(row);
  }

  async put(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<void> {
    await this.#again(() => putNote(this.#driver.pool, this.#context.vault, { kind, name, value, until }));
  }

  async keep(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<NoteValue> {
    const row = noteRow({ kind, name, value, until }, this.#context.vault);
    return await this.#again(async () => {
      const isNew = await isFirst(tables.platformNote.insert(this.#driver.pool, row));
      return (isNew ? undefined : await this.get(kind, name)) ?? value;
    });
  }

  async swap(
    kind: NoteKind,
    name: string,
    was: NoteValue | undefined,
    value: NoteValue,
    until: Date,
  ): Promise<boolean> {
    const row = noteRow({ kind, name, value, until }, this.#context.vault);
    if (was === undefined) {
      return await this.#again(() => isFirst(tables.platformNote.insert(this.#driver.pool, row)));
    }
    const present = await this.#row(kind, name);
    if (present === undefined || !isDeepStrictEqual(this.#opened(present), was)) {
      return false;
    }
    // No two sealed bodies are alike: whoever has written in between has changed it.
    const changed = await this.#again(() =>
      tables.platformNote.update(
        this.#driver.pool,
        { body: row.body, until },
        sql`WHERE kind = ${kind} AND name = ${name} AND body = ${present.body}`,
      ),
    );
    return changed === 1;
  }

  async take(kind: NoteKind, name: string): Promise<NoteValue | undefined> {
    const row = await this.#row(kind, name);
    if (row === undefined) {
      return undefined;
    }
    const removed = await this.#again(() =>
      this.#driver.pool.run(
        sql`${tables.platformNote.deleting} WHERE kind = ${kind} AND name = ${name} AND body = ${row.body}`,
      ),
    );
    return removed === 1 ? this.#opened(row) : undefined;
  }

  async #row(kind: NoteKind, name: string): Promise<RowOf<PlatformNoteModel> | undefined> {
    return await this.#again(() =>
      tables.platformNote.one(this.#driver.pool, sql`WHERE kind = ${kind} AND name = ${name}`),
    );
  }

  #opened({ kind, name, body }: RowOf<PlatformNoteModel>): NoteValue {
    return fromJson(this.#context.vault.openText(spot(kind, name), body)) as NoteValue;
  }

  async #again<T>(once: () => Promise<T>): Promise<T> {
    return await rerun(this.#context.patience, once);
  }
}

export interface Note {
  readonly kind: NoteKind;
  readonly name: string;
  readonly value: NoteValue;
  readonly until: Date;
}

/** Written over what was there; also within a transaction. */
export async function putNote(runner: Runner, vault: Vault, note: Note): Promise<void> {
  const row = noteRow(note, vault);
  const { kind, name, body, until } = row;
  const changed = await tables.platformNote.update(
    runner,
    { body, until },
    sql`WHERE kind = ${kind} AND name = ${name}`,
  );
  if (changed === 0) {
    await tables.platformNote.insert(runner, row);
  }
}

function noteRow({ kind, name, value, until }: Note, vault: Vault): RowOf<PlatformNoteModel> {
  return { kind, name, body: vault.seal(spot(kind, name), toJson(value)), until };
}

function spot(kind: string, name: string) {
  return { table: 'platform_note', column: 'body', id: `${kind}:${name}` };
}
