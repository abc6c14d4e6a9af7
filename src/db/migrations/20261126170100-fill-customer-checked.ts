import type { QueryInterface } from 'sequelize';

/** Whoever was never called back counts from the day on which he was entered. */
export async function fillCustomerChecked(query: QueryInterface): Promise<void> {
  await query.sequelize.query('UPDATE customer SET checked_at = entered_at WHERE checked_at IS NULL');
}
