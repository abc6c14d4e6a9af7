import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createLoan = createTable(
  'loan',
  {
    id: { type: type.id, primaryKey: true },
    contract_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    bank: { type: type.name(60), allowNull: false },
    amount: { type: type.bigInteger, allowNull: false },
    fund: { type: type.bigInteger, allowNull: false },
    approved: { type: type.bigInteger, allowNull: true },
    state: { type: type.code(12), allowNull: false },
    opened_day: { type: type.day, allowNull: false },
    documented_day: { type: type.day, allowNull: true },
    signed_day: { type: type.day, allowNull: true },
    approved_day: { type: type.day, allowNull: true },
    paid_out_day: { type: type.day, allowNull: true },
    step_day: { type: type.day, allowNull: false },
    documents: { type: type.json, allowNull: true },
    received: { type: type.json, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['contract_id'], unique: true },
    { fields: ['state', 'project_id', 'step_day'] },
    { fields: ['customer_id', 'state'] },
  ],
);
