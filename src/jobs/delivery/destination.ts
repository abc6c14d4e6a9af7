import type { Locale, Shift } from '../../domain/company.ts';
import type { NoticeTarget } from '../../handlers/ports/notice.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import type { Address, Transport } from '../../handlers/ports/transport.ts';

/** Where a notice can go, the best first, in which language, and when not. */
export interface Destination {
  readonly locale: Locale;
  readonly addresses: readonly Address[];
  /** Why there is no address. */
  readonly reason: string;
  /** To whom, for people. */
  readonly name: string;
  readonly quiet: Shift | null;
  /** IANA zone that the recipient lives in; undefined where nothing says so. */
  readonly zone: string | undefined;
}

type Transports = ReadonlyMap<string, Transport>;

type MemberTarget = Extract<NoticeTarget, { readonly kind: 'member' }>;

/** A member is spoken to on the preferred platform or the one last used, then on the others; a conversation has one address. */
export async function destinationOf(
  target: NoticeTarget,
  repos: Repos,
  transports: Transports,
): Promise<Destination> {
  switch (target.kind) {
    case 'member':
      return await memberDestination(target, repos, transports);
    case 'conversation':
      return await conversationDestination(target.channelId, repos, transports);
  }
}

async function memberDestination(
  { memberId, without = [], preferred }: MemberTarget,
  repos: Repos,
  transports: Transports,
): Promise<Destination> {
  const actor = await repos.members.actorById(memberId);
  const lastUsed = await repos.members.identities(memberId);
  const identities = [
    ...lastUsed.filter(({ platform }) => platform === preferred),
    ...lastUsed.filter(({ platform }) => platform !== preferred),
  ];
  const quiet = actor?.member.quiet ?? null;
  const [assignment] = actor?.assignments ?? [];
  const project =
    quiet === null || assignment === undefined
      ? undefined
      : await repos.company.project(assignment.projectId);
  const addresses = identities.flatMap((identity) => {
    const transport = transports.get(identity.platform);
    return transport === undefined || without.includes(identity.platform) ? [] : [transport.direct(identity)];
  });
  return {
    locale: actor?.member.locale ?? 'zh-CN',
    addresses: actor?.member.active === false ? [] : addresses,
    reason:
      actor?.member.active === false
        ? 'the member has left'
        : identities.length === 0
          ? 'the member has no account'
          : `no connection to ${identities.map(({ platform }) => platform).join(', ')}`,
    name: actor?.member.name ?? '',
    quiet,
    zone: project?.zone,
  };
}

async function conversationDestination(
  channelId: string,
  repos: Repos,
  transports: Transports,
): Promise<Destination> {
  const channel = (await repos.company.channels()).find(({ id }) => id === channelId);
  const elsewhere = { quiet: null, zone: undefined };
  if (channel === undefined) {
    return { locale: 'zh-CN', addresses: [], reason: 'the channel was removed', name: '', ...elsewhere };
  }
  const { platform, workspace, address, locale } = channel;
  return {
    locale,
    addresses: transports.has(platform) ? [{ platform, workspace, key: address }] : [],
    reason: `no connection to ${platform}`,
    name: address,
    ...elsewhere,
  };
}
