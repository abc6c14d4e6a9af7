import type { Platform } from '../../domain/company.ts';
import type { NoticeTarget } from '../ports/notice.ts';
import type { Repos } from '../ports/repos.ts';

type MemberTarget = Extract<NoticeTarget, { kind: 'member' }>;

/** One target for each platform that somebody has an account on (DECISIONS: approvals and escalations go to both). */
export async function onEachPlatform(
  repos: Pick<Repos, 'members'>,
  memberId: string,
): Promise<readonly MemberTarget[]> {
  const identities = await repos.members.identities(memberId);
  const platforms: readonly Platform[] = [...new Set(identities.map(({ platform }) => platform))];
  return platforms.length < 2
    ? [{ kind: 'member', memberId }]
    : platforms.map((preferred) => ({
        kind: 'member',
        memberId,
        preferred,
        without: platforms.filter((other) => other !== preferred),
      }));
}
