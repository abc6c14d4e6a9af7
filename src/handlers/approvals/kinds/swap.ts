import { isLive } from '../../../domain/contracts/contractSteps.ts';
import { may } from '../../../domain/permissions.ts';
import { dayOf } from '../../../domain/time/day.ts';
import { money } from '../../../i18n/format.ts';
import type { Fact } from '../../chat/card.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { contractTerms } from '../../contracts/contractTerms.ts';
import { endContract } from '../../contracts/endContract.ts';
import { swapFault } from '../../contracts/swapFault.ts';
import { insertContract } from '../../contracts/writeContract.ts';
import { dealRef } from '../../deals/dealRef.ts';
import { endHold } from '../../holds/endHold.ts';
import { sceneOf } from '../../holds/scene.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { moneyFacts } from './moneyFacts.ts';
import { newDates } from './newDates.ts';

/** 换房: a contract goes on with another unit (R2.3.3): the old one ends as swapped, the new one has its money and its kind of plan. */
export const swap = defineApprovalKind({
  kind: 'swap',
  what: (_approval, { label = '', unit }, m) => m.approval.contract.swapTo(label, unit?.key ?? ''),

  async consequences(at, approval, scene, reader) {
    const { m, repos } = at;
    const deal = await contractOf(repos, approval);
    const price = Number(approval.data['price']);
    const floor = scene.unit?.floorPrice ?? null;
    const facts: Fact[] = [];
    if (reader !== undefined && may(reader.role, 'unit:floorPrice') && floor !== null) {
      const { below, above } = m.approval.discount;
      const gap = price - floor;
      facts.push({
        label: m.approval.labels.floorGap,
        value: gap < 0 ? below(money(-gap, m)) : above(money(gap, m)),
      });
    }
    const lines = await repos.contracts.lines(deal.contract.id);
    const waiting = approval.unitId === null ? [] : await repos.waitings.ofUnit(approval.unitId);
    return [
      ...facts,
      ...(await moneyFacts(at, deal)),
      await newDates(at, deal, { terms: lines, price }),
      ...(deal.contract.registeredDay === null
        ? []
        : [{ label: m.approval.labels.locked, value: m.approval.contract.lockedUntilRevoked }]),
      ...(waiting.length === 0
        ? []
        : [{ label: m.approval.labels.waiting, value: m.approval.discount.othersWait(waiting.length) }]),
    ];
  },

  async stillPossible(at, approval, { unit }) {
    const { m, repos } = at;
    const deal = await contractOf(repos, approval);
    if (!isLive(deal.contract)) {
      return m.contract.isOver(dealRef(deal), m.words.contractState[deal.contract.state]);
    }
    if (unit === undefined) {
      throw new Error(`${approval.id} is about no unit`);
    }
    return unit.listPrice === Number(approval.data['listPrice'])
      ? await swapFault(at, deal, unit)
      : m.approval.discount.priceMoved(unit.key);
  },

  async granted(context, approval, { unit }) {
    const { repos, work, now } = context;
    const deal = await contractOf(repos, approval);
    const { contract, subscription, scene } = deal;
    if (unit === undefined) {
      throw new Error(`${approval.id} is about no unit`);
    }
    const lines = await repos.contracts.lines(contract.id);
    await work.insert('activeDeal', { id: unit.id, subscriptionId: subscription.id, version: 1 });
    const active = await repos.holds.active(unit.id);
    // Before its hold ends: whoever waits must find it gone.
    await work.update('unit', unit, { state: 'contracted', stateAt: now, stateReason: null });
    const hold = active?.holdId == null ? undefined : await repos.holds.byId(active.holdId);
    if (hold !== undefined) {
      await endHold(context, hold, await sceneOf(repos, hold), { state: 'used', reason: null });
    }
    await endContract(context, deal, contract, { to: 'swapped', reason: approval.reason });
    await work.update('subscription', subscription, {});
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
