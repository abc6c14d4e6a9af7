import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createMeasure = createTable(
  'measure',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    complaint_id: { type: type.id, allowNull: true },
    cause: { type: type.name(200), allowNull: true },
    category: { type: type.code(12), allowNull: true },
    building_id: { type: type.id, allowNull: true },
    contractor: { type: type.name(60), allowNull: true },
    text: { type: type.sealed, allowNull: false },
    owner_id: { type: type.id, allowNull: false },
    due_day: { type: type.day, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    at: { type: type.instant, allowNull: false },
    made_by_id: { type: type.id, allowNull: false },
    remind_at: { type: type.instant, allowNull: true },
    done_at: { type: type.instant, allowNull: true },
    done_by_id: { type: type.id, allowNull: true },
    cancel_reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['ref'], unique: true },
    { fields: ['state', 'project_id', 'due_day'] },
    { fields: ['owner_id', 'state', 'due_day'] },
    { fields: ['project_id', 'done_at'] },
    { fields: ['complaint_id'] },
  ],
);
