import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createProblem = createTable(
  'problem',
  {
    id: { type: type.id, primaryKey: true },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    member_id: { type: type.id, allowNull: false },
    at: { type: type.instant, allowNull: false },
    text: { type: type.sealed, allowNull: false },
    state: { type: type.code(10), allowNull: false },
    answer: { type: type.sealed, allowNull: true },
    answered_by_id: { type: type.id, allowNull: true },
    answered_at: { type: type.instant, allowNull: true },
    closed_at: { type: type.instant, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['customer_id', 'at'] }, { fields: ['state', 'at'] }],
);
