import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPublished = createTable(
  'published',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    report: { type: type.code(60), allowNull: false },
    period: { type: type.code(30), allowNull: false },
    figures: { type: type.json, allowNull: false },
    at: { type: type.instant, allowNull: false },
  },
  [{ fields: ['project_id', 'report', 'period', 'at'] }],
);
