import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createAssignment = createTable(
  'assignment',
  {
    id: { type: type.id, primaryKey: true },
    member_id: { type: type.id, allowNull: false, references: { model: 'member', key: 'id' } },
    project_id: { type: type.id, allowNull: false, references: { model: 'project', key: 'id' } },
    team_id: { type: type.id, allowNull: true, references: { model: 'team', key: 'id' } },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['member_id'] }, { fields: ['project_id'] }, { fields: ['team_id'] }],
);
