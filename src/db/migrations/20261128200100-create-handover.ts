import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createHandover = createTable(
  'handover',
  {
    id: { type: type.id, primaryKey: true },
    contract_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    place: { type: type.name(100), allowNull: false },
    documents: { type: type.json, allowNull: true },
    state: { type: type.code(12), allowNull: false },
    remind_at: { type: type.instant, allowNull: true },
    made_by_id: { type: type.id, allowNull: false },
    checklist: { type: type.json, allowNull: true },
    passed: { type: type.json, allowNull: true },
    faulty: { type: type.json, allowNull: true },
    inspected_day: { type: type.day, allowNull: true },
    satisfaction: { type: type.integer, allowNull: true },
    note: { type: type.sealed, allowNull: true },
    done_day: { type: type.day, allowNull: true },
    done_by_id: { type: type.id, allowNull: true },
    cancel_reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['contract_id'], unique: true },
    { fields: ['state', 'project_id', 'at'] },
    { fields: ['customer_id', 'state'] },
  ],
);
