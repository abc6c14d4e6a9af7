import type { ApprovalVote } from '../../domain/approval.ts';
import { reachableSteps } from '../../domain/approvals/reachableSteps.ts';
import type { Doing } from '../doing.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { approvalTimes } from './approvalTimes.ts';
import { askHolders } from './askHolders.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { settleApproval } from './settleApproval.ts';
import { voteText } from './voteText.ts';
import { namesOf, whoDecides } from './whoDecides.ts';

interface Passed {
  readonly step: number;
  /** The decision that ended the step before. */
  readonly vote: ApprovalVote;
  readonly votes: readonly ApprovalVote[];
}

/** An approval goes on to a further step: the cards of those before say so, whoever is next is asked. Answers their names. */
export async function passOn(
  context: Doing,
  { approval: before, scene }: MeantApproval,
  { step, vote, votes }: Passed,
): Promise<readonly string[]> {
  const { repos, work, now, m } = context;
  const times = await approvalTimes(repos, scene.project, now);
  const ahead = before.steps.slice(step);
  const reached = reachableSteps(ahead, await repos.members.deciders(), before) ?? ahead;
  const steps = [...before.steps.slice(0, step), ...reached];
  const approval = await work.update('approval', before, { step, steps, ...times });
  const holders = await whoDecides(repos, approval, votes, now);
  const names = namesOf(holders);
  const heading = m.approval.movedCard(
    approvalRef(approval),
    kindOf(approval).what(approval, scene, m),
    await voteText({ repos, now, m }, vote, scene.zone),
    names.join(m.common.listSeparator),
  );
  settleApproval(context, before, { heading, blocks: [] });
  await askHolders(context, { approval, scene, votes, holders });
  return names;
}
