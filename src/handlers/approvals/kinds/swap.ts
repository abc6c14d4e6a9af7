import type { Approval } from '../../../domain/approval.ts';
import { dayOf } from '../../../domain/time/day.ts';
import type { Unit } from '../../../domain/unit.ts';
import type { ApprovalScene } from '../approvalScene.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { contractTerms } from '../../contracts/contractTerms.ts';
import { endContract } from '../../contracts/endContract.ts';
import { swapFault } from '../../contracts/swapFault.ts';
import { insertContract } from '../../contracts/insertContract.ts';
import { takeUnit } from '../../deals/takeUnit.ts';
import { aboutContract } from './aboutContract.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { floorGapFacts } from './floorGapFacts.ts';
import { moneyFacts } from './moneyFacts.ts';
import { newDates } from './newDates.ts';
import { waitingFacts } from './waitingFacts.ts';

/** 换房: a contract goes on with another unit (R2.3.3): the old one ends as swapped, the new one has its money and its kind of plan. */
export const swap = defineApprovalKind({
  kind: 'swap',
  what: (_approval, { label = '', unit }, m) => m.approval.contract.swapTo(label, unit?.key ?? ''),

  async consequences(at, approval, scene, reader) {
    const { m, repos } = at;
    const deal = await contractOf(repos, approval);
    const price = Number(approval.data['price']);
    const lines = await repos.contracts.lines(deal.contract.id);
    // It is signed anew: what counts from the old signing does not count any more.
    const events = {
      sign: dayOf(at.now, deal.scene.zone),
      register: null,
      file: null,
      handover: deal.contract.handoverDay,
    };
    return [
      ...floorGapFacts(m, { price, unit: scene.unit, reader }),
      ...(await moneyFacts(at, deal)),
      await newDates(at, deal, { terms: lines, price, events }),
      ...(deal.contract.registeredDay === null
        ? []
        : [{ label: m.approval.labels.locked, value: m.approval.contract.lockedUntilRevoked }]),
      ...(await waitingFacts(at, approval.unitId)),
    ];
  },

  async stillPossible(at, approval, scene) {
    const { m, repos } = at;
    const over = await aboutContract.stillPossible(at, approval, scene);
    if (over !== undefined) {
      return over;
    }
    const unit = unitOf(approval, scene);
    return unit.listPrice === Number(approval.data['listPrice'])
      ? await swapFault(at, await contractOf(repos, approval), unit)
      : m.approval.discount.priceMoved(unit.key);
  },

  async granted(context, approval, about) {
    const { repos, now } = context;
    const deal = await contractOf(repos, approval);
    const { contract, subscription, scene } = deal;
    const unit = unitOf(approval, about);
    const lines = await repos.contracts.lines(contract.id);
    await takeUnit(context, unit, { subscriptionId: subscription.id, state: 'contracted' });
    await endContract(context, deal, { to: 'swapped', reason: approval.reason });
    await insertContract(
      context,
      { subscription, scene: { ...scene, unit } },
      {
        plan: contract.plan,
        day: dayOf(now, scene.zone),
        price: Number(approval.data['price']),
        swappedPrice: contract.price,
        area: unit.builtArea,
        handoverDay: contract.handoverDay,
        coOwners: contract.coOwners,
        terms: lines,
        ...(await contractTerms(repos, contract.projectId, now)),
      },
    );
    return {};
  },
});

function unitOf({ id }: Approval, { unit }: ApprovalScene): Unit {
  if (unit === undefined) {
    throw new Error(`${id} is about no unit`);
  }
  return unit;
}
