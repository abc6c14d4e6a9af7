import type { RollupRow } from '../../handlers/ports/rollup.ts';
import type { Runner } from '../driver/driver.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { tables } from '../tables.ts';
import type { RollupModel } from '../models/rollup.ts';
import type { RowOf } from '../table.ts';

type Row = RowOf<RollupModel>;

/** Adds to the sums, in one statement; rows are locked in the order of their keys, so that two writers cannot deadlock. */
export async function addRollups(runner: Runner, rows: readonly RollupRow[]): Promise<void> {
  const merged = merge(rows);
  if (merged.length > 0) {
    await runner.run(sql`${tables.rollup.inserting(merged)} ${onConflict(runner)}`);
  }
}

function onConflict({ dialect }: Runner): Sql {
  switch (dialect) {
    case 'mysql':
      return sql`ON DUPLICATE KEY UPDATE n = n + VALUES(n), d = d + VALUES(d)`;
    case 'sqlite':
      return sql`ON CONFLICT (project_id, day, member_id, figure, team_id)
        DO UPDATE SET n = n + excluded.n, d = d + excluded.d`;
  }
}

function merge(rows: readonly RollupRow[]): Row[] {
  const sums = new Map<string, Row>();
  for (const { projectId, day, memberId, figure, teamId, n, d } of rows) {
    const key = [projectId, day, memberId, figure, teamId ?? ''].join('|');
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { projectId, day, memberId, figure, teamId: teamId ?? '', n, d });
    } else {
      sum.n += n;
      sum.d += d;
    }
  }
  return [...sums]
    .filter(([, { n, d }]) => n !== 0 || d !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}
