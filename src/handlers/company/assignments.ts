import type { Actor } from '../../domain/actor.ts';
import type { Assignment, Project, Team } from '../../domain/company.ts';
import { reach, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Ids } from '../ports/ids.ts';
import type { Repos } from '../ports/repos.ts';
import type { Work } from '../work.ts';
import { findProject, findTeam, only } from './findByName.ts';

/** A project that somebody works on; `team` undefined leaves the team as it is. */
interface Post {
  readonly project: Project;
  readonly team: Team | undefined;
}

type Posts =
  | { readonly ok: true; readonly posts: readonly Post[] | undefined }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

interface Said {
  readonly project?: string | undefined;
  readonly team?: string | undefined;
}

/** The projects (several with 、) and the team that were said; undefined where neither was. */
export async function readPosts(repos: Repos, said: Said, m: Messages): Promise<Posts> {
  if (said.project === undefined && said.team === undefined) {
    return { ok: true, posts: undefined };
  }
  const all = await repos.company.projects();
  const names = (said.project ?? '').split(/[、,，]/u).filter((name) => name.trim() !== '');
  const projects: Project[] = [];
  for (const name of names) {
    const project = findProject(all, name);
    if (project === undefined) {
      const known = all.map((one) => one.name);
      return { ok: false, errors: { project: m.company.projectUnknown(name, known) } };
    }
    projects.push(project);
  }
  if (said.team === undefined) {
    return { ok: true, posts: projects.map((project) => ({ project, team: undefined })) };
  }
  return await withTeam(repos, projects, all, said.team, m);
}

async function withTeam(
  repos: Repos,
  projects: readonly Project[],
  all: readonly Project[],
  said: string,
  m: Messages,
): Promise<Posts> {
  const where = projects.length === 0 ? all : projects;
  const teams: Team[] = [];
  for (const project of where) {
    teams.push(...(await repos.company.teams(project.id)));
  }
  const hits = where.flatMap((project) => {
    const team = findTeam(
      teams.filter((one) => one.projectId === project.id),
      said,
    );
    return team === undefined ? [] : [{ project, team }];
  });
  const hit = only(hits);
  if (hit === undefined) {
    const known = teams.map((team) => team.name);
    const [example] = where;
    return {
      ok: false,
      errors: {
        team:
          hits.length > 1
            ? m.company.teamWhere(said)
            : m.company.teamUnknown(said, known, example?.name ?? ''),
      },
    };
  }
  const others = projects.filter((project) => project.id !== hit.project.id);
  return { ok: true, posts: [hit, ...others.map((project) => ({ project, team: undefined }))] };
}

/**
 * Where a new member works when nothing was said: the only project there is. Who administers or sees the whole company
 * needs none; anybody else must be given one.
 */
export async function defaultPosts(repos: Repos, role: Role, m: Messages): Promise<Posts> {
  const projects = await repos.company.projects();
  const single = only(projects);
  if (single !== undefined && role !== 'admin') {
    return { ok: true, posts: [{ project: single, team: undefined }] };
  }
  if (role === 'admin' || reach(role) === 'company') {
    return { ok: true, posts: [] };
  }
  const known = projects.map((project) => project.name);
  return {
    ok: false,
    errors: { project: known.length === 0 ? m.company.projectFirst : m.company.projectWhich(known) },
  };
}

/** Makes a member's assignments exactly these; a team that was not said stays. */
export async function postTo(
  work: Work,
  ids: Ids,
  member: { readonly id: string },
  current: Actor['assignments'],
  posts: readonly Post[],
): Promise<void> {
  for (const assignment of current) {
    if (!posts.some(({ project }) => project.id === assignment.projectId)) {
      await work.remove('assignment', assignment);
    }
  }
  for (const { project, team } of posts) {
    const existing = current.find((assignment) => assignment.projectId === project.id);
    if (existing === undefined) {
      const assignment: Assignment = {
        id: ids.uuid(),
        memberId: member.id,
        projectId: project.id,
        teamId: team?.id ?? null,
        version: 1,
      };
      await work.insert('assignment', assignment);
    } else if (team !== undefined && team.id !== existing.teamId) {
      await work.update('assignment', existing, { teamId: team.id });
    }
  }
}
