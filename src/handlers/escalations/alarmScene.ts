import type { Project } from '../../domain/company.ts';
import type { Member } from '../../domain/company.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Repos } from '../ports/repos.ts';

/** What the card of an alarm says besides its complaint. */
export interface AlarmScene {
  readonly project: Project;
  /** How people call its unit; null where it is about none. */
  readonly unit: string | null;
  readonly owner: Member | undefined;
}

/** Throws where the project is gone. */
export async function alarmScene(repos: Repos, complaint: Complaint): Promise<AlarmScene> {
  const { projectId, unitId, ownerId } = complaint;
  const project = await repos.company.project(projectId);
  if (project === undefined) {
    throw new Error(`the project of complaint ${complaint.id} is gone`);
  }
  const [unit] = unitId === null ? [] : await repos.units.byIds([unitId]);
  const owner = ownerId === null ? undefined : await repos.members.byId(ownerId);
  return { project, unit: unit?.key ?? null, owner };
}
