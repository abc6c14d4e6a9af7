import type { Actor } from '../actor.ts';
import { may, reach } from '../permissions.ts';

/**
 * Of which projects somebody sees what complaints say together: whoever leads or serves those that he works on, the company's leaders and
 * the supervisor all of them (undefined). Numbers of colleagues' customers name nobody.
 */
export function analysisProjects({ member, assignments }: Actor): readonly string[] | undefined {
  if (!may(member.role, 'complaint:analyse')) {
    return [];
  }
  return reach(member.role) === 'company'
    ? undefined
    : [...new Set(assignments.map(({ projectId }) => projectId))];
}
