import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createPlanLine = createTable(
  'plan_line',
  {
    id: { type: type.id, primaryKey: true },
    contract_id: { type: type.id, allowNull: false },
    customer_id: { type: type.id, allowNull: false },
    project_id: { type: type.id, allowNull: false },
    seq: { type: type.integer, allowNull: false },
    kind: { type: type.code(12), allowNull: false },
    share: { type: type.integer, allowNull: false },
    amount: { type: type.bigInteger, allowNull: false },
    paid: { type: type.bigInteger, allowNull: false },
    event: { type: type.code(12), allowNull: false },
    days: { type: type.integer, allowNull: false },
    due_day: { type: type.day, allowNull: true },
    state: { type: type.code(12), allowNull: false },
    remind_at: { type: type.instant, allowNull: true },
    overdue_at: { type: type.instant, allowNull: true },
    problem_id: { type: type.id, allowNull: true },
    version: { type: type.integer, allowNull: false },
  },
  [
    { fields: ['contract_id', 'seq'] },
    { fields: ['state', 'due_day', 'project_id', 'amount', 'paid'] },
    { fields: ['state', 'kind', 'project_id', 'amount', 'paid'] },
    { fields: ['customer_id', 'state', 'due_day'] },
  ],
);
