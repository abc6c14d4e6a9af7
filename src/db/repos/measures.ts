import type { AnalysisRepos } from '../../handlers/ports/analysisRepos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, list, sql, type Sql } from '../sql.ts';
import { isRef } from './customers.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

/** Measures against complaints (R3.4.2). */
export function measures(reader: Reader): AnalysisRepos['measures'] {
  const { measure } = codecs;
  return {
    byId: async (id) => await record(reader, measure, sql`WHERE id = ${id}`),
    byRef: async (ref) => (isRef(ref) ? await record(reader, measure, sql`WHERE ref = ${ref}`) : undefined),
    open: async (projectIds, most) =>
      await records(
        reader,
        measure,
        sql`WHERE state = 'open' AND ${ofProjects(projectIds)} ORDER BY due_day, ref ${limit(most)}`,
      ),
    done: async (projectIds, most) =>
      await records(
        reader,
        measure,
        sql`WHERE state = 'done' AND ${ofProjects(projectIds)} ORDER BY done_at DESC, ref DESC ${limit(most)}`,
      ),
    ownedBy: async (memberId, most) =>
      await records(
        reader,
        measure,
        sql`WHERE owner_id = ${memberId} AND state = 'open' ORDER BY due_day, ref ${limit(most)}`,
      ),
  };
}

function ofProjects(projectIds: readonly string[] | undefined): Sql {
  return projectIds === undefined
    ? sql`1 = 1`
    : projectIds.length === 0
      ? sql`1 = 0`
      : sql`project_id IN ${list(projectIds)}`;
}
