import type { Hold } from '../../domain/hold.ts';
import type { Change } from '../../domain/records.ts';
import { askDeciders } from './askDeciders.ts';
import { decidersOf } from './decidersOf.ts';
import type { HoldWork } from './holdWork.ts';
import { sceneOf } from './scene.ts';
import { settleRequest } from './settleCards.ts';

/**
 * What was asked of others by an operation that is taken back is asked no more: its cards say so. A hold that runs again
 * is asked about and reminded of again: the cards of the time before say that it is over.
 */
export async function settleUndone(at: HoldWork, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'hold' || change.before === null || change.after === null) {
      continue;
    }
    const { before, after } = change;
    if (before.askedAt === null) {
      settleRequest(at, after, await sceneOf(at.repos, after));
    }
    if (before.state === 'active' && after.state !== 'active') {
      await runAgain(at, before);
    }
  }
}

async function runAgain(at: HoldWork, { id, askedAt, remindedAt }: Hold): Promise<void> {
  const { repos, work, now } = at;
  const hold = await repos.holds.byId(id);
  if (hold === undefined || (askedAt === null && remindedAt === null)) {
    return;
  }
  const again = await work.update('hold', hold, {
    // A request of its own, so that what settles the cards of the earlier one leaves this one alone.
    askedAt: askedAt === null ? null : now,
    ...(remindedAt === null ? {} : { remindAt: now, remindedAt: null }),
  });
  const holder = await repos.members.actorById(hold.memberId);
  if (askedAt !== null && holder !== undefined) {
    const scene = await sceneOf(repos, again);
    const deciders = await decidersOf(repos, holder, again);
    askDeciders(at, { hold: again, scene, asker: holder.member, askedAt: now, deciders });
  }
}
