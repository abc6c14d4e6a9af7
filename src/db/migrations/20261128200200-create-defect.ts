import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createDefect = createTable(
  'defect',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    contract_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    item: { type: type.name(60), allowNull: true },
    text: { type: type.sealed, allowNull: false },
    photos: { type: type.json, allowNull: true },
    owner: { type: type.name(60), allowNull: false },
    owner_id: { type: type.id, allowNull: true },
    due_day: { type: type.day, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    at: { type: type.instant, allowNull: false },
    made_by_id: { type: type.id, allowNull: false },
    fixed_day: { type: type.day, allowNull: true },
    rechecked_day: { type: type.day, allowNull: true },
    reopened: { type: type.integer, allowNull: false },
    note: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['ref'], unique: true },
    { fields: ['contract_id', 'ref'] },
    { fields: ['state', 'project_id', 'due_day'] },
    { fields: ['owner_id', 'state'] },
    { fields: ['customer_id', 'state'] },
  ],
);
