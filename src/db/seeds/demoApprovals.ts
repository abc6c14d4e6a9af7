import type { Approval } from '../../domain/approval.ts';
import { discountSteps } from '../../domain/approvals/discountSteps.ts';
import { rateOff } from '../../domain/deals/rateOff.ts';
import type { Customer } from '../../domain/customer.ts';
import { policyOf } from '../../domain/policy/policies.ts';
import type { Rate } from '../../domain/values.ts';
import type { Unit } from '../../domain/unit.ts';
import { demoBuyers } from './demoBuyers.ts';
import type { DemoStaff } from './demoCompany.ts';
import type { HistoryContext } from './demoHistory.ts';

/** Per cent of the list price, and why: one that the manager decides, and one that the director decides behind him. */
const WANTED = [
  { percent: 2, reason: '老业主介绍，全款', minutesAgo: 95 },
  { percent: 5, reason: '客户在对面楼盘谈到了 5%', minutesAgo: 40 },
] as const;
const PERCENT = 100;
const FEN_PER_YUAN = 100;
const EXPIRES_MS = 3 * 24 * 60 * 60_000;
const MINUTE = 60_000;

/** Discounts that colleagues whom nobody plays have asked for, and that wait. `refs`: their numbers. */
export function demoApprovals(
  of: {
    readonly units: readonly Unit[];
    readonly customers: readonly Customer[];
    readonly staff: readonly DemoStaff[];
    /** Ids of customers who have something running already. */
    readonly taken: ReadonlySet<string>;
    readonly refs: readonly number[];
  },
  { uuid, now }: HistoryContext,
): Approval[] {
  const units = of.units
    .filter(({ state, listPrice }) => state === 'forSale' && listPrice !== null)
    .toReversed();
  const buyers = demoBuyers({ ...of, units }).filter(({ state }) => state === 'visited');
  const limits = {
    consultant: policyOf('discount.consultant').default as Rate,
    manager: policyOf('discount.manager').default as Rate,
  };
  return WANTED.flatMap(({ percent, reason, minutesAgo }, index): Approval[] => {
    const [unit, customer, ref] = [units[index], buyers[index], of.refs[index]];
    const listPrice = unit?.listPrice ?? null;
    if (unit === undefined || customer === undefined || ref === undefined || listPrice === null) {
      return [];
    }
    const off = Math.floor((listPrice * percent) / PERCENT / FEN_PER_YUAN) * FEN_PER_YUAN;
    const price = listPrice - off;
    const { floorPrice } = unit;
    return [
      {
        id: uuid(),
        ref,
        kind: 'discount',
        projectId: unit.projectId,
        teamId: customer.teamId,
        customerId: customer.id,
        unitId: unit.id,
        subscriptionId: null,
        contractId: null,
        applicantId: customer.ownerId,
        reason,
        terms: [
          { label: 'price', before: { is: 'money', fen: listPrice }, after: { is: 'money', fen: price } },
          {
            label: 'discount',
            before: null,
            after: { is: 'rate', of: rateOff(listPrice, price).basisPoints },
          },
        ],
        data: { price, listPrice },
        amount: off,
        at: new Date(now.getTime() - minutesAgo * MINUTE),
        state: 'pending',
        round: 1,
        step: 0,
        steps: discountSteps({ listPrice, price, floorPrice, applicant: 'consultant' }, limits),
        // The demo begins without a reminder on its first day.
        remindAt: null,
        expiresAt: new Date(now.getTime() + EXPIRES_MS),
        endedAt: null,
        endedById: null,
        validUntil: null,
        openKey: `discount:${customer.id}:${unit.id}`,
        version: 1,
      },
    ];
  });
}
