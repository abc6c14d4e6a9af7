import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createWording = createTable(
  'wording',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    layout: { type: type.name(40), allowNull: true },
    layout_key: { type: type.name(40), allowNull: false },
    number: { type: type.integer, allowNull: false },
    text: { type: type.sealed, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    proposed_by_id: { type: type.id, allowNull: false },
    approved_by_id: { type: type.id, allowNull: true },
    at: { type: type.instant, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['project_id', 'layout_key', 'number'], unique: true }],
);
