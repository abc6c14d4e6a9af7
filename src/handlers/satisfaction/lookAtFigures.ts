import type { Scope } from '../../domain/actor.ts';
import type { Team } from '../../domain/company.ts';
import type { RollupRow } from '../../domain/kpi/rollupRow.ts';
import { may, reach } from '../../domain/permissions.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import { scoreOf, type Score } from '../../domain/satisfaction/score.ts';
import { dayOf, monthDays } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { LookContext } from '../command.ts';
import type { Reading } from '../doing.ts';
import type { ReportRequest } from '../kpi/reportRequest.ts';
import { periodFault } from '../kpi/periodFault.ts';
import { reportRequests } from '../kpi/reportRequests.ts';
import type { NamedScore } from './namedScore.ts';
import { scoreChart } from './scoreChart.ts';
import { seesAnswers } from './seesAnswers.ts';

const LATELY = 5;

/** How satisfied the customers of a project, a team or a person are, over a period. */
export interface SatisfactionFigures {
  readonly request: ReportRequest;
  readonly total: Score;
  /** Teams first, then people, the most answers first; none where one person is all there is to see. */
  readonly rows: readonly NamedScore[];
  /** The answers that came last, where the reader may read them. */
  readonly lately: readonly Rating[];
  /** By member id, of whom the last answers are about. */
  readonly names: ReadonlyMap<string, string>;
  readonly imageId: string | undefined;
}

export type LookedAtFigures =
  | { readonly ok: true; readonly figures: readonly SatisfactionFigures[] }
  | { readonly ok: false; readonly why: 'noProject' | NonNullable<ReturnType<typeof periodFault>> };

/** Reads and draws what a person may see: a consultant his own, a manager his teams', customer service the sums of its projects. */
export async function lookAtFigures(
  at: LookContext<unknown>,
  period: Period | undefined,
): Promise<LookedAtFigures> {
  const requests = await requestsOf(at, period);
  const [first] = requests;
  if (first === undefined) {
    return { ok: false, why: 'noProject' };
  }
  const fault = periodFault(first.period, first.today);
  if (fault !== undefined) {
    return { ok: false, why: fault };
  }
  const figures: SatisfactionFigures[] = [];
  for (const request of requests) {
    figures.push(await figuresOf(at, request));
  }
  return { ok: true, figures };
}

/** This month unless another time was said. */
async function requestsOf(
  { repos, actor, project, now, zone }: LookContext<unknown>,
  said: Period | undefined,
): Promise<readonly ReportRequest[]> {
  const month = monthDays(dayOf(now, zone));
  const period: Period = said ?? { kind: 'month', ...month };
  if (reach(actor.member.role) !== 'none') {
    return await reportRequests(repos, { actor, project, period, now });
  }
  const requests: ReportRequest[] = [];
  for (const id of new Set(actor.assignments.map(({ projectId }) => projectId))) {
    const of = await repos.company.project(id);
    if (of !== undefined) {
      requests.push({ project: of, team: null, period, today: dayOf(now, of.zone), now });
    }
  }
  return requests;
}

async function figuresOf(at: LookContext<unknown>, request: ReportRequest): Promise<SatisfactionFigures> {
  const { repos, deps, m, actor } = at;
  const { project, team, memberIds, period } = request;
  const sums = await repos.rollups.read({
    projectId: project.id,
    ...(team === null ? {} : { teamId: team.id }),
    ...(memberIds === undefined ? {} : { memberIds }),
    from: period.from,
    to: period.to,
  });
  const total = scoreOf(sums);
  const rows =
    may(actor.member.role, 'kpi:read') && reach(actor.member.role) !== 'none' && memberIds === undefined
      ? await rowsOf(at, request, sums)
      : [];
  const lately = seesAnswers(actor)
    ? await repos.ratings.answered(
        { projectId: project.id, scope: scopeOfRequest(request), from: period.from, to: period.to },
        LATELY,
      )
    : [];
  const names = new Map<string, string>();
  for (const id of new Set(lately.map(({ memberId }) => memberId))) {
    names.set(id, (await repos.members.byId(id))?.name ?? m.customer.nobody);
  }
  const people = rows.filter(({ ofTeam }) => !ofTeam);
  const imageId =
    people.length < 2
      ? undefined
      : await deps.charts
          .draw(scoreChart(request, people, m))
          .then(async (png) => await deps.files.put(png, 'image/png'))
          // Figures without a picture are better than none.
          .catch(() => undefined);
  return { request, total, rows, lately, names, imageId };
}

async function rowsOf(
  { repos, m }: Pick<Reading, 'repos' | 'm'>,
  { project, team }: ReportRequest,
  sums: readonly RollupRow[],
): Promise<NamedScore[]> {
  const teams: readonly Team[] = team === null ? await repos.company.teams(project.id) : [];
  const ofTeams = teams.map(({ id, name }) => ({
    name,
    ofTeam: true,
    score: scoreOf(sums.filter(({ teamId }) => teamId === id)),
  }));
  const people: NamedScore[] = [];
  for (const id of new Set(sums.map(({ memberId }) => memberId))) {
    const score = scoreOf(sums.filter(({ memberId }) => memberId === id));
    if (score.answers > 0) {
      people.push({
        name: (await repos.members.byId(id))?.name ?? m.customer.nobody,
        ofTeam: false,
        score,
      });
    }
  }
  const most = (a: NamedScore, b: NamedScore): number =>
    b.score.answers - a.score.answers || (a.name < b.name ? -1 : 1);
  return [...ofTeams.filter(({ score }) => score.answers > 0).toSorted(most), ...people.toSorted(most)];
}

function scopeOfRequest({ project, team, memberIds }: ReportRequest): Scope {
  const [self] = memberIds ?? [];
  if (self !== undefined) {
    return { kind: 'own', memberId: self };
  }
  return team === null
    ? { kind: 'project', projectIds: [project.id] }
    : { kind: 'team', memberId: '', teamIds: [team.id] };
}
