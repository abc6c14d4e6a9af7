import type { Project } from '../../domain/company.ts';
import { entryDeadline, type EntryDeadline } from '../../domain/entryDeadline.ts';
import { policyValue } from '../company/policies.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import type { Repos } from '../ports/repos.ts';

/** By when what happened had to be entered, by the policy in force and the project's working calendar (R2.1.2, R2.2.1). */
export async function entryOf(
  repos: Pick<Repos, 'company'>,
  project: Project,
  happenedAt: Date,
  enteredAt: Date,
  policy: 'customer.entry' | 'unit.entry' = 'customer.entry',
): Promise<EntryDeadline> {
  return entryDeadline({
    happenedAt,
    enteredAt,
    term: await policyValue(repos, policy, project.id, enteredAt),
    calendar: await projectCalendar(repos, project, happenedAt),
  });
}
