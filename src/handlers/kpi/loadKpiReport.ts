import type { Member, Target, Team } from '../../domain/company.ts';
import {
  COMPLAINT_REPORT_FIGURES,
  kpiReport,
  REPORT_FIGURES,
  SATISFACTION_FIGURES,
  type KpiReport,
} from '../../domain/kpi/report.ts';
import { restatements, type PublishedFigure, type Restatement } from '../../domain/kpi/restatement.ts';
import type { RollupRow } from '../../domain/kpi/rollupRow.ts';
import { addDays, monthDays, monthOf } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { Engine } from '../ports/engine.ts';
import type { Repos } from '../ports/repos.ts';
import { loadComplaintClocks } from './loadComplaintClocks.ts';
import type { ReportRequest } from './reportRequest.ts';

/** Months of targets that one report reads at most. */
const MOST_MONTHS = 24;

export interface LoadedReport {
  readonly report: KpiReport;
  /** What has changed since it was published, and the day it was published for; null where nothing has. */
  readonly restated: { readonly day: string; readonly changes: readonly Restatement[] } | null;
  /** Names for the restatement. */
  readonly names: ReadonlyMap<string, string>;
  /** The figures of the period by person, as they are kept when the report is published. */
  readonly figures: readonly PublishedFigure[];
}

/** Under which a daily report of a project, or of one of its teams, is published. */
export function dailyReportKey(team: Pick<Team, 'id'> | null): string {
  return team === null ? 'daily' : `daily:${team.id}`;
}

/** Reads what a report needs: sums from the rollups, never the records behind them. */
export async function loadKpiReport(
  repos: Repos,
  engine: Pick<Engine, 'published'>,
  request: ReportRequest,
): Promise<LoadedReport> {
  const { project, team, period, today } = request;
  const month = monthDays(period.to);
  const monthToDate = { from: month.from, to: period.to < today ? period.to : today };
  const [members, rows, monthRows, targets] = await Promise.all([
    membersOf(repos, request),
    read(repos, request, period),
    read(repos, request, monthToDate),
    targetsOf(repos, project.id, period),
  ]);
  const people = await peopleOf(repos, members, [...rows, ...monthRows].filter(isOfSales), targets, request);
  return {
    report: kpiReport({
      project: project.name,
      team: team?.name ?? null,
      period,
      today,
      people,
      rows,
      monthRows,
      targets,
      complaints: await loadComplaintClocks(repos, request),
    }),
    restated: await restatedOf(repos, engine, request),
    names: new Map(people.map(({ id, name }) => [id, name])),
    figures: rows
      .filter(({ figure }) => REPORT_FIGURES.some(({ key }) => key === figure))
      .map(({ memberId, figure, n, d }) => ({ memberId, figure, n, d })),
  };
}

async function membersOf(repos: Repos, { project, team, memberIds }: ReportRequest): Promise<Member[]> {
  if (memberIds !== undefined) {
    const found = await Promise.all(memberIds.map((id) => repos.members.byId(id)));
    return found.filter((member) => member !== undefined);
  }
  return team === null ? repos.members.ofProject(project.id) : repos.members.ofTeam(team.id);
}

function read(
  repos: Repos,
  { project, team, memberIds }: ReportRequest,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<RollupRow[]> {
  return repos.rollups.read({
    projectId: project.id,
    ...(team === null ? {} : { teamId: team.id }),
    ...(memberIds === undefined ? {} : { memberIds }),
    from,
    to,
  });
}

async function targetsOf(repos: Repos, projectId: string, period: Period): Promise<Target[]> {
  const months: string[] = [];
  for (let day = period.from; day <= period.to && months.length < MOST_MONTHS;) {
    months.push(monthOf(day));
    day = addDays(monthDays(day).to, 1);
  }
  const found = await Promise.all(months.map((month) => repos.company.targets(month, projectId)));
  return found.flat();
}

/** Customers rate customer service, too, which sells nothing; neither are its complaints sales. */
function isOfSales({ figure }: RollupRow): boolean {
  return ![...SATISFACTION_FIGURES, ...COMPLAINT_REPORT_FIGURES].some((key) => key === figure);
}

/** Consultants, and whoever else has figures or a target, also when he has left since. */
async function peopleOf(
  repos: Repos,
  members: readonly Member[],
  rows: readonly RollupRow[],
  targets: readonly Target[],
  { memberIds }: ReportRequest,
): Promise<Member[]> {
  const counted = new Set([
    ...rows.map(({ memberId }) => memberId),
    ...targets.map(({ memberId }) => memberId).filter((id) => members.some((member) => member.id === id)),
  ]);
  const shown = members.filter(
    (member) =>
      memberIds?.includes(member.id) === true ||
      counted.has(member.id) ||
      (member.role === 'consultant' && member.active),
  );
  const gone = [...counted].filter((id) => !shown.some((member) => member.id === id));
  const found = await Promise.all(gone.map((id) => repos.members.byId(id)));
  return [...shown, ...found.filter((member) => member !== undefined)];
}

/** Today's report restates yesterday's; a report of a past day restates its own. */
async function restatedOf(
  repos: Repos,
  engine: Pick<Engine, 'published'>,
  request: ReportRequest,
): Promise<LoadedReport['restated']> {
  const { project, team, memberIds, period, today } = request;
  if (period.kind !== 'day') {
    return null;
  }
  const day = period.from === today ? addDays(today, -1) : period.from;
  const published = await engine.published(project.id, dailyReportKey(team), day);
  if (published === undefined) {
    return null;
  }
  const figures = published.figures.filter((f) => memberIds === undefined || memberIds.includes(f.memberId));
  const changes = restatements(figures, await read(repos, request, { from: day, to: day }));
  return changes.length === 0 ? null : { day, changes };
}
