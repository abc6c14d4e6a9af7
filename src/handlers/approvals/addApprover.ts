import type { ApprovalStep } from '../../domain/approval.ts';
import { fitsDecider } from '../../domain/approvals/fitsDecider.ts';
import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { approvalMeant, type MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { cannotDecide } from './cannotDecide.ts';
import { colleagueNamed } from './colleagueNamed.ts';

/** 加签: whoever decides an approval asks one more colleague, behind all steps that it has. No undo: that colleague may refuse or agree. */
export const addApprover = defineCommand({
  name: 'approval.addStep',
  allow: 'approval:read',
  fields: {
    approval: field.text({ required: true, max: 20, inForm: false }),
    person: field.person({ required: true }),
  },
  undo: 'none',
  async run(context) {
    const meant = await approvalMeant(context, context.input.approval, true);
    return meant.found ? await addStep(context, meant, context.input.person) : meant.outcome;
  },
});

export async function addStep(context: Doing, meant: MeantApproval, typed: string): Promise<Outcome> {
  const { m, work, repos } = context;
  const { approval } = meant;
  const ref = approvalRef(approval);
  const no = await cannotDecide(context, meant, undefined);
  if (no !== undefined) {
    return no;
  }
  const named = await colleagueNamed(context, typed);
  if (!named.found) {
    return refused(named.text, [ref]);
  }
  const { member } = named;
  if (!may(member.role, 'approval:decide') || member.id === approval.applicantId) {
    return refused(m.approval.cannotDecide(member.name), [ref]);
  }
  const actor = await repos.members.actorById(member.id);
  const decides = (step: ApprovalStep): boolean =>
    actor !== undefined && step.deciders.some((decider) => fitsDecider(decider, actor, approval));
  if (approval.steps.slice(approval.step).some(decides)) {
    return refused(m.approval.alreadyIn(member.name, ref), [ref]);
  }
  await work.update('approval', approval, {
    steps: [...approval.steps, { mode: 'any', deciders: [{ by: 'member', memberId: member.id }] }],
  });
  return done(textCard(m.approval.added(ref, member.name)), [ref]);
}
