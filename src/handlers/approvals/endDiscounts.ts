import type { Unit } from '../../domain/unit.ts';
import { messages } from '../../i18n/messages.ts';
import { textCard } from '../replies.ts';
import { approvalRef } from './approvalRef.ts';
import { approvalScene } from './approvalScene.ts';
import type { ApprovalWork } from './approvalWork.ts';
import { discount } from './kinds/discount.ts';
import { settleApproval } from './settleApproval.ts';
import { tellApplicant } from './tellApplicant.ts';

/** A unit went into a deal: nobody has to decide any more about a discount on it, and whoever asked for one hears why. */
export async function endDiscounts(context: ApprovalWork, unit: Unit): Promise<void> {
  const { repos, work, now } = context;
  const pending = await repos.approvals.pendingOfUnit(unit.id);
  for (const approval of pending.filter(({ kind }) => kind === 'discount')) {
    const scene = await approvalScene(repos, approval);
    const ref = approvalRef(approval);
    const after = await work.update('approval', approval, {
      state: 'expired',
      endedAt: now,
      remindAt: null,
      expiresAt: null,
      openKey: null,
    });
    const theirs = messages(scene.applicant.locale);
    const over = theirs.approval.discount.sold(ref, discount.what(approval, scene, theirs));
    settleApproval(context, approval, { heading: over, blocks: [] });
    await tellApplicant(context, after, scene, (m) =>
      Promise.resolve(textCard(m.approval.discount.sold(ref, discount.what(after, scene, m)))),
    );
  }
}
