import type { RecordKind, RecordTypes } from '../../domain/records.ts';
import type { Session } from '../ports/session.ts';
import type { LookAhead } from './lookAhead.ts';
import type { Writing } from '../work.ts';

/**
 * New records are kept back and written together, one statement a kind, before the operation that brought them: hundreds of rows
 * cost as many statements as one. A record that is kept back can be changed only after it is written.
 */
export function gathered(session: Session, ahead: LookAhead): Writing {
  const kept = new Map<RecordKind, RecordTypes[RecordKind][]>();
  const ids = new Set<string>();
  const flush = async (): Promise<void> => {
    const all = [...kept];
    kept.clear();
    ids.clear();
    for (const [kind, records] of all) {
      await session.insertAll(kind, records);
    }
  };
  return {
    insert: (kind, record) => {
      kept.set(kind, [...(kept.get(kind) ?? []), record]);
      ids.add(record.id);
      ahead.noted(kind, record);
      return Promise.resolve();
    },
    update: async (kind, before, patch) => {
      if (ids.has(before.id)) {
        await flush();
      }
      const after = await session.update(kind, before, patch);
      ahead.noted(kind, after);
      return after;
    },
    remove: async (kind, before) => {
      await flush();
      await session.remove(kind, before);
    },
    writeOperation: async (operation) => {
      await flush();
      await session.writeOperation(operation);
    },
    putNote: (...note) => session.putNote(...note),
    enqueue: (notice) => session.enqueue(notice),
    schedule: (jobs) => session.schedule(jobs),
    addToRollups: (rows) => session.addToRollups(rows),
  };
}
