import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createDraft = createTable('draft', {
  id: { type: type.code(64), primaryKey: true },
  member_id: { type: type.id, allowNull: false },
  command: { type: type.code(60), allowNull: false },
  body: { type: type.sealed, allowNull: false },
  locale: { type: type.code(10), allowNull: false },
  expires_at: { type: type.instant, allowNull: false },
  used_at: { type: type.instant, allowNull: true },
});
