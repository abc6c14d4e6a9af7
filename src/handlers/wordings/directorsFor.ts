import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Repos } from '../ports/repos.ts';

/** Who may decide on a wording: the directors of its project, but for whoever proposed it. */
export async function directorsFor(
  { members }: Pick<Repos, 'members'>,
  { projectId, proposedById }: Pick<Wording, 'projectId' | 'proposedById'>,
): Promise<Member[]> {
  return (await members.ofProject(projectId)).filter(
    ({ role, active, id }) => active && may(role, 'wording:approve') && id !== proposedById,
  );
}
