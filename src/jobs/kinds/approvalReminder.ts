import { approvalScene } from '../../handlers/approvals/approvalScene.ts';
import { askHolders } from '../../handlers/approvals/askHolders.ts';
import { whoDecides } from '../../handlers/approvals/whoDecides.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** An approval has waited for so long: whoever has still to decide it is reminded, once a step. */
export const approvalReminder = defineJob('approvalReminder', {
  async run(session, context) {
    const { payload, now } = context;
    const approval = await session.current('approval', payload.approvalId);
    if (approval?.state !== 'pending' || approval.remindAt === null || approval.remindAt > now) {
      return;
    }
    const scene = await approvalScene(session, approval);
    const votes = await session.approvals.votes(approval.id);
    const of = { memberId: approval.applicantId, command: 'approval.remind' };
    await byClock(session, context, of, async (work) => {
      const after = await work.update('approval', approval, { remindAt: null });
      const holders = await whoDecides(session, after, votes, now);
      await askHolders(
        { repos: session, work, now },
        { approval: after, scene, votes, holders, again: true },
      );
    });
  },
});
