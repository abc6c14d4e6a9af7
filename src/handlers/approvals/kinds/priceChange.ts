import type { Approval } from '../../../domain/approval.ts';
import { rateOff } from '../../../domain/deals/rateOff.ts';
import { may } from '../../../domain/permissions.ts';
import type { Unit } from '../../../domain/unit.ts';
import { PRICE_FIELDS } from '../../../domain/units/unitPrices.ts';
import { money, rate } from '../../../i18n/format.ts';
import { valueFaults } from '../../units/unitFaults.ts';
import { writePrice } from '../../units/writePrice.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { waitingFacts } from './waitingFacts.ts';

/** 调价: a list price changes by more than policy price.change allows a planner (R2.2.2). */
export const priceChange = defineApprovalKind({
  kind: 'priceChange',
  what: ({ data }, { unit }, m) => {
    const [was, is] = [Number(data['was']), Number(data['listPrice'])];
    const { basisPoints } = rateOff(was, is);
    return m.approval.priceWhat(unit?.key ?? '', rate({ basisPoints: Math.abs(basisPoints) }), is > was);
  },

  async consequences(at, approval, _scene, reader) {
    const { m } = at;
    const floor = approval.data['floorPrice'];
    return [
      ...(reader !== undefined && may(reader.role, 'unit:floorPrice') && floor !== undefined
        ? [{ label: m.approval.labels.floorAfter, value: money(Number(floor), m) }]
        : []),
      ...(await waitingFacts(at, approval.unitId)),
    ];
  },

  stillPossible({ m }, approval, { unit }) {
    if (unit === undefined || unit.listPrice !== approval.data['was']) {
      return Promise.resolve(m.approval.discount.priceMoved(unit?.key ?? ''));
    }
    const dealt = ['reserved', 'subscribed', 'contracted', 'delivered'].includes(unit.state);
    const [fault] = Object.values(valueFaults({ ...unit, ...pricesOf(approval) }, m));
    return Promise.resolve(dealt ? m.unit.dealPrice(m.words.unitState[unit.state]) : fault);
  },

  async granted(context, approval, { unit }) {
    if (unit === undefined) {
      throw new Error(`${approval.id} has no unit`);
    }
    const after = await context.work.update('unit', unit, pricesOf(approval));
    await writePrice(context, after, approval.reason);
    return {};
  },
});

function pricesOf({ data }: Approval): Partial<Unit> {
  return Object.fromEntries(
    PRICE_FIELDS.flatMap((name) => (data[name] === undefined ? [] : [[name, Number(data[name])]])),
  );
}
