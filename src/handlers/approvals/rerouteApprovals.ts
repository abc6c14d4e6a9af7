import type { Actor } from '../../domain/actor.ts';
import { fitsDecider } from '../../domain/approvals/fitsDecider.ts';
import { reachableSteps } from '../../domain/approvals/reachableSteps.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { approvalScene } from './approvalScene.ts';
import type { ApprovalWork } from './approvalWork.ts';
import { askHolders } from './askHolders.ts';
import { whoDecides } from './whoDecides.ts';

const MOST_PENDING = 500;

/**
 * What somebody was to decide who has left, or no longer has the role, goes to whoever has it now; where nobody does to the
 * director, at the last to an administrator. Each is told in whose place. `gone`: he as he was before. Called when that is written.
 */
export async function rerouteApprovals(context: ApprovalWork, gone: Actor): Promise<void> {
  const { repos, work, now } = context;
  const people = await repos.members.deciders();
  for (const before of await repos.approvals.pending(undefined, MOST_PENDING)) {
    const ahead = before.steps.slice(before.step);
    if (!(ahead[0]?.deciders ?? []).some((decider) => fitsDecider(decider, gone, before))) {
      continue;
    }
    const reached = reachableSteps(ahead, people, before) ?? ahead;
    const steps = [...before.steps.slice(0, before.step), ...reached];
    const approval = sameValue(steps, before.steps)
      ? before
      : await work.update('approval', before, { steps });
    const votes = await repos.approvals.votes(approval.id);
    const holders = await whoDecides(repos, approval, votes, now);
    const scene = await approvalScene(repos, approval);
    await askHolders(context, { approval, scene, votes, holders, insteadOf: gone.member.name });
  }
}
