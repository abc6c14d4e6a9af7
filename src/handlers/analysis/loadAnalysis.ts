import type { AnalysisBy } from '../../domain/complaints/analysisBy.ts';
import type { ComplaintCategory, ComplaintCause } from '../../domain/complaints/complaint.ts';
import { maskPhones } from '../../domain/maskPhones.ts';
import { addDays, monthDays, monthOf, startOfDay } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ComplaintGroup } from '../ports/analysisRepos.ts';
import type { Repos } from '../ports/repos.ts';

/** Rows of a table; what comes after them is left out and said. */
const MOST_GROUPS = 12;
const MOST_MONTHS = 36;
const TREND_MONTHS = 6;

export interface AnalysisRequest {
  readonly projectIds: readonly string[] | undefined;
  readonly period: Period;
  readonly by: AnalysisBy;
  readonly zone: string;
  /** YYYY-MM-DD in that zone. */
  readonly today: string;
}

export interface LabelledGroup extends ComplaintGroup {
  readonly label: string;
}

export interface LoadedAnalysis {
  readonly request: AnalysisRequest;
  /** Undefined where nobody complained. */
  readonly total: ComplaintGroup | undefined;
  readonly groups: readonly LabelledGroup[];
  /** Complaints of the months up to the end of the period or today, whichever is first (YYYY-MM), the last one last. */
  readonly trend: readonly { readonly month: string; readonly n: number }[];
}

/** What complaints of a time say: counted by the database along an index of project and time, a row for each group. */
export async function loadAnalysis(
  repos: Pick<Repos, 'complaintCounts' | 'company' | 'units'>,
  request: AnalysisRequest,
  m: Messages,
): Promise<LoadedAnalysis> {
  const { projectIds, period, by, zone, today } = request;
  const { complaintCounts } = repos;
  const to = startOfDay(addDays(period.to, 1), zone);
  const span = { projectIds, from: startOfDay(period.from, zone), to };
  const [total] = await complaintCounts.groups(span, 'all', 1);
  const months = monthsOf(period.from, period.to);
  const found = await complaintCounts.groups(span, by, MOST_GROUPS, instants(months, zone));
  const groups: LabelledGroup[] = [];
  for (const group of found) {
    groups.push({ ...group, label: await labelOf(repos, group.key, by, months, m) });
  }
  const lastDay = period.to < today ? period.to : today;
  const lately = monthsOf(monthsBefore(lastDay, TREND_MONTHS - 1), lastDay);
  const starts = instants(lately, zone);
  const byMonth = await complaintCounts.groups(
    { projectIds, from: starts[0] ?? span.from, to },
    'month',
    TREND_MONTHS,
    starts,
  );
  const counted = new Map(byMonth.map(({ key, n }) => [Number(key), n]));
  return {
    request,
    total,
    groups,
    trend: lately.map((month, index) => ({ month, n: counted.get(index) ?? 0 })),
  };
}

/** YYYY-MM of every month that these days touch. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = from; monthOf(day) <= monthOf(to) && months.length < MOST_MONTHS;) {
    months.push(monthOf(day));
    day = addDays(monthDays(day).to, 1);
  }
  return months;
}

function monthsBefore(day: string, n: number): string {
  return n === 0 ? `${monthOf(day)}-01` : monthsBefore(addDays(`${monthOf(day)}-01`, -1), n - 1);
}

function instants(months: readonly string[], zone: string): Date[] {
  return months.map((month) => startOfDay(`${month}-01`, zone));
}

async function labelOf(
  repos: Pick<Repos, 'company' | 'units'>,
  key: string | null,
  by: AnalysisBy,
  months: readonly string[],
  m: Messages,
): Promise<string> {
  if (key === null) {
    return m.analysis.unset[by];
  }
  switch (by) {
    case 'cause':
    case 'contractor':
      return maskPhones(key);
    case 'causeKind':
      return m.words.complaintCause[key as ComplaintCause];
    case 'category':
      return m.words.complaintCategory[key as ComplaintCategory];
    case 'project':
      return (await repos.company.project(key))?.name ?? key;
    case 'building': {
      const building = await repos.units.buildingById(key);
      return building === undefined ? m.analysis.unset.building : m.measure.building(building.code);
    }
    case 'month':
      return months[Number(key)] ?? '';
  }
}
