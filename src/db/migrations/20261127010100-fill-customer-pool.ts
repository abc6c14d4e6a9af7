import type { QueryInterface } from 'sequelize';
import { NOBODY } from '../../domain/customer.ts';

/** Whoever can still be lost to the pool is found by the end of his protection; where it was never settled it is looked at soon. */
export async function fillCustomerPool(query: QueryInterface): Promise<void> {
  await query.sequelize.query(
    `UPDATE customer SET pool_from = COALESCE(protected_until, entered_at)
      WHERE pool_from IS NULL AND state IN ('prospect', 'visited') AND merged_into_id IS NULL AND owner_id <> '${NOBODY}'`,
  );
}
