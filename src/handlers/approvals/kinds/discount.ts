import { OFFERED } from '../../../domain/units/offered.ts';
import type { Approval } from '../../../domain/approval.ts';
import { rateOff } from '../../../domain/deals/rateOff.ts';
import { openingCalendar } from '../../../domain/time/calendar.ts';
import { endOfTerm } from '../../../domain/time/term.ts';
import { rate } from '../../../i18n/format.ts';
import { policyValue } from '../../company/policies.ts';
import { customerRef } from '../../customers/customerRef.ts';
import { button } from '../../replies.ts';
import { approvalRef } from '../approvalRef.ts';
import type { ApprovalScene } from '../approvalScene.ts';
import { defineApprovalKind, type ApprovalReading } from './approvalKind.ts';
import { floorGapFacts } from './floorGapFacts.ts';
import { waitingFacts } from './waitingFacts.ts';

const MOST_READ = 30;
const MOST_SHOWN = 3;

/** 优惠: a customer pays less than the list price of a unit (R3.3). Granted, it counts for his subscription until policy discount.valid. */
export const discount = defineApprovalKind({
  kind: 'discount',
  what: (approval, { label = '', unit }, m) =>
    m.approval.discount.what(label, unit?.key ?? '', rate(rateOf(approval))),

  async consequences(at, approval, scene, reader) {
    const { m } = at;
    return [
      ...floorGapFacts(m, { price: pricesOf(approval).price, unit: scene.unit, reader }),
      ...(reader === undefined
        ? []
        : [{ label: m.approval.labels.lastDiscounts, value: await lastDiscounts(at, approval) }]),
      ...(await waitingFacts(at, approval.unitId, approval.customerId)),
    ];
  },

  stillPossible({ m }, approval, { unit }) {
    const { discount: words } = m.approval;
    if (unit === undefined || !OFFERED.has(unit.state)) {
      const state = unit === undefined ? m.common.none : m.words.unitState[unit.state];
      return Promise.resolve(words.unitGone(unit?.key ?? '', state));
    }
    return Promise.resolve(
      unit.listPrice === pricesOf(approval).listPrice ? undefined : words.priceMoved(unit.key),
    );
  },

  async granted({ repos, now }, _approval, { project }) {
    const calendar = openingCalendar({ zone: project.zone, week: project.openingHours });
    const term = await policyValue(repos, 'discount.valid', project.id, now);
    return { validUntil: endOfTerm(now, term, calendar) };
  },

  again: (approval, { customer, unit }: ApprovalScene, m) =>
    button(m, {
      id: 'discount.again',
      label: m.approval.again,
      style: 'primary',
      command: 'discount.ask',
      input: {
        form: 'yes',
        unit: unit?.key ?? '',
        reason: approval.reason,
        ...(customer === undefined ? {} : { customer: customerRef(customer) }),
      },
    }),
});

/** Fen, as they were when it was asked for. */
function pricesOf({ data }: Approval): { readonly price: number; readonly listPrice: number } {
  return { price: Number(data['price']), listPrice: Number(data['listPrice']) };
}

function rateOf(approval: Approval): ReturnType<typeof rateOff> {
  const { price, listPrice } = pricesOf(approval);
  return rateOff(listPrice, price);
}

async function lastDiscounts({ repos, m }: ApprovalReading, approval: Approval): Promise<string> {
  const all = await repos.approvals.ofApplicant(approval.applicantId, MOST_READ);
  const granted = all
    .filter(({ id, kind, state }) => id !== approval.id && kind === 'discount' && state === 'granted')
    .slice(0, MOST_SHOWN);
  const units = await repos.units.byIds(granted.flatMap(({ unitId }) => unitId ?? []));
  const lines = granted.map((one) => {
    const unit = units.find(({ id }) => id === one.unitId);
    return m.approval.discount.last(approvalRef(one), unit?.key ?? '', rate(rateOf(one)));
  });
  return lines.length === 0 ? m.approval.discount.noLast : lines.join(m.common.listSeparator);
}
