import type { Member } from '../../domain/company.ts';
import { colleagues } from '../company/colleagues.ts';
import type { Reading } from '../doing.ts';

/** Whom a name means on a project: a colleague's name, a part of it, or his account where it was said. The speaker where nobody was named. */
export async function measureOwner(
  { repos, actor, speaker }: Reading,
  projectId: string,
  named: string | undefined,
): Promise<readonly Member[]> {
  if (named === undefined) {
    return [actor.member];
  }
  const found = await colleagues(repos, projectId, named);
  if (found.length > 0 || speaker === null) {
    return found;
  }
  const account = await repos.members.actor({ ...speaker, externalId: named.replace(/^<?@|>$/gu, '') });
  return account?.member.active === true ? [account.member] : [];
}
