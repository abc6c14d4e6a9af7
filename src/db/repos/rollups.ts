import type { Repos } from '../../handlers/ports/repos.ts';
import { sql } from '../sql.ts';
import { ofMembers } from './ofMembers.ts';
import type { Reader } from './reader.ts';

/** Reads the sums of whole periods: one row for each figure, team and member; `day` is the first of the period. */
export function rollups(reader: Reader): Repos['rollups'] {
  return {
    read: async ({ projectId, teamId, memberIds, from, to }) => {
      const ofTeam = teamId === undefined ? sql`` : sql`AND team_id = ${teamId}`;
      const rows = await reader.runner
        .all(sql`SELECT figure, team_id, member_id, SUM(n) AS n, SUM(d) AS d FROM rollup
        WHERE project_id = ${projectId} AND day BETWEEN ${from} AND ${to} ${ofTeam} ${ofMembers(memberIds)}
        GROUP BY figure, team_id, member_id ORDER BY figure, team_id, member_id`);
      return rows.map((row) => ({
        day: from,
        projectId,
        teamId: row['team_id'] === '' ? null : String(row['team_id']),
        memberId: String(row['member_id']),
        figure: String(row['figure']),
        n: Number(row['n']),
        d: Number(row['d']),
      }));
    },
  };
}
