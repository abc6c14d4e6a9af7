import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createJob = createTable(
  'job',
  {
    id: { type: type.id, primaryKey: true },
    kind: { type: type.code(40), allowNull: false },
    payload: { type: type.json, allowNull: false },
    dedup_key: { type: type.key(190), allowNull: false },
    urgent: { type: type.flag, allowNull: false },
    state: { type: type.code(10), allowNull: false },
    run_at: { type: type.instant, allowNull: false },
    attempts: { type: type.integer, allowNull: false },
    most_attempts: { type: type.integer, allowNull: false },
    lease_token: { type: type.id, allowNull: true },
    lease_until: { type: type.bigInteger, allowNull: true },
    error: { type: type.name(500), allowNull: true },
    finished_at: { type: type.instant, allowNull: true },
  },
  [
    { fields: ['dedup_key'], unique: true },
    { fields: ['state', 'urgent', 'run_at'] },
    { fields: ['state', 'finished_at'] },
    { fields: ['lease_token'] },
  ],
);
