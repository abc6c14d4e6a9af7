import { AGE_BANDS } from '../../domain/complaints/ageBand.ts';
import type { MeasureAim } from '../../domain/measures/measure.ts';
import type { AnalysisRepos } from '../../handlers/ports/analysisRepos.ts';
import { textOf } from './textOf.ts';
import { limit, sql, type Sql } from '../sql.ts';
import { complaintGroups } from './complaintGroups.ts';
import { countOf } from './countOf.ts';
import { ofMembers } from './ofMembers.ts';
import type { Reader } from './reader.ts';

/** Kinds of causes are a closed list. */
const MOST_CAUSES = 20;

/** Overdue as its clocks stood: those of what rests stand since it rests. */
const OVERDUE = (now: Date): Sql =>
  sql`next_due_at < CASE WHEN state = 'paused' THEN paused_at ELSE ${now} END`;

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** What complaints say together (R3.4.2). */
export function complaintCounts(reader: Reader): AnalysisRepos['complaintCounts'] {
  const count = async (where: Sql): Promise<number> =>
    await countOf(reader, sql`SELECT COUNT(*) AS n FROM complaint WHERE ${where}`);
  return {
    open: async (projectId, [today, days, week], now) => {
      const rows = await reader.runner.all(sql`SELECT owner_id, band, COUNT(*) AS n, SUM(late) AS late FROM (
          SELECT owner_id,
            CASE WHEN at >= ${today} THEN 0 WHEN at >= ${days} THEN 1 WHEN at >= ${week} THEN 2 ELSE 3 END AS band,
            CASE WHEN ${OVERDUE(now)} THEN 1 ELSE 0 END AS late
          FROM complaint WHERE state IN ('open', 'paused') AND project_id = ${projectId}) waiting
        GROUP BY owner_id, band ORDER BY owner_id, band`);
      return rows.map((row) => ({
        ownerId: textOf(row['owner_id']),
        band: AGE_BANDS[Number(row['band'])] ?? 'longer',
        n: Number(row['n']),
        overdue: Number(row['late']),
      }));
    },
    moved: async (projectId, within, due) => ({
      taken: await count(
        sql`project_id = ${projectId} AND at >= ${within.from} AND at < ${within.to} AND state <> 'duplicate'`,
      ),
      resolved: await count(
        sql`project_id = ${projectId} AND resolved_at >= ${within.from} AND resolved_at < ${within.to}`,
      ),
      due: await count(
        sql`state = 'open' AND project_id = ${projectId} AND next_due_at >= ${due.from} AND next_due_at < ${due.to}`,
      ),
    }),
    causes: async (projectId, since) => {
      const rows = await reader.runner.all(sql`SELECT cause_kind, COUNT(*) AS n FROM complaint
        WHERE project_id = ${projectId} AND resolved_at >= ${since}
        GROUP BY cause_kind ORDER BY n DESC, cause_kind ${limit(MOST_CAUSES)}`);
      return rows.map((row) => ({
        key: textOf(row['cause_kind']),
        n: Number(row['n']),
      }));
    },
    groups: async (span, by, most, months = []) => await complaintGroups(reader, span, { by, most, months }),
    aimedAt: async (aim, { from, to }) =>
      await countOf(
        reader,
        sql`SELECT COUNT(*) AS n FROM complaint
          WHERE ${takenIn(aim.projectId, { from, to })} AND ${aimed(aim)}`,
      ),
    undecided: async (projectId, within) =>
      await count(sql`${takenIn(projectId, within)} AND cause IS NULL AND cause_kind IS NULL`),
    toCome: async ({ projectId, teamId, memberIds }, { from, to }) => {
      const team = teamId === undefined ? sql`` : sql`AND team_id = ${teamId}`;
      const one = async (due: Sql, ended: Sql): Promise<number> =>
        await countOf(
          reader,
          sql`SELECT COUNT(*) AS n FROM (SELECT COALESCE(owner_id, taken_by_id) AS member_id FROM complaint
            WHERE project_id = ${projectId} AND ${due} > ${from} AND ${due} < ${to}
              AND state = 'open' AND ${ended} IS NULL ${team}) running
            WHERE 1 = 1 ${ofMembers(memberIds)}`,
        );
      return {
        first: await one(sql`first_due_at`, sql`responded_at`),
        final: await one(sql`final_due_at`, sql`resolved_at`),
      };
    },
  };
}

function takenIn(projectId: string, { from, to }: Span): Sql {
  return sql`project_id = ${projectId} AND at >= ${from} AND at < ${to} AND state <> 'duplicate'`;
}

/** By its cause where it names one, else by its category; within its building and for its contractor where it has them. */
function aimed({ cause, category, buildingId, contractor }: MeasureAim): Sql {
  const what =
    cause !== null ? sql`cause = ${cause}` : category !== null ? sql`category = ${category}` : sql`1 = 1`;
  const where =
    buildingId === null
      ? sql`1 = 1`
      : sql`EXISTS (SELECT 1 FROM unit WHERE unit.id = complaint.unit_id AND unit.building_id = ${buildingId})`;
  const whose = contractor === null ? sql`1 = 1` : sql`contractor = ${contractor}`;
  return sql`${what} AND ${where} AND ${whose}`;
}
