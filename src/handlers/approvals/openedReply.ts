import type { Approval } from '../../domain/approval.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Doing } from '../doing.ts';
import { done, refused } from '../replies.ts';
import { approvalCard } from './approvalCard.ts';
import { approvalRef } from './approvalRef.ts';
import { approvalScene } from './approvalScene.ts';
import type { Opened } from './openApproval.ts';
import { withdrawAction } from './withdrawAction.ts';

/** What its applicant is told of an approval that he put in. `what`: C12 王先生 A-1-1502; `more`: blocks for what was granted at once. */
export async function openedReply(
  context: Doing,
  opened: Opened,
  {
    what,
    refs,
    more = () => [],
  }: {
    readonly what: string;
    readonly refs: readonly string[];
    readonly more?: (approval: Approval, zone: string) => Block[];
  },
): Promise<Outcome> {
  const { m, repos } = context;
  switch (opened.as) {
    case 'already': {
      const ref = approvalRef(opened.approval);
      return refused(m.approval.already(ref, what, m.approval.states[opened.approval.state]), [ref, ...refs]);
    }
    case 'nobody':
      return refused(m.approval.nobodyDecides, refs);
    case 'granted':
    case 'asked': {
      const { approval } = opened;
      const ref = approvalRef(approval);
      const scene = await approvalScene(repos, approval);
      const heading =
        opened.as === 'granted'
          ? m.approval.atOnce(ref)
          : (opened.again ? m.approval.askedAgain : m.approval.asked)(
              ref,
              opened.names.join(m.common.listSeparator),
            );
      const card = await approvalCard(context, {
        approval,
        scene,
        votes: [],
        reader: undefined,
        decides: false,
        heading,
        actions: opened.as === 'asked' ? [withdrawAction(approval, m)] : [],
      });
      return done(
        { ...card, blocks: [...card.blocks, ...(opened.as === 'granted' ? more(approval, scene.zone) : [])] },
        [ref, ...refs],
      );
    }
  }
}
