import type { Reading } from '../doing.ts';
import type { MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { voteText } from './voteText.ts';

/** What became of an approval, and by whom, when and where: S31 已同意（王磊 同意（网页，今天 10:05））. */
export async function endedText(
  at: Reading,
  { approval, scene, votes }: Pick<MeantApproval, 'approval' | 'scene' | 'votes'>,
): Promise<string> {
  const { m, repos } = at;
  const ref = approvalRef(approval);
  const state = m.approval.states[approval.state];
  const last = votes.findLast(({ round }) => round === approval.round);
  if (
    last !== undefined &&
    (approval.state === 'granted' || approval.state === 'refused' || approval.state === 'returned')
  ) {
    return m.approval.over(ref, state, await voteText(at, last, scene.zone));
  }
  const by = approval.endedById === null ? undefined : await repos.members.byId(approval.endedById);
  return by === undefined ? m.approval.overPlain(ref, state) : m.approval.over(ref, state, by.name);
}
