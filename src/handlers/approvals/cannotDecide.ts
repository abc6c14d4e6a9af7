import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { approvalCard } from './approvalCard.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { endedText } from './endedText.ts';
import { standingAt } from './standingAt.ts';
import { namesOf, whoDecides } from './whoDecides.ts';

/** What to answer whoever cannot decide an approval as it stands; undefined where he can. `seen`: where it stood on his card. */
export async function cannotDecide(
  at: Reading,
  meant: MeantApproval,
  seen: string | undefined,
): Promise<Outcome | undefined> {
  const { m, repos, now, actor } = at;
  const { approval, scene, votes, may } = meant;
  const ref = approvalRef(approval);
  if (!may.may) {
    switch (may.why) {
      case 'over':
        return refused(await endedText(at, meant), [ref]);
      case 'own':
        return refused(m.approval.own(ref), [ref]);
      case 'done':
        return refused(m.approval.doneAlready(ref), [ref]);
      case 'notYours': {
        const names = namesOf(await whoDecides(repos, approval, votes, now));
        const text = names.length === 0 ? m.approval.nobodyNow : names.join(m.common.listSeparator);
        return refused(m.approval.notYours(ref, text), [ref]);
      }
    }
  }
  if (seen === undefined || seen === standingAt(approval)) {
    return undefined;
  }
  const card = await approvalCard(at, { approval, scene, votes, reader: actor.member, decides: true });
  return {
    kind: 'reply',
    word: 'refused',
    refs: [ref],
    card: { ...card, blocks: [{ kind: 'text', text: m.approval.movedOn(ref) }, ...card.blocks] },
  };
}
