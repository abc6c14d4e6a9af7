import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createComplaintPause = createTable(
  'complaint_pause',
  {
    id: { type: type.id, primaryKey: true },
    complaint_id: { type: type.id, allowNull: false },
    from_at: { type: type.instant, allowNull: false },
    to_at: { type: type.instant, allowNull: true },
    reason: { type: type.sealed, allowNull: false },
    by_id: { type: type.id, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['complaint_id', 'from_at'] }],
);
