import type { Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Period } from '../../domain/values.ts';
import type { Repos } from '../ports/repos.ts';
import type { ReportRequest } from './reportRequest.ts';

/** Charts in one answer. */
const MOST_REPORTS = 4;

interface Asked {
  readonly actor: Actor;
  /** The project that the speaker works on. */
  readonly project: Project | undefined;
  /** Today where none was said. */
  readonly period: Period | undefined;
  readonly now: Date;
}

/**
 * The reports that a person sees (R4.1.2): a consultant the own figures, a manager each team he leads (the project where
 * he leads none), a planner each project, a director or supervisor every project of the company.
 */
export async function reportRequests(
  repos: Pick<Repos, 'company'>,
  { actor, project, period, now }: Asked,
): Promise<readonly ReportRequest[]> {
  const asked = (of: Project): Pick<ReportRequest, 'project' | 'period' | 'today' | 'now'> => {
    const today = dayOf(now, of.zone);
    return { project: of, period: period ?? { kind: 'day', from: today, to: today }, today, now };
  };
  switch (reach(actor.member.role)) {
    case 'none':
      return [];
    case 'own':
      return project === undefined ? [] : [{ ...asked(project), team: null, memberIds: [actor.member.id] }];
    case 'team':
    case 'project': {
      const requests: ReportRequest[] = [];
      for (const { projectId, teamId } of actor.assignments.slice(0, MOST_REPORTS)) {
        const of = await repos.company.project(projectId);
        const team =
          teamId === null || reach(actor.member.role) === 'project'
            ? undefined
            : await repos.company.team(teamId);
        if (of !== undefined) {
          requests.push({ ...asked(of), team: team ?? null });
        }
      }
      return requests;
    }
    case 'company':
      return (await repos.company.projects())
        .slice(0, MOST_REPORTS)
        .map((of) => ({ ...asked(of), team: null }));
  }
}
