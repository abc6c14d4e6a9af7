import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createComplaintNote = createTable(
  'complaint_note',
  {
    id: { type: type.id, primaryKey: true },
    complaint_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    by_id: { type: type.id, allowNull: true },
    kind: { type: type.code(12), allowNull: false },
    text: { type: type.sealed, allowNull: true },
    data: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['complaint_id', 'at'] }],
);
