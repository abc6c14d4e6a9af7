import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createInvitation = createTable(
  'invitation',
  {
    id: { type: type.id, primaryKey: true },
    event_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    invited_by_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    state: { type: type.code(10), allowNull: false },
    people: { type: type.integer, allowNull: true },
    reason: { type: type.sealed, allowNull: true },
    answered_at: { type: type.instant, allowNull: true },
    answered_by_id: { type: type.id, allowNull: true },
    came_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['event_id', 'customer_id'], unique: true }, { fields: ['customer_id'] }],
);
