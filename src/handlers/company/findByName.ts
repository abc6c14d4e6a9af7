import { sameName } from '../../domain/company/cleanName.ts';
import type { Project, Team } from '../../domain/company.ts';

/** The project that a person names by its name, its code, or a part of its name that only one has. */
export function findProject(projects: readonly Project[], said: string): Project | undefined {
  return (
    projects.find((project) => sameName(project.name, said) || sameName(project.code, said)) ??
    only(projects.filter((project) => project.name.includes(said.trim())))
  );
}

/** The team that a person names by its name, or a part of it that only one has. */
export function findTeam(teams: readonly Team[], said: string): Team | undefined {
  return (
    teams.find((team) => sameName(team.name, said)) ??
    only(teams.filter((team) => team.name.includes(said.trim())))
  );
}

/** The only one of a list; undefined where there is none or a choice. */
export function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
