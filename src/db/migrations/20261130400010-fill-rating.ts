import type { QueryInterface } from 'sequelize';

/** What an answer adds to each figure. */
const ADDS = { satisfaction: 'stars', satisfied: 'CASE WHEN stars >= 4 THEN 1 ELSE 0 END' };

/** How satisfied customers were when they signed for their homes stood on the handover: from here on it is a rating, and counts as one. */
export async function fillRating(query: QueryInterface): Promise<void> {
  if (!('satisfaction' in (await query.describeTable('handover')))) {
    return;
  }
  await query.sequelize.query(
    `INSERT INTO rating (id, about, about_id, round, at, customer_id, project_id, team_id, member_id, asked_by_id, asked_at,
        locale, stars, answered_at, answered_day, how, version)
      SELECT handover.id, 'handover', handover.id, 0, handover.at, handover.customer_id, handover.project_id, contract.team_id,
        contract.member_id, handover.done_by_id, handover.at, 'zh-CN', handover.satisfaction, handover.at, handover.done_day, 'entered', 1
      FROM handover JOIN contract ON contract.id = handover.contract_id
      WHERE handover.satisfaction IS NOT NULL AND handover.done_day IS NOT NULL AND handover.done_by_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM rating known WHERE known.about = 'handover' AND known.about_id = handover.id)`,
  );
  for (const [figure, adds] of Object.entries(ADDS)) {
    await query.sequelize.query(
      `INSERT INTO rollup (project_id, day, member_id, figure, team_id, n, d)
        SELECT project_id, answered_day, member_id, '${figure}', team_id, SUM(n), SUM(d)
        FROM (SELECT project_id, answered_day, member_id, COALESCE(team_id, '') AS team_id, ${adds} AS n, 1 AS d
          FROM rating WHERE answered_day IS NOT NULL) counted
        WHERE NOT EXISTS (SELECT 1 FROM rollup known WHERE known.figure = '${figure}' AND known.project_id = counted.project_id
          AND known.day = counted.answered_day AND known.member_id = counted.member_id AND known.team_id = counted.team_id)
        GROUP BY project_id, answered_day, member_id, team_id`,
    );
  }
}
