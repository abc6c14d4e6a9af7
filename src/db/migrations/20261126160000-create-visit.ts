import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createVisit = createTable(
  'visit',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(10), allowNull: false },
    customer_id: { type: type.id, allowNull: true },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    received_by_id: { type: type.id, allowNull: false },
    registered_by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    party: { type: type.integer, allowNull: false },
    is_first: { type: type.flag, allowNull: false },
    units_seen: { type: type.json, allowNull: true },
    feedback: { type: type.sealed, allowNull: true },
    concerns: { type: type.json, allowNull: true },
    left_no_phone: { type: type.flag, allowNull: false },
    turn: { type: type.code(10), allowNull: false },
    why: { type: type.code(12), allowNull: false },
    recorded_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    // A customer counts once a day; those who left no name are not told apart, for NULL equals nothing.
    { fields: ['customer_id', 'kind', 'day'], unique: true },
    { fields: ['received_by_id', 'day'] },
    { fields: ['project_id', 'day'] },
  ],
);
