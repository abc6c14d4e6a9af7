import { CLOCK_FIGURES } from '../../domain/kpi/complaintFigures.ts';
import type { ComplaintFigure, Tally } from '../../domain/kpi/report.ts';
import { addDays, startOfDay } from '../../domain/time/day.ts';
import type { Repos } from '../ports/repos.ts';
import type { ReportRequest } from './reportRequest.ts';

/**
 * Clocks of complaints that were met, and that were due, up to now (DOMAIN 3): what falls due later today is neither yet, so it is taken off
 * what the rollups have of today.
 */
export async function loadComplaintClocks(
  repos: Pick<Repos, 'rollups' | 'complaintCounts'>,
  { project, team, memberIds, period, today, now }: ReportRequest,
): Promise<Readonly<Record<ComplaintFigure, Tally>>> {
  const of = {
    projectId: project.id,
    ...(team === null ? {} : { teamId: team.id }),
    ...(memberIds === undefined ? {} : { memberIds }),
  };
  const to = period.to < today ? period.to : today;
  const rows = await repos.rollups.read({ ...of, from: period.from, to });
  const sum = (figure: ComplaintFigure, what: 'n' | 'd'): number =>
    rows.filter((row) => row.figure === figure).reduce((all, row) => all + row[what], 0);
  const toCome =
    period.from <= today && to === today
      ? await repos.complaintCounts.toCome(of, { from: now, to: startOfDay(addDays(today, 1), project.zone) })
      : { first: 0, final: 0 };
  const { first, final } = CLOCK_FIGURES;
  return {
    [first]: { n: sum(first, 'n'), d: sum(first, 'd') - toCome.first },
    [final]: { n: sum(final, 'n'), d: sum(final, 'd') - toCome.final },
  };
}
