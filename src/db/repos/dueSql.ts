import type { Scope } from '../../domain/actor.ts';
import type { DueDays, DuePeriod } from '../../handlers/ports/dealRepos.ts';
import { limit, list, Sql, sql } from '../sql.ts';
import { scopeSql } from './scopeSql.ts';

/** Open payments within a scope: of projects along their own index, of people from their customers on. */
interface OpenLines {
  /** FROM … WHERE … */
  readonly from: Sql;
  /** Whether going through them once for everything is less than going through each period. */
  readonly together: boolean;
}

/** Undefined where there can be none. */
function openLines(scope: Scope): OpenLines | undefined {
  const byCustomer = scope.kind === 'own' || scope.kind === 'team';
  const within = byCustomer
    ? scopeSql(scope)
    : scopeSql(scope, { owner: sql``, team: sql``, project: sql`plan_line.project_id` });
  const tables = byCustomer
    ? sql`customer JOIN plan_line ON plan_line.customer_id = customer.id`
    : sql`plan_line`;
  return within === undefined
    ? undefined
    : { from: sql`FROM ${tables} WHERE plan_line.state = 'open' AND ${within}`, together: byCustomer };
}

/** The ids (line_id) of the open payments that fall due first; undefined where there can be none. */
export function dueFirstSql(scope: Scope, { from, to }: DueDays, count: number): Sql | undefined {
  const lines = openLines(scope);
  return lines === undefined
    ? undefined
    : sql`SELECT plan_line.id AS line_id ${lines.from} AND ${periodSql({ to, ...(from === undefined ? {} : { from }) })}
        ORDER BY due_day, plan_line.id ${limit(count)}`;
}

/** Statements that count and sum up the open payments of periods: n<i> and owed<i> of the i-th period that each is about. */
export function dueSumsSql(
  scope: Scope,
  periods: readonly DuePeriod[],
): { readonly periods: readonly DuePeriod[]; readonly statement: Sql }[] {
  const lines = openLines(scope);
  if (lines === undefined || periods.length === 0) {
    return [];
  }
  if (lines.together) {
    const columns = periods.map((period, i) => {
      const within = periodSql(period);
      return sql`SUM(CASE WHEN ${within} THEN 1 ELSE 0 END) AS ${named('n', i)},
        SUM(CASE WHEN ${within} THEN amount - paid ELSE 0 END) AS ${named('owed', i)}`;
    });
    const all = columns.reduce((before, column) => sql`${before}, ${column}`);
    return [{ periods, statement: sql`SELECT ${all} ${lines.from}` }];
  }
  return periods.map((period) => ({
    periods: [period],
    statement: sql`SELECT COUNT(*) AS n0, SUM(amount - paid) AS owed0 ${lines.from} AND ${periodSql(period)}`,
  }));
}

function periodSql({ from, to, kinds }: Omit<DuePeriod, 'name'>): Sql {
  const since = from === undefined ? sql`` : sql`AND due_day >= ${from}`;
  const until = to === undefined ? sql`` : sql`AND due_day <= ${to}`;
  const ofKind = kinds === undefined ? sql`` : sql`AND kind IN ${list(kinds)}`;
  return sql`(1 = 1 ${since} ${until} ${ofKind})`;
}

function named(name: 'n' | 'owed', index: number): Sql {
  return new Sql(`${name}${index}`, []);
}
