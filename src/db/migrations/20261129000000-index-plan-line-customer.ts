import { addIndexes } from '../migrate/addIndexes.ts';

/** What a team's or a consultant's customers owe is summed up from this alone. */
export const indexPlanLineCustomer = addIndexes('plan_line', [
  { fields: ['customer_id', 'state', 'due_day', 'kind', 'amount', 'paid'] },
]);
