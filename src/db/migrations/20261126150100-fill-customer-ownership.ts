import type { QueryInterface } from 'sequelize';

/** Whoever has a customer has him since the entry, as far as anything was noted. */
export async function fillCustomerOwnership(query: QueryInterface): Promise<void> {
  await query.sequelize.query('UPDATE customer SET owner_since = entered_at WHERE owner_since IS NULL');
}
