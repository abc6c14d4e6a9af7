import type { Approval, ApprovalVote } from '../../domain/approval.ts';
import { messages } from '../../i18n/messages.ts';
import { onEachPlatform } from '../company/onEachPlatform.ts';
import { approvalCard } from './approvalCard.ts';
import { approvalRef } from './approvalRef.ts';
import type { ApprovalScene } from './approvalScene.ts';
import type { ApprovalWork } from './approvalWork.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import type { Holder } from './whoDecides.ts';

interface Asking {
  readonly approval: Approval;
  readonly scene: ApprovalScene;
  readonly votes: readonly ApprovalVote[];
  readonly holders: readonly Holder[];
  /** True where they are reminded of it. */
  readonly again?: boolean;
  /** Whom they take the place of, who was to decide it. */
  readonly insteadOf?: string;
}

/**
 * Puts an approval before those who decide it, on every platform that they are on (DECISIONS), and into the channels that
 * receive approvals. Whoever holds the card of this step already gets no second one.
 */
export async function askHolders(context: ApprovalWork, asking: Asking): Promise<void> {
  const { repos, now, work } = context;
  const { approval, scene, votes, holders, again = false, insteadOf } = asking;
  const { id, ref, round, step } = approval;
  const key = `${again ? 'approvalAgain' : 'approval'}:${id}:${round}:${step}`;
  const shared = {
    subject: { kind: 'approval', approvalId: id, ref, round, step },
    notBefore: now,
    urgent: !again,
    thread: `approval:${id}`,
  } as const;
  for (const { actor, instead } of holders) {
    const { member } = actor;
    const m = messages(member.locale);
    const what = kindOf(approval).what(approval, scene, m);
    const card = await approvalCard(
      { repos, now, m },
      {
        approval,
        scene,
        votes,
        reader: member,
        instead,
        decides: true,
        ...(again
          ? { heading: m.approval.reminder(approvalRef(approval), what) }
          : insteadOf === undefined
            ? {}
            : { heading: m.approval.rerouted(approvalRef(approval), insteadOf, what) }),
      },
    );
    const targets: Awaited<ReturnType<typeof onEachPlatform>> = again
      ? [{ kind: 'member', memberId: member.id }]
      : await onEachPlatform(repos, member.id);
    for (const target of targets) {
      work.notify({
        dedupKey: `${key}:${member.id}:${target.preferred ?? ''}`,
        target,
        card,
        ...shared,
      });
    }
  }
  for (const channel of again ? [] : await repos.company.channelsFor('approvals', approval.projectId)) {
    const m = messages(channel.locale);
    work.notify({
      dedupKey: `${key}:${channel.id}`,
      target: { kind: 'conversation', channelId: channel.id },
      card: await approvalCard(
        { repos, now, m },
        { approval, scene, votes, reader: undefined, decides: true },
      ),
      ...shared,
    });
  }
}
