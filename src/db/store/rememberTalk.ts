import type { Runner } from '../driver/driver.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { tables } from '../tables.ts';

/** Notes which customer a member speaks about. */
export async function rememberTalk(
  runner: Runner,
  memberId: string,
  customerId: string,
  at: Date,
): Promise<void> {
  await runner.run(sql`${tables.talk.inserting([{ memberId, customerId, at }])} ${onConflict(runner)}`);
}

function onConflict({ dialect }: Runner): Sql {
  switch (dialect) {
    case 'mysql':
      return sql`ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id), at = VALUES(at)`;
    case 'sqlite':
      return sql`ON CONFLICT (member_id) DO UPDATE SET customer_id = excluded.customer_id, at = excluded.at`;
  }
}
