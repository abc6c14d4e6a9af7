import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createDocTemplate = createTable(
  'doc_template',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(16), allowNull: false },
    number: { type: type.integer, allowNull: false },
    file_id: { type: type.code(64), allowNull: false },
    state: { type: type.code(12), allowNull: false },
    in_force: { type: type.code(16), allowNull: true },
    uploaded_by_id: { type: type.id, allowNull: false },
    uploaded_at: { type: type.instant, allowNull: false },
    decided_by_id: { type: type.id, allowNull: true },
    at: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['kind', 'number'], unique: true },
    { fields: ['in_force'], unique: true },
  ],
);
