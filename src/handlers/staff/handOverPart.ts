import type { Actor } from '../../domain/actor.ts';
import type { GivenTo } from '../../domain/ownership/spreadFairly.ts';
import { moveComplaints } from '../complaints/moveComplaints.ts';
import type { Pooling } from '../pool/toPool.ts';
import { withMoved, type HandedShares } from './handedShares.ts';
import { handOverScope } from './handOverScope.ts';
import { AT_A_TIME, moveChunk, type Moved } from './moveChunk.ts';
import { moveStrays } from './moveStrays.ts';
import { tellTakers } from './tellTakers.ts';

interface Part {
  readonly leaver: Actor;
  readonly takers: readonly Actor[];
  readonly givenTo: GivenTo;
  /** Customers below this reference; undefined at the beginning. */
  readonly below: number | undefined;
  /** So far. */
  readonly given: HandedShares;
  readonly left: number;
  readonly key: string;
}

interface PartDone {
  readonly moved: readonly Moved[];
  /** With this part. */
  readonly given: HandedShares;
  readonly left: number;
  /** Plans, holds and places for customers of others, with this part. */
  readonly strays: number;
  readonly goesOn: boolean;
}

/**
 * As much of a hand-over (交接) as goes into one transaction, and the job for the rest. The last part takes along what the leaver
 * has for customers of others and the complaints that he answers for, and tells each who has taken over, once. The leaver's own record is touched: of two hand-overs, or of
 * one and its undo, the second sees the first.
 */
export async function handOverPart(context: Pooling, of: Part): Promise<PartDone> {
  const { work, now, actor } = context;
  const { leaver, takers, givenTo, key } = of;
  const scope = handOverScope(actor);
  work.inBatch(key);
  await work.update('member', leaver.member, {});
  const chunk = await moveChunk(context, {
    leaverId: leaver.member.id,
    scope,
    takers,
    givenTo,
    below: of.below,
    limit: AT_A_TIME,
  });
  const given = withMoved(of.given, chunk.moved);
  const left = of.left + chunk.left;
  const strays = chunk.last === undefined ? await moveStrays(context, leaver.member.id, scope) : undefined;
  const complaints = chunk.last === undefined ? await moveComplaints(context, leaver.member.id, key) : 0;
  const below = chunk.last ?? (strays?.more === true ? NO_CUSTOMER : undefined);
  if (below === undefined) {
    await tellTakers(context, given, { leaver: leaver.member, key });
  } else {
    work.later({
      kind: 'handOverRest',
      payload: {
        leaverId: leaver.member.id,
        byId: actor.member.id,
        takerIds: takers.map(({ member }) => member.id),
        givenTo,
        below,
        given,
        left,
        key,
      },
      runAt: now,
      dedupKey: `${restKey(leaver)}:${context.deps.ids.uuid()}`,
    });
  }
  return {
    moved: chunk.moved,
    given,
    left,
    strays: (strays?.moved ?? 0) + complaints,
    goesOn: below !== undefined,
  };
}

/** No customer's reference is below: only what is for others' customers is left. */
const NO_CUSTOMER = 0;

/** How the key of a job for the rest of somebody's hand-over begins. */
export function restKey({ member }: Actor): string {
  return `handOverRest:${member.id}`;
}
