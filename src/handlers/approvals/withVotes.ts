import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import type { Repos } from '../ports/repos.ts';

/**
 * An approval with the decisions on it, as they were at one moment: a transaction of others may end between two reads, and who
 * then saw its decision on an approval that still waits would be told something wrong.
 */
export async function withVotes(
  repos: Pick<Repos, 'approvals'>,
  ref: number,
): Promise<{ readonly approval: Approval; readonly votes: readonly ApprovalVote[] } | undefined> {
  let approval = await repos.approvals.byRef(ref);
  while (approval !== undefined) {
    const votes = await repos.approvals.votes(approval.id);
    const after: Approval | undefined =
      approval.state === 'pending' ? await repos.approvals.byId(approval.id) : approval;
    if (after?.version === approval.version) {
      return { approval, votes };
    }
    approval = after;
  }
  return undefined;
}
