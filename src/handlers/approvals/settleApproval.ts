import type { Approval } from '../../domain/approval.ts';
import type { Card } from '../chat/card.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import type { ApprovalWork } from './approvalWork.ts';

/** Puts this in place of every copy of an approval's card, on every platform, of all steps that it has been at in this round. */
export function settleApproval({ work, now }: ApprovalWork, before: Approval, card: Card): void {
  const { id, ref, round, version, applicantId } = before;
  for (let step = 0; step <= before.step; step += 1) {
    work.notify({
      dedupKey: `settled:approval:${id}:${version}:${step}`,
      target: { kind: 'member', memberId: applicantId },
      subject: {
        kind: 'replace',
        posted: postedSubject({ kind: 'approval', approvalId: id, ref, round, step }) ?? '',
      },
      card,
      notBefore: now,
    });
  }
}
