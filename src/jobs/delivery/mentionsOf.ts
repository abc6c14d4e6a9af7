import type { Repos } from '../../handlers/ports/repos.ts';
import type { Address, Mention } from '../../handlers/ports/transport.ts';

/** The members whom a message calls, by their accounts where it goes; whoever has left is called no more. */
export async function mentionsOf(
  memberIds: readonly string[],
  { platform, workspace }: Address,
  { members }: Pick<Repos, 'members'>,
): Promise<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const id of new Set(memberIds)) {
    const member = await members.byId(id);
    if (member?.active === true) {
      const account = (await members.identities(id)).find(
        (one) => one.platform === platform && one.workspace === workspace,
      );
      mentions.push({ name: member.name, account: account?.externalId });
    }
  }
  return mentions;
}
