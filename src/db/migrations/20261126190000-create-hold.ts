import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createHold = createTable(
  'hold',
  {
    id: { type: type.id, primaryKey: true },
    unit_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    customer_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    until: { type: type.instant, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    ended_at: { type: type.instant, allowNull: true },
    end_reason: { type: type.sealed, allowNull: true },
    extensions: { type: type.integer, allowNull: false },
    asked_at: { type: type.instant, allowNull: true },
    remind_at: { type: type.instant, allowNull: true },
    reminded_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['unit_id', 'at'] },
    { fields: ['member_id', 'state'] },
    { fields: ['customer_id', 'state'] },
    { fields: ['project_id', 'state', 'until'] },
  ],
);
