import type { Locale, Platform } from '../domain/company.ts';
import type { NoticeTarget } from '../handlers/ports/notice.ts';
import type { Repos } from '../handlers/ports/repos.ts';
import type { Address, Transport } from '../handlers/ports/transport.ts';

/** Where a notice can go, the best first, and in which language. */
export interface Destination {
  readonly locale: Locale;
  readonly addresses: readonly Address[];
  /** Why there is no address. */
  readonly reason: string;
}

/** A member is spoken to on the platform last used, then on the others; a conversation has one address. */
export async function destinationOf(
  target: NoticeTarget,
  repos: Repos,
  transports: ReadonlyMap<string, Transport>,
): Promise<Destination> {
  switch (target.kind) {
    case 'member':
      return memberDestination(target.memberId, target.without ?? [], repos, transports);
    case 'conversation':
      return conversationDestination(target.channelId, repos, transports);
  }
}

async function memberDestination(
  memberId: string,
  without: readonly Platform[],
  repos: Repos,
  transports: ReadonlyMap<string, Transport>,
): Promise<Destination> {
  const member = await repos.members.byId(memberId);
  const identities = await repos.members.identities(memberId);
  const addresses = identities.flatMap((identity) => {
    const transport = transports.get(identity.platform);
    return transport === undefined || without.includes(identity.platform) ? [] : [transport.direct(identity)];
  });
  return {
    locale: member?.locale ?? 'zh-CN',
    addresses,
    reason:
      identities.length === 0
        ? 'the member has no account'
        : `no connection to ${identities.map(({ platform }) => platform).join(', ')}`,
  };
}

async function conversationDestination(
  channelId: string,
  repos: Repos,
  transports: ReadonlyMap<string, Transport>,
): Promise<Destination> {
  const channel = (await repos.company.channels()).find(({ id }) => id === channelId);
  if (channel === undefined) {
    return { locale: 'zh-CN', addresses: [], reason: 'the channel was removed' };
  }
  const { platform, workspace, address, locale } = channel;
  return {
    locale,
    addresses: transports.has(platform) ? [{ platform, workspace, key: address }] : [],
    reason: `no connection to ${platform}`,
  };
}

/** What keeps its order: one conversation. */
export function keyOf({ platform, workspace, key }: Address): string {
  return [platform, workspace, key].join('\n');
}
