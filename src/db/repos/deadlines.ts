import type { DeadlineRepos, DeadlineStretch } from '../../handlers/ports/deadlineRepos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql, type Sql } from '../sql.ts';
import { records } from './read.ts';
import type { Reader } from './reader.ts';

/** Records by their deadline: each along its index on project and deadline. */
export function deadlines(reader: Reader): DeadlineRepos['deadlines'] {
  const { contract, customer, unit, complaint } = codecs;
  return {
    scans: async (stretch) =>
      await records(
        reader,
        contract,
        sql`WHERE ${within(sql`scan_by`, stretch)} AND scanned_at IS NULL AND ended_at IS NULL ${ordered(sql`scan_by`, stretch)}`,
      ),
    customers: async (stretch) =>
      await records(
        reader,
        customer,
        sql`WHERE ${within(sql`entry_due_at`, stretch)} ${ordered(sql`entry_due_at`, stretch)}`,
      ),
    units: async (stretch) =>
      await records(
        reader,
        unit,
        sql`WHERE ${within(sql`entry_due_at`, stretch)} ${ordered(sql`entry_due_at`, stretch)}`,
      ),
    complaints: async (stretch) =>
      await records(
        reader,
        complaint,
        sql`WHERE ${within(sql`final_due_at`, stretch)} AND state IN ('open', 'paused') ${ordered(sql`final_due_at`, stretch)}`,
      ),
  };
}

function within(due: Sql, { projectId, since, after }: DeadlineStretch): Sql {
  const from = sql`project_id = ${projectId} AND ${due} >= ${after?.at ?? since}`;
  return after === undefined ? from : sql`${from} AND (${due} > ${after.at} OR id > ${after.id})`;
}

function ordered(due: Sql, stretch: DeadlineStretch): Sql {
  return sql`ORDER BY ${due}, id ${limit(stretch.limit)}`;
}
