import type { Scope } from '../../domain/actor.ts';
import type { DueDays, DuePeriod } from '../../handlers/ports/dealRepos.ts';
import { limit, list, type Sql, sql } from '../sql.ts';
import { scopeSql } from './scopeSql.ts';

/**
 * FROM … WHERE … of the open payments within a scope: of projects by their own column, of people by whose their customers are. Undefined
 * where there can be none.
 */
function openLines(scope: Scope): Sql | undefined {
  const byCustomer = scope.kind === 'own' || scope.kind === 'team';
  const within = byCustomer
    ? scopeSql(scope)
    : scopeSql(scope, { owner: sql``, team: sql``, project: sql`plan_line.project_id` });
  const tables = byCustomer
    ? sql`customer JOIN plan_line ON plan_line.customer_id = customer.id`
    : sql`plan_line`;
  return within === undefined ? undefined : sql`FROM ${tables} WHERE plan_line.state = 'open' AND ${within}`;
}

/** The ids (line_id) of the open payments that fall due first; undefined where there can be none. */
export function dueFirstSql(scope: Scope, { from, to }: DueDays, count: number): Sql | undefined {
  const lines = openLines(scope);
  return lines === undefined
    ? undefined
    : sql`SELECT plan_line.id AS line_id ${lines} AND ${periodSql({ to, ...(from === undefined ? {} : { from }) })}
        ORDER BY due_day, plan_line.id ${limit(count)}`;
}

/**
 * Counts (n) and sums up (owed) the open payments of a period; undefined where there can be none. A statement for each period: what is
 * overdue or a bank's is little beside all that is open, and each is found along its own index.
 */
export function dueSumSql(scope: Scope, period: DuePeriod): Sql | undefined {
  const lines = openLines(scope);
  return lines === undefined
    ? undefined
    : sql`SELECT COUNT(*) AS n, SUM(amount - paid) AS owed ${lines} AND ${periodSql(period)}`;
}

function periodSql({ from, to, kinds }: Omit<DuePeriod, 'name'>): Sql {
  const since = from === undefined ? sql`` : sql`AND due_day >= ${from}`;
  const until = to === undefined ? sql`` : sql`AND due_day <= ${to}`;
  const ofKind = kinds === undefined ? sql`` : sql`AND kind IN ${list(kinds)}`;
  return sql`(1 = 1 ${since} ${until} ${ofKind})`;
}
