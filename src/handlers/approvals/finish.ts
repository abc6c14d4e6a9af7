import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Fact } from '../chat/card.ts';
import type { Doing } from '../doing.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { settleApproval } from './settleApproval.ts';
import { tellApplicant } from './tellApplicant.ts';
import { voteText } from './voteText.ts';

interface End {
  readonly state: 'granted' | 'refused' | 'returned';
  /** The decision that ended it. */
  readonly vote: ApprovalVote;
  readonly votes: readonly ApprovalVote[];
}

/** Ends an approval by a decision: what was asked for is done, every copy of the card says who, when and where, the applicant hears. */
export async function finish(
  context: Doing,
  { approval: before, scene }: MeantApproval,
  { state, vote, votes }: End,
): Promise<Approval> {
  const { work, now, actor, m, repos } = context;
  const kind = kindOf(before);
  const patch = state === 'granted' ? await kind.granted(context, before, scene) : {};
  const after = await work.update('approval', before, {
    state,
    step: vote.step,
    endedAt: now,
    endedById: actor.member.id,
    remindAt: null,
    expiresAt: null,
    openKey: state === 'returned' ? before.openKey : null,
    ...patch,
  });
  if (state !== 'granted') {
    await kind.closed?.(context, after, scene);
  }
  const ref = approvalRef(after);
  const what = kind.what(after, scene, m);
  const name = m.approval.kinds[after.kind];
  const opinions: string[] = [];
  for (const one of votes.filter(({ round }) => round === after.round)) {
    opinions.push(await voteText({ repos, now, m }, one, scene.zone));
  }
  settleApproval(context, before, {
    heading: m.approval.heading(ref, name, what, m.approval.states[state]),
    blocks: [{ kind: 'text', text: opinions.join('\n') }],
  });
  await tellApplicant(context, after, scene, async (theirs) => {
    const who = await voteText({ repos, now, m: theirs }, { ...vote, note: null }, scene.zone);
    const { labels } = theirs.approval;
    const facts: Fact[] = [
      ...(vote.note === null ? [] : [{ label: labels.note, value: vote.note }]),
      ...(after.validUntil === null
        ? []
        : [{ label: labels.valid, value: dateTime(after.validUntil, scene.zone, now, theirs) }]),
    ];
    const again = state === 'returned' ? kind.again?.(after, scene, theirs) : undefined;
    return {
      heading: theirs.approval.told[state](ref, kind.what(after, scene, theirs), who),
      blocks: [
        ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, items: facts }]),
        ...(again === undefined ? [] : [{ kind: 'actions' as const, items: [again] }]),
      ],
    };
  });
  return after;
}
