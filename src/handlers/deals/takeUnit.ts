import type { Unit, UnitState } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';
import { endDiscounts } from '../approvals/endDiscounts.ts';
import { endHold } from '../holds/endHold.ts';
import { sceneOf } from '../holds/scene.ts';

/**
 * A unit goes into a deal. Which deal it is in is written first: where another is faster the database refuses that row, and the command runs
 * again and finds the unit gone. A hold of it was used by this, and whatever discount on it still waits is over.
 */
export async function takeUnit(
  context: Doing,
  unit: Unit,
  { subscriptionId, state }: { readonly subscriptionId: string; readonly state: UnitState },
): Promise<void> {
  const { work, repos, now } = context;
  await work.insert('activeDeal', { id: unit.id, subscriptionId, version: 1 });
  // Whoever reserves (小定) may wait for his discount before he subscribes.
  if (state !== 'reserved') {
    await endDiscounts(context, unit);
  }
  const active = await repos.holds.active(unit.id);
  // Before its hold ends: whoever waits must find it gone.
  await work.update('unit', unit, { state, stateAt: now, stateReason: null });
  const hold = active?.holdId == null ? undefined : await repos.holds.byId(active.holdId);
  if (hold !== undefined) {
    await endHold(context, hold, await sceneOf(repos, hold), { state: 'used', reason: null });
  }
}
