import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createReceipt = createTable(
  'receipt',
  {
    id: { type: type.id, primaryKey: true },
    ref: { type: type.integer, allowNull: false },
    subscription_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    team_id: { type: type.id, allowNull: true },
    member_id: { type: type.id, allowNull: false },
    direction: { type: type.code(4), allowNull: false },
    kind: { type: type.code(12), allowNull: false },
    amount: { type: type.bigInteger, allowNull: false },
    method: { type: type.code(12), allowNull: false },
    account: { type: type.code(8), allowNull: false },
    paid_day: { type: type.day, allowNull: false },
    credit: { type: type.flag, allowNull: false },
    state: { type: type.code(12), allowNull: false },
    at: { type: type.instant, allowNull: false },
    claimed_by_id: { type: type.id, allowNull: false },
    settled_at: { type: type.instant, allowNull: true },
    settled_by_id: { type: type.id, allowNull: true },
    confirmed_day: { type: type.day, allowNull: true },
    reversed_day: { type: type.day, allowNull: true },
    note: { type: type.sealed, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['ref'], unique: true },
    { fields: ['subscription_id', 'at'] },
    { fields: ['customer_id', 'at'] },
    { fields: ['state', 'at'] },
  ],
);
