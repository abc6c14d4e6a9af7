import { dueJobs } from '../domain/dueJobs.ts';
import { rollupDeltas } from '../domain/kpi/rollupDeltas.ts';
import type { Change, RecordKind, RecordTypes } from '../domain/records.ts';
import type { NewJob } from './ports/jobKinds.ts';
import type { Notice } from './ports/notice.ts';
import type { NoteKind, NoteValue } from './ports/platformNotes.ts';
import type { Operation } from './ports/operation.ts';
import type { Session } from './ports/session.ts';

/** What the audit row says besides the changes. */
type Header = Omit<Operation, 'changes' | 'undo' | 'note' | 'batch' | 'undoneAt' | 'undoneById'>;

/** What of a transaction writes. */
export type Writing = Pick<
  Session,
  'insert' | 'update' | 'remove' | 'putNote' | 'enqueue' | 'schedule' | 'addToRollups' | 'writeOperation'
>;

/**
 * The writing hand of a command. Every write goes through it, so none can miss its audit row, its rollups, its undo
 * or what falls due because of it: `finish` derives all of them from the changes.
 */
export class Work {
  readonly #session: Writing;
  readonly #changes = new Map<string, Change>();
  readonly #notices: Notice[] = [];
  readonly #jobs: NewJob[] = [];
  #note: string | null = null;
  #batch: string | null = null;

  constructor(session: Writing) {
    this.#session = session;
  }

  async insert<K extends RecordKind>(kind: K, record: RecordTypes[K]): Promise<void> {
    await this.#session.insert(kind, record);
    this.#changed({ kind, id: record.id, before: null, after: record } as Change);
  }

  /** Returns the record as written. Throws StaleRecordError when somebody else wrote it since it was read. */
  async update<K extends RecordKind>(
    kind: K,
    before: RecordTypes[K],
    patch: Partial<RecordTypes[K]>,
  ): Promise<RecordTypes[K]> {
    const after = await this.#session.update(kind, before, patch);
    this.#changed({ kind, id: before.id, before, after } as Change);
    return after;
  }

  async remove<K extends RecordKind>(kind: K, before: RecordTypes[K]): Promise<void> {
    await this.#session.remove(kind, before);
    this.#changed({ kind, id: before.id, before, after: null } as Change);
  }

  /** A record that one command writes twice has changed once: from what it was to what it is left as. */
  #changed(change: Change): void {
    const key = `${change.kind} ${change.id}`;
    const { before } = this.#changes.get(key) ?? change;
    this.#changes.set(key, { ...change, before } as Change);
  }

  /** Something the audit must know although no record changed: a phone was shown. */
  note(text: string): void {
    this.#note = text;
  }

  /** This is one of the operations of a batch: they are taken back together. */
  inBatch(batch: string): void {
    this.#batch = batch;
  }

  /** A message to somebody else, sent after the commit. */
  notify(notice: Notice): void {
    this.#notices.push(notice);
  }

  /** Work that goes on after the commit, besides what falls due of the records. */
  later(job: NewJob): void {
    this.#jobs.push(job);
  }

  /** Something an adapter must know from then on: the key of a group's robot. */
  async remember(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<void> {
    await this.#session.putNote(kind, name, value, until);
  }

  /** How many records have changed. */
  get writes(): number {
    return this.#changes.size;
  }

  /** Whether there are messages to somebody else. */
  get sends(): boolean {
    return this.#notices.length > 0;
  }

  /** Writes the audit row, the rollups and the outbox rows of what was done. */
  async finish(header: Header, undo: Operation['undo']): Promise<void> {
    for (const notice of this.#notices) {
      await this.#session.enqueue(notice);
    }
    if (this.#jobs.length > 0) {
      await this.#session.schedule(this.#jobs);
    }
    // What was written and is gone again within one operation has not changed.
    const changes = [...this.#changes.values()].filter(
      ({ before, after }) => before !== null || after !== null,
    );
    if (changes.length === 0 && this.#note === null) {
      return;
    }
    await this.#session.addToRollups(rollupDeltas(changes));
    await this.#session.schedule(dueJobs(changes, header.at));
    await this.#session.writeOperation({
      ...header,
      undo: changes.length === 0 ? 'none' : undo,
      undoneAt: null,
      undoneById: null,
      note: this.#note,
      batch: this.#batch,
      changes,
    });
  }
}
