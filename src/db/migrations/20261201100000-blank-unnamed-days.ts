import type { QueryInterface } from 'sequelize';

/** A day without a reason was named in the language of whoever entered it; now it has no name, and each reader is told in his own. */
export async function blankUnnamedDays(query: QueryInterface): Promise<void> {
  await query.sequelize.query(
    `UPDATE calendar_override SET name = '' WHERE name IN ('上班', '休息', 'Worked', 'Off')`,
  );
}
