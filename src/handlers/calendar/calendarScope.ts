import type { Project } from '../../domain/company.ts';
import { findProject, only } from '../company/findByName.ts';
import type { Reading } from '../doing.ts';

const WHOLE_COMPANY: ReadonlySet<string> = new Set(['公司', '全公司', '全部', '所有项目', 'company', 'all']);

export type CalendarScope =
  | { readonly ok: true; readonly project: Project; readonly company: boolean }
  | { readonly ok: false; readonly error: string };

/** Whose calendar is meant: the project that was named, the whole company's, or the speaker's own project. */
export async function calendarScope(
  { repos, m, project }: Reading,
  said: string | undefined,
): Promise<CalendarScope> {
  const projects = await repos.company.projects();
  const company = said !== undefined && WHOLE_COMPANY.has(said.trim().toLowerCase());
  const named = said === undefined || company ? (project ?? only(projects)) : findProject(projects, said);
  const meant = named ?? (company ? projects[0] : undefined);
  if (meant !== undefined) {
    return { ok: true, project: meant, company };
  }
  const names = projects.map(({ name }) => name);
  return {
    ok: false,
    error: said === undefined ? m.calendar.whichProject(names) : m.company.projectUnknown(said, names),
  };
}
