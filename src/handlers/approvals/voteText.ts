import type { ApprovalVote } from '../../domain/approval.ts';
import { dateTime } from '../../i18n/format.ts';
import type { ApprovalReading } from './kinds/approvalKind.ts';

/** Who decided what, where and when: 王磊（代 高远）同意（企业微信，今天 11-23 周一 15:00）. */
export async function voteText(
  { repos, now, m }: ApprovalReading,
  vote: ApprovalVote,
  zone: string,
): Promise<string> {
  const who = (await repos.members.byId(vote.memberId))?.name ?? m.customer.nobody;
  const other = vote.forId === null ? undefined : await repos.members.byId(vote.forId);
  const text = m.approval.vote(
    other === undefined ? who : m.approval.byFor(who, other.name),
    m.approval.verdicts[vote.verdict],
    m.approval.platforms[vote.platform],
    dateTime(vote.at, zone, now, m),
  );
  return vote.note === null ? text : m.approval.voteNote(text, vote.note);
}
