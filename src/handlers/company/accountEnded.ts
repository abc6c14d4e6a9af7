import type { Speaker } from '../chat/intent.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Store } from '../ports/session.ts';
import { Work } from '../work.ts';
import { rerouteApprovals } from '../approvals/rerouteApprovals.ts';
import { tellOfLeaver } from './tellOfLeaver.ts';

interface AccountsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** IANA zone of the company. */
  readonly zone: string;
  /** There is something to be sent. */
  readonly nudge: () => void;
}

/**
 * The platform says that this account has left the company (R4.1.3): the member has no access from now on, on any platform, and
 * whoever led him gets one card with what he leaves open. False where there is no such member, or he had no access any more.
 */
export async function accountEnded(deps: AccountsDeps, account: Speaker): Promise<boolean> {
  const { store, clock, ids } = deps;
  const now = clock.now();
  const ended = await store.tx(async (session) => {
    const actor = await session.members.actor(account);
    if (actor?.member.active !== true) {
      return false;
    }
    const work = new Work(session);
    const leaver = await work.update('member', actor.member, { active: false });
    await tellOfLeaver({ repos: session, work, now, zone: deps.zone }, { ...actor, member: leaver });
    await rerouteApprovals({ repos: session, work, now }, actor);
    const { platform } = account;
    await work.finish(
      { id: ids.uuid(), at: now, memberId: leaver.id, platform, place: 'account', command: 'member.left' },
      'none',
    );
    return true;
  });
  if (ended) {
    deps.nudge();
  }
  return ended;
}

/** The platform has given an account another name: who had it keeps it. */
export async function accountRenamed(
  { store, clock, ids }: Omit<AccountsDeps, 'zone' | 'nudge'>,
  account: Speaker,
  externalId: string,
): Promise<void> {
  await store.tx(async (session) => {
    const identity = await session.members.identity(account);
    if (identity === undefined || identity.externalId === externalId) {
      return;
    }
    const work = new Work(session);
    await work.update('identity', identity, { externalId });
    const header = { memberId: identity.memberId, platform: account.platform, place: 'account' };
    await work.finish({ id: ids.uuid(), at: clock.now(), ...header, command: 'member.renamed' }, 'none');
  });
}
