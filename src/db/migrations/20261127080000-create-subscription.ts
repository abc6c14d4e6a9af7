import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createSubscription = createTable(
  'subscription',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    unit_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    customer_id: { type: type.id, allowNull: false },
    member_id: { type: type.id, allowNull: false },
    co_owners: { type: type.sealed, allowNull: true },
    at: { type: type.instant, allowNull: false },
    day: { type: type.day, allowNull: false },
    list_price: { type: type.bigInteger, allowNull: false },
    price: { type: type.bigInteger, allowNull: false },
    deposit: { type: type.bigInteger, allowNull: false },
    area: { type: type.integer, allowNull: true },
    sign_by: { type: type.instant, allowNull: false },
    remind_at: { type: type.instant, allowNull: true },
    state: { type: type.code(12), allowNull: false },
    ended_at: { type: type.instant, allowNull: true },
    ended_day: { type: type.day, allowNull: true },
    ended_by_id: { type: type.id, allowNull: true },
    end_reason: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['ref'], unique: true },
    { fields: ['customer_id', 'at'] },
    { fields: ['unit_id', 'at'] },
    { fields: ['state', 'sign_by'] },
  ],
);
