import { scopeOf, within, type Actor } from '../actor.ts';
import type { Approval, Decider } from '../approval.ts';
import { may, reach } from '../permissions.ts';

/** Whose an approval is and where. */
export type ApprovalPlace = Pick<Approval, 'applicantId' | 'teamId' | 'projectId'>;

/**
 * Whether somebody is meant by a decider of an approval: the person himself, or whoever has the role and leads the applicant. A
 * role that leads nobody counts on its own projects, an administrator everywhere. Never the applicant: nobody decides his own.
 */
export function fitsDecider(decider: Decider, { member, assignments }: Actor, of: ApprovalPlace): boolean {
  if (!member.active || member.id === of.applicantId || !may(member.role, 'approval:decide')) {
    return false;
  }
  if (decider.by === 'member') {
    return decider.memberId === member.id;
  }
  if (decider.role !== member.role) {
    return false;
  }
  const { applicantId: ownerId, teamId, projectId } = of;
  return (
    member.role === 'admin' ||
    (reach(member.role) === 'none'
      ? assignments.some((one) => one.projectId === projectId)
      : within(scopeOf({ member, assignments }), { ownerId, teamId, projectId }))
  );
}
