import type { QueryInterface } from 'sequelize';

/** The days of a complaint are those of its project's zone. */
export async function fillComplaintFigures(query: QueryInterface): Promise<void> {
  await query.sequelize.query(
    `UPDATE complaint SET zone = COALESCE((SELECT zone FROM project WHERE project.id = complaint.project_id), zone)`,
  );
}
