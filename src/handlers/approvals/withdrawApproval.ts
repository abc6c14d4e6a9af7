import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { approvalMeant, type MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { endedText } from './endedText.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { settleApproval } from './settleApproval.ts';

/** 撤回: the applicant takes back what is not decided yet. No undo: he may ask anew. */
export const withdrawApproval = defineCommand({
  name: 'approval.withdraw',
  allow: 'approval:read',
  fields: { approval: field.text({ required: true, max: 20, inForm: false }) },
  undo: 'none',
  async run(context) {
    const meant = await approvalMeant(context, context.input.approval, true);
    return meant.found ? await withdraw(context, meant) : meant.outcome;
  },
});

export async function withdraw(context: Doing, meant: MeantApproval): Promise<Outcome> {
  const { m, actor, work, now } = context;
  const { approval, scene } = meant;
  const ref = approvalRef(approval);
  if (approval.applicantId !== actor.member.id) {
    return refused(m.approval.onlyApplicant(ref), [ref]);
  }
  if (approval.state !== 'pending' && approval.state !== 'returned') {
    return refused(await endedText(context, meant), [ref]);
  }
  const kind = kindOf(approval);
  const after = await work.update('approval', approval, {
    state: 'withdrawn',
    endedAt: now,
    endedById: actor.member.id,
    remindAt: null,
    expiresAt: null,
    openKey: null,
  });
  await kind.closed?.(context, after, scene);
  settleApproval(context, approval, {
    heading: m.approval.withdrawnCard(ref, kind.what(approval, scene, m), actor.member.name),
    blocks: [],
  });
  return done(textCard(m.approval.withdrawn(ref)), [ref]);
}
