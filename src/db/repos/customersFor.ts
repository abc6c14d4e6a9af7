import type { Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Unit } from '../../domain/unit.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql, type Sql } from '../sql.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';
import { scopeSql } from './scopeSql.ts';

/** Who looks on. */
const STATES = ['prospect', 'visited'] as const;

/**
 * Whoever may want a unit, entered last first: who wants as many rooms, and who has not said how many but what he can pay or how
 * large it should be. Each kind is read from the newest on, along an index that has all that is compared, and no further than
 * it needs: tens of thousands who want three rooms are neither sorted nor read.
 */
export async function customersFor(
  reader: Reader,
  { projectId, rooms, listPrice, builtArea }: Pick<Unit, 'projectId' | 'rooms' | 'listPrice' | 'builtArea'>,
  scope: Scope,
  count: number,
): Promise<Customer[]> {
  const within = scopeSql(scope);
  if (within === undefined) {
    return [];
  }
  const said = sql`rooms IS NULL
    AND (budget_from IS NOT NULL OR budget_to IS NOT NULL OR area_from IS NOT NULL OR area_to IS NOT NULL)`;
  const kinds = STATES.flatMap((state) =>
    [...(rooms === null ? [] : [sql`rooms = ${rooms}`]), said].map(
      (wish) => sql`SELECT id, ref FROM (SELECT id, ref FROM customer
        WHERE project_id = ${projectId} AND ${wish} AND state = ${state} AND merged_into_id IS NULL AND ${within}
        AND ${mayHold(sql`budget_from`, sql`budget_to`, listPrice)}
        AND ${mayHold(sql`area_from`, sql`area_to`, builtArea)}
        ORDER BY ref DESC ${limit(count)}) AS kind`,
    ),
  );
  const union = kinds.reduce((all, one) => sql`${all} UNION ALL ${one}`);
  const rows = await reader.runner.all(sql`${union} ORDER BY ref DESC ${limit(count)}`);
  const ids = rows.map((row) => String(row['id']));
  return ids.length === 0
    ? []
    : await records(reader, codecs.customer, sql`WHERE id IN ${list(ids)} ORDER BY ref DESC`);
}

/**
 * Whether a figure may be near what somebody said (`domain/matching/fit` tells): as far outside as a tenth for what he meant by
 * about, and what counts as near behind that.
 */
function mayHold(from: Sql, to: Sql, value: number | null): Sql {
  return value === null
    ? sql`1 = 1`
    : sql`(${to} IS NULL OR ${to} >= ${Math.floor(value / 1.3)}) AND (${from} IS NULL OR ${from} <= ${Math.ceil(value / 0.75)})`;
}
