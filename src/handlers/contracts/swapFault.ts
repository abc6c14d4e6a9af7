import { maySubscribe } from '../../domain/deals/maySubscribe.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ApprovalReading } from '../approvals/kinds/approvalKind.ts';
import type { SignedDeal } from './signedContract.ts';

/** Why a contract cannot go on with this unit; undefined where it can: the rules are those of a subscription. */
export async function swapFault(
  { repos, m, now }: ApprovalReading,
  { contract, scene }: SignedDeal,
  unit: Unit,
): Promise<string | undefined> {
  if (unit.id === contract.unitId) {
    return m.contract.sameUnit(unit.key);
  }
  if (unit.projectId !== contract.projectId) {
    return m.contract.otherProject(unit.key);
  }
  const active = await repos.holds.active(unit.id);
  const verdict = maySubscribe({
    unit,
    building: await repos.units.buildingById(unit.buildingId),
    active,
    hold: active?.holdId == null ? undefined : await repos.holds.byId(active.holdId),
    customerId: scene.customer.id,
    now,
    today: dayOf(now, scene.zone),
  });
  if (verdict.may) {
    return undefined;
  }
  switch (verdict.why) {
    case 'taken':
      return m.contract.swapTaken(unit.key);
    case 'state':
      return m.contract.swapState(unit.key, m.words.unitState[verdict.state]);
    case 'noPermit':
    case 'permitLater':
      return m.hold[verdict.why](unit.key);
    case 'noListPrice':
    case 'aboveFiled':
      return m.deal[verdict.why](unit.key);
  }
}
