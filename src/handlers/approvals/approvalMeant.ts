import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import { mayDecide, type MayDecide } from '../../domain/approvals/mayDecide.ts';
import { plain } from '../../domain/understanding/normalise.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { approvalScene, type ApprovalScene } from './approvalScene.ts';
import { delegatorsOf } from './delegatorsOf.ts';
import { withVotes } from './withVotes.ts';

const REF = /^S?\s?#?(\d{1,9})$/iu;

/** An approval as one person stands to it. */
export interface MeantApproval {
  readonly found: true;
  readonly approval: Approval;
  readonly scene: ApprovalScene;
  readonly votes: readonly ApprovalVote[];
  readonly delegators: readonly Actor[];
  readonly may: MayDecide;
}

/**
 * The approval that S31 means. Who has nothing to do with it does not learn of it, unless its card was put before him (`shown`): a
 * button that is pressed in a channel is answered.
 */
export async function approvalMeant(
  { repos, actor, m, now }: Reading,
  typed: string,
  shown = false,
): Promise<MeantApproval | { readonly found: false; readonly outcome: Outcome }> {
  const ref = REF.exec(plain(typed).trim())?.[1];
  const known = ref === undefined ? undefined : await withVotes(repos, Number(ref));
  if (known !== undefined) {
    const { approval, votes } = known;
    const delegators = await delegatorsOf(repos, actor.member, now);
    const may = mayDecide(approval, actor, delegators, votes);
    const scene = await approvalScene(repos, approval);
    if (shown || may.may || sees(actor, approval, scene, votes)) {
      return { found: true, approval, scene, votes, delegators, may };
    }
  }
  return { found: false, outcome: refused(m.approval.notFound(typed.trim().slice(0, 40))) };
}

function sees(
  actor: Actor,
  { applicantId, teamId, projectId, steps }: Approval,
  { customer }: ApprovalScene,
  votes: readonly ApprovalVote[],
): boolean {
  const { id, role } = actor.member;
  return (
    applicantId === id ||
    votes.some(({ memberId, forId }) => memberId === id || forId === id) ||
    within(scopeOf(actor), customer ?? { ownerId: applicantId, teamId, projectId }) ||
    steps.some(({ deciders }) =>
      deciders.some((one) =>
        one.by === 'member'
          ? one.memberId === id
          : one.role === role && actor.assignments.some((at) => at.projectId === projectId),
      ),
    )
  );
}
