import type { Operation } from '../../handlers/ports/operation.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import { openChange } from '../codecs/change.ts';
import { limit, list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { tables } from '../tables.ts';
import type { Reader } from './reader.ts';

export function operations(reader: Reader): Repos['operations'] {
  const { runner, vault } = reader;

  const openNote = (id: string, note: Uint8Array | null): string | null =>
    note === null ? null : vault.openText({ table: 'operation', column: 'note', id }, note);

  async function first(rest: Sql): Promise<Operation | undefined> {
    const row = await tables.operation.one(runner, rest);
    if (row === undefined) {
      return undefined;
    }
    const changes = await tables.operationChange.find(
      runner,
      sql`WHERE operation_id = ${row.id} ORDER BY seq`,
    );
    return {
      ...row,
      note: openNote(row.id, row.note),
      changes: changes.map((change) => openChange(change, vault)),
    };
  }

  return {
    byId: async (id) => await first(sql`WHERE id = ${id}`),
    partsOf: async (batch) => {
      const rows = await tables.operation.find(
        runner,
        sql`WHERE batch = ${batch} AND undo_kind = 'part' AND undone_at IS NULL ORDER BY at DESC, id DESC`,
      );
      return rows.map(({ id }) => id);
    },
    batchUndone: async (batch) =>
      (await tables.operation.one(
        runner,
        sql`WHERE batch = ${batch} AND undo_kind = 'restore' AND undone_at IS NOT NULL`,
      )) !== undefined,
    notes: async (memberId, commands, since, count) => {
      const rows = await tables.operation.find(
        runner,
        sql`WHERE member_id = ${memberId} AND at >= ${since} AND command IN ${list(commands)} AND note IS NOT NULL
          ORDER BY at DESC, id DESC ${limit(count)}`,
      );
      return rows.map(({ id, at, command, note }) => ({ at, command, note: openNote(id, note) ?? '' }));
    },
    lastUndoable: async (memberId, since, recordId) => {
      const touching =
        recordId === undefined
          ? sql``
          : sql`AND EXISTS (SELECT 1 FROM operation_change
              WHERE operation_change.operation_id = operation.id AND operation_change.record_id = ${recordId})`;
      return await first(sql`WHERE member_id = ${memberId} AND at >= ${since} AND undo_kind = 'restore'
        AND undone_at IS NULL ${touching} ORDER BY at DESC, id DESC`);
    },
  };
}
