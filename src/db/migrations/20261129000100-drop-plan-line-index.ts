import type { QueryInterface } from 'sequelize';

const NAME = 'plan_line_customer_id_state_due_day';

/** The longer one that begins with it is there since. */
export async function dropPlanLineIndex(query: QueryInterface): Promise<void> {
  const there = (await query.showIndex('plan_line')) as { readonly name: string }[];
  if (there.some(({ name }) => name === NAME)) {
    await query.removeIndex('plan_line', NAME);
  }
}
