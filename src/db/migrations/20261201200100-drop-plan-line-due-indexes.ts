import type { QueryInterface } from 'sequelize';

const NAMES = [
  'plan_line_state_due_day_project_id_amount_paid',
  'plan_line_state_kind_project_id_amount_paid',
];

/** Those that have the customer, too, are there since. */
export async function dropPlanLineDueIndexes(query: QueryInterface): Promise<void> {
  const there = (await query.showIndex('plan_line')) as { readonly name: string }[];
  for (const name of NAMES) {
    if (there.some((index) => index.name === name)) {
      await query.removeIndex('plan_line', name);
    }
  }
}
