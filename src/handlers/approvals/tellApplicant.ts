import type { Approval } from '../../domain/approval.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { ApprovalScene } from './approvalScene.ts';
import type { ApprovalWork } from './approvalWork.ts';

/** Tells the applicant, or whose customer it is by now where he has left. */
export async function tellApplicant(
  { repos, work, now }: ApprovalWork,
  { id, version }: Approval,
  { applicant, customer }: ApprovalScene,
  cardIn: (m: Messages) => Promise<Card>,
): Promise<void> {
  const told = applicant.active
    ? applicant
    : customer === undefined
      ? undefined
      : await repos.members.byId(customer.ownerId);
  if (told?.active === true) {
    work.notify({
      dedupKey: `approval.told:${id}:${version}`,
      target: { kind: 'member', memberId: told.id },
      subject: { kind: 'none' },
      card: await cardIn(messages(told.locale)),
      notBefore: now,
      urgent: true,
    });
  }
}
