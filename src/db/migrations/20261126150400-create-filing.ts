import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createFiling = createTable(
  'filing',
  {
    id: { type: type.id, primaryKey: true },
    project_id: { type: type.id, allowNull: false },
    channel_company: { type: type.name(200), allowNull: false },
    agent: { type: type.sealed, allowNull: true },
    name: { type: type.sealed, allowNull: false },
    phone: { type: type.sealed, allowNull: false },
    ends_hash: { type: type.hash(16), allowNull: false },
    number: { type: type.sealed, allowNull: true },
    filed_at: { type: type.instant, allowNull: false },
    visit_at: { type: type.instant, allowNull: true },
    protected_until: { type: type.instant, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    fault: { type: type.code(12), allowNull: true },
    customer_id: { type: type.id, allowNull: true },
    confirmed_at: { type: type.instant, allowNull: true },
    by_id: { type: type.id, allowNull: false },
    version: { type: type.integer, allowNull: false },
  },
  [{ fields: ['ends_hash', 'filed_at'] }, { fields: ['project_id', 'state', 'filed_at'] }],
);
