import type { Channel, Member, Project, Team } from '../../domain/company.ts';
import { monthOf, dayOf } from '../../domain/time/day.ts';
import type { Repos } from '../ports/repos.ts';
import { MOST_MEMBERS } from './lastAdmin.ts';

export type SetupStep = 'project' | 'team' | 'manager' | 'consultant' | 'channel' | 'targets' | 'policies';

/** What a company has of what it needs before the first report can go out. */
export interface SetupState {
  readonly projects: readonly Project[];
  readonly teams: readonly Team[];
  readonly members: readonly Member[];
  readonly channels: readonly Channel[];
  readonly targets: number;
  readonly policiesSet: number;
}

/** Reads that state: a handful of queries, the targets of this month included. */
export async function setupState(repos: Repos, now: Date): Promise<SetupState> {
  const projects = await repos.company.projects();
  let targets = 0;
  for (const project of projects) {
    targets += (await repos.company.targets(monthOf(dayOf(now, project.zone)), project.id)).length;
  }
  return {
    projects,
    teams: await repos.company.teams(),
    members: (await repos.members.all(MOST_MEMBERS)).filter((member) => member.active),
    channels: await repos.company.channels(),
    targets,
    policiesSet: (await repos.company.policyEntries()).length,
  };
}

/** The steps in the order in which they are taken, and whether each is done. Policies may stay as they are. */
export function setupSteps(
  state: SetupState,
): readonly { readonly step: SetupStep; readonly isDone: boolean }[] {
  const has = (role: Member['role']): boolean => state.members.some((member) => member.role === role);
  return [
    { step: 'project', isDone: state.projects.length > 0 },
    { step: 'team', isDone: state.teams.length > 0 },
    { step: 'manager', isDone: has('manager') },
    { step: 'consultant', isDone: has('consultant') },
    { step: 'channel', isDone: state.channels.some((channel) => channel.purposes.includes('kpi')) },
    { step: 'targets', isDone: state.targets > 0 },
    { step: 'policies', isDone: state.policiesSet > 0 },
  ];
}
