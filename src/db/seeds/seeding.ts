import type { Change, RecordKind, RecordTypes } from '../../domain/records.ts';
import type { Session } from '../../handlers/ports/session.ts';

/** Writes through the session and remembers the changes, so that the rollups come from the records as always. */
export class Seeding {
  readonly session: Session;
  readonly changes: Change[] = [];

  constructor(session: Session) {
    this.session = session;
  }

  async insert<K extends RecordKind>(kind: K, record: RecordTypes[K]): Promise<void> {
    await this.session.insert(kind, record);
    this.changes.push({ kind, id: record.id, before: null, after: record } as Change);
  }

  async insertAll<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    for (const record of records) {
      await this.insert(kind, record);
    }
  }
}
