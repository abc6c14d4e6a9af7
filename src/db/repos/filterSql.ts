import type { CustomerFilter } from '../../domain/customers/customerFilter.ts';
import { list, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

const DAY_MS = 86_400_000;

/** What a filter asks of a row of the table customer, as AND ... AND ...; `now` is business time. */
export function filterSql(filter: CustomerFilter, now: Date): Sql {
  const { levels, states, rooms, sources, purposes, budget, idleDays, lostCause } = filter;
  const parts = [
    ...(levels === undefined ? [] : [sql`level IN ${list(levels)}`]),
    ...(states === undefined ? [] : [sql`state IN ${list(states)}`]),
    ...(rooms === undefined ? [] : [sql`rooms = ${rooms}`]),
    ...(sources === undefined ? [] : [sql`source IN ${list(sources)}`]),
    ...(purposes === undefined ? [] : [sql`purpose IN ${list(purposes)}`]),
    ...(lostCause === undefined ? [] : [sql`lost_cause = ${lostCause}`]),
    // An open end of the customer's budget meets everything on its side.
    ...(budget?.from === undefined ? [] : [sql`COALESCE(budget_to, budget_from) >= ${budget.from}`]),
    ...(budget?.to === undefined ? [] : [sql`COALESCE(budget_from, budget_to) <= ${budget.to}`]),
    // Whoever was never followed up counts from the day on which he was entered.
    ...(idleDays === undefined ? [] : [sql`active_at < ${new Date(now.getTime() - idleDays * DAY_MS)}`]),
  ];
  return parts.reduce((all, part) => sql`${all} AND ${part}`, sql``);
}
