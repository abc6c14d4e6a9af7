import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createImportRun = createTable(
  'import_run',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(12), allowNull: false },
    mode: { type: type.code(12), allowNull: false },
    project_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    file_id: { type: type.code(64), allowNull: false },
    reason: { type: type.sealed, allowNull: true },
    state: { type: type.code(12), allowNull: false },
    at: { type: type.instant, allowNull: false },
    done_at: { type: type.instant, allowNull: true },
    rows_total: { type: type.integer, allowNull: false },
    next_row: { type: type.integer, allowNull: false },
    added: { type: type.integer, allowNull: false },
    updated: { type: type.integer, allowNull: false },
    unchanged: { type: type.integer, allowNull: false },
    failed_rows: { type: type.json, allowNull: true },
    fault_file_id: { type: type.code(64), allowNull: true },
    operation_ids: { type: type.json, allowNull: true },
    undone: { type: type.integer, allowNull: false },
    kept: { type: type.integer, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['member_id', 'done_at'] }],
);
