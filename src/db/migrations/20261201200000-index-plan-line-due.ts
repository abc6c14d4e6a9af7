import { addIndexes } from '../migrate/addIndexes.ts';

/** What is overdue, and what banks have to pay, is found and summed up from these alone, also where whose customers they are decides. */
export const indexPlanLineDue = addIndexes('plan_line', [
  { fields: ['state', 'due_day', 'project_id', 'customer_id', 'amount', 'paid'] },
  { fields: ['state', 'kind', 'project_id', 'customer_id', 'amount', 'paid'] },
]);
