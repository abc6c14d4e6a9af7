import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPolicyEntry = createTable(
  'policy_entry',
  {
    id: { type: type.id, primaryKey: true },
    policy: { type: type.code(60), allowNull: false },
    project_id: { type: type.id, allowNull: true, references: { model: 'project', key: 'id' } },
    value: { type: type.name(500), allowNull: false },
    from_at: { type: type.instant, allowNull: false },
    set_by_id: { type: type.id, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['policy', 'from_at'] }],
);
