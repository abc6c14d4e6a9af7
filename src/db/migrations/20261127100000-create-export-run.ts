import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createExportRun = createTable(
  'export_run',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(12), allowNull: false },
    filter_said: { type: type.sealed, allowNull: true },
    file_format: { type: type.code(8), allowNull: false },
    member_id: { type: type.id, allowNull: false },
    locale: { type: type.code(8), allowNull: false },
    link: { type: type.sealed, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    at: { type: type.instant, allowNull: false },
    done_at: { type: type.instant, allowNull: true },
    rows_total: { type: type.integer, allowNull: false },
    file_id: { type: type.code(64), allowNull: true },
    files_gone_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['files_gone_at', 'at'] }],
);
