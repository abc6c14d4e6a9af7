import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPlan = createTable(
  'plan',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    assignee_id: { type: type.id, allowNull: false },
    made_by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    method: { type: type.code(10), allowNull: true },
    goal: { type: type.sealed, allowNull: true },
    state: { type: type.code(10), allowNull: false },
    remind_at: { type: type.instant, allowNull: true },
    reminded_at: { type: type.instant, allowNull: true },
    closed_at: { type: type.instant, allowNull: true },
    follow_up_id: { type: type.id, allowNull: true },
    cancel_reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['ref'], unique: true },
    { fields: ['customer_id'] },
    { fields: ['assignee_id', 'state', 'at'] },
    { fields: ['remind_at'] },
  ],
);
