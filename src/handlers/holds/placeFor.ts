import { freeSlot } from '../../domain/holds/holdSlot.ts';
import type { Member } from '../../domain/company.ts';
import type { Unit } from '../../domain/unit.ts';
import { policyValue } from '../company/policies.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { holdButtons } from './holdButtons.ts';
import { ownHolds } from './ownHolds.ts';

type Place =
  { readonly free: true; readonly slot: string } | { readonly free: false; readonly outcome: Outcome };

/** One of a holder's places for a hold (policy hold.most), or what to answer where all are taken. The speaker's, where nobody else is said. */
export async function placeFor(at: Reading, unit: Unit, holder: Member = at.actor.member): Promise<Place> {
  const { m, repos, actor, now } = at;
  const most = await policyValue(repos, 'hold.most', unit.projectId, now);
  const taken = await repos.holds.slots(holder.id);
  const slot = taken.length >= most ? undefined : freeSlot(taken, holder.id, most);
  if (slot !== undefined) {
    return { free: true, slot };
  }
  if (holder.id !== actor.member.id) {
    return { free: false, outcome: refused(m.hold.holderFull(holder.name, most), [unit.key]) };
  }
  const holds = await ownHolds(at);
  const keys = holds.map(({ scene }) => scene.unit.key);
  const actions = holds.flatMap(({ hold, scene: { unit: held } }) =>
    holdButtons(m, hold, `.${held.key}`)
      .slice(0, 1)
      .map((one) => ({ ...one, label: `${one.label} ${held.key}` })),
  );
  return {
    free: false,
    outcome: refused(m.hold.tooMany(most, keys.join(m.common.listSeparator)), keys, actions),
  };
}
