import { dueJobs } from '../domain/dueJobs.ts';
import { rollupDeltas } from '../domain/kpi/rollupDeltas.ts';
import type { Change, RecordKind, RecordTypes } from '../domain/records.ts';
import type { Notice } from './ports/notice.ts';
import type { Operation } from './ports/operation.ts';
import type { Session } from './ports/session.ts';

/** What the audit row says besides the changes. */
type Header = Omit<Operation, 'changes' | 'undo' | 'note' | 'undoneAt' | 'undoneById'>;

/**
 * The writing hand of a command. Every write goes through it, so none can miss its audit row, its rollups, its undo
 * or what falls due because of it: `finish` derives all of them from the changes.
 */
export class Work {
  readonly #session: Session;
  readonly #changes: Change[] = [];
  readonly #notices: Notice[] = [];
  #note: string | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  async insert<K extends RecordKind>(kind: K, record: RecordTypes[K]): Promise<void> {
    await this.#session.insert(kind, record);
    this.#changes.push({ kind, id: record.id, before: null, after: record } as Change);
  }

  /** Returns the record as written. Throws StaleRecordError when somebody else wrote it since it was read. */
  async update<K extends RecordKind>(
    kind: K,
    before: RecordTypes[K],
    patch: Partial<RecordTypes[K]>,
  ): Promise<RecordTypes[K]> {
    const after = await this.#session.update(kind, before, patch);
    this.#changes.push({ kind, id: before.id, before, after } as Change);
    return after;
  }

  async remove<K extends RecordKind>(kind: K, before: RecordTypes[K]): Promise<void> {
    await this.#session.remove(kind, before);
    this.#changes.push({ kind, id: before.id, before, after: null } as Change);
  }

  /** Something the audit must know although no record changed: a phone was shown. */
  note(text: string): void {
    this.#note = text;
  }

  /** A message to somebody else, sent after the commit. */
  notify(notice: Notice): void {
    this.#notices.push(notice);
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
    if (this.#changes.length === 0 && this.#note === null) {
      return;
    }
    await this.#session.addToRollups(rollupDeltas(this.#changes));
    await this.#session.schedule(dueJobs(this.#changes));
    await this.#session.writeOperation({
      ...header,
      undo: this.#changes.length === 0 ? 'none' : undo,
      undoneAt: null,
      undoneById: null,
      note: this.#note,
      changes: this.#changes,
    });
  }
}
