import type { ApprovalVote, Verdict } from '../../domain/approval.ts';
import { afterVote, type AfterVote } from '../../domain/approvals/afterVote.ts';
import { mayDecide } from '../../domain/approvals/mayDecide.ts';
import type { Approval } from '../../domain/approval.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { done, refused, textCard } from '../replies.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { cannotDecide } from './cannotDecide.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { passOn } from './passOn.ts';
import { finish } from './finish.ts';
import { namesOf, whoDecides } from './whoDecides.ts';

export interface Decision {
  readonly verdict: Verdict;
  readonly note: string | null;
  /** Where it stood on the card that was pressed (`standingAt`); undefined where it was said. */
  readonly seen: string | undefined;
}

/**
 * Decides an approval: one decision wins, for it is compared and set on the version; of two at one moment the second finds what
 * became of it. Whoever can decide the next step, too, has decided both.
 */
export async function decide(context: Doing, meant: MeantApproval, decision: Decision): Promise<Outcome> {
  const { m, actor, work, deps, now, place, repos } = context;
  const { scene, delegators } = meant;
  const ref = approvalRef(meant.approval);
  const no = await cannotDecide(context, meant, decision.seen);
  if (no !== undefined || !meant.may.may) {
    return no ?? refused(m.approval.notFound(ref));
  }
  if (decision.verdict === 'grant') {
    const why = await kindOf(meant.approval).stillPossible(context, meant.approval, scene);
    if (why !== undefined) {
      return refused(m.approval.notPossible(ref, why), [ref]);
    }
  }
  const votes: ApprovalVote[] = [...meant.votes];
  const { round } = meant.approval;
  let step = meant.approval.step;
  let { part, forId } = meant.may;
  let after: AfterVote;
  let vote: ApprovalVote;
  for (;;) {
    vote = {
      id: deps.ids.uuid(),
      approvalId: meant.approval.id,
      round,
      step,
      part,
      memberId: actor.member.id,
      forId,
      verdict: decision.verdict,
      note: decision.note,
      at: now,
      platform: place.platform,
      version: 1,
    };
    votes.push(vote);
    await work.insert('approvalVote', vote);
    after = afterVote({ ...meant.approval, step }, votes, decision.verdict);
    if (after.state !== 'pending' || after.step === step) {
      break;
    }
    const next = mayDecide({ ...meant.approval, step: after.step }, actor, delegators, votes);
    if (!next.may) {
      break;
    }
    step = after.step;
    ({ part, forId } = next);
  }
  if (after.state !== 'pending') {
    const ended = await finish(context, meant, { state: after.state, vote, votes });
    return done(textCard(m.approval.decided(ref, m.approval.verdicts[decision.verdict])), [
      approvalRef(ended),
    ]);
  }
  if (after.step === meant.approval.step) {
    const same: Approval = await work.update('approval', meant.approval, {});
    const names = namesOf(await whoDecides(repos, same, votes, now));
    return done(textCard(m.approval.stillWaits(ref, names.join(m.common.listSeparator))), [ref]);
  }
  const names = await passOn(context, meant, { step: after.step, vote, votes });
  return done(textCard(m.approval.passedOn(ref, names.join(m.common.listSeparator))), [ref]);
}
