import { approvalRef } from '../../handlers/approvals/approvalRef.ts';
import { approvalScene } from '../../handlers/approvals/approvalScene.ts';
import { kindOf } from '../../handlers/approvals/kinds/approvalKinds.ts';
import { settleApproval } from '../../handlers/approvals/settleApproval.ts';
import { tellApplicant } from '../../handlers/approvals/tellApplicant.ts';
import { whoDecides } from '../../handlers/approvals/whoDecides.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { textCard } from '../../handlers/replies.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** Nobody has decided an approval in time: it ends, its cards say so, the applicant and whoever was to decide it are told. */
export const approvalExpiry = defineJob('approvalExpiry', {
  async run(session, context) {
    const { payload, now } = context;
    const approval = await session.current('approval', payload.approvalId);
    if (approval?.state !== 'pending' || approval.expiresAt === null || approval.expiresAt > now) {
      return;
    }
    const scene = await approvalScene(session, approval);
    const votes = await session.approvals.votes(approval.id);
    const holders = await whoDecides(session, approval, votes, now);
    const kind = kindOf(approval);
    const ref = approvalRef(approval);
    const over = (m: Messages): string => m.approval.expiredCard(ref, kind.what(approval, scene, m));
    const of = { memberId: approval.applicantId, command: 'approval.expire' };
    await byClock(session, context, of, async (work) => {
      const to = { repos: session, work, now };
      const after = await work.update('approval', approval, {
        state: 'expired',
        endedAt: now,
        remindAt: null,
        expiresAt: null,
        openKey: null,
      });
      await kind.closed?.(to, after, scene);
      settleApproval(to, approval, { heading: over(messages(scene.applicant.locale)), blocks: [] });
      await tellApplicant(to, after, scene, (m) =>
        Promise.resolve(textCard(m.approval.told.expired(ref, kind.what(after, scene, m)))),
      );
      for (const { actor } of holders) {
        work.notify({
          dedupKey: `approval.expired:${after.id}:${after.version}:${actor.member.id}`,
          target: { kind: 'member', memberId: actor.member.id },
          subject: { kind: 'none' },
          card: textCard(over(messages(actor.member.locale))),
          notBefore: now,
        });
      }
    });
  },
});
