import type { QueryInterface } from 'sequelize';

/** It is a rating since. */
export async function dropHandoverSatisfaction(query: QueryInterface): Promise<void> {
  if ('satisfaction' in (await query.describeTable('handover'))) {
    await query.sequelize.query('ALTER TABLE handover DROP COLUMN satisfaction');
  }
}
