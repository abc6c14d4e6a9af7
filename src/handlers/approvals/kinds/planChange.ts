import { eventDays } from '../../../domain/payments/draftPlan.ts';
import { PAY_PLANS, type PayPlan, type PayTerm } from '../../../domain/payments/payPlan.ts';
import { readTerms } from '../../../domain/payments/readTerms.ts';
import type { Approval } from '../../../domain/approval.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { voidLines } from '../../payments/voidLines.ts';
import { insertPlan } from '../../payments/insertPlan.ts';
import { aboutContract } from './aboutContract.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { moneyFacts } from './moneyFacts.ts';
import { newDates } from './newDates.ts';

/** 付款方案变更: other payments for what a contract still costs (R2.3.3). What is paid counts for the new ones, first to last. */
export const planChange = defineApprovalKind({
  kind: 'planChange',
  ...aboutContract,

  async consequences(at, approval) {
    const deal = await contractOf(at.repos, approval);
    const { terms } = asked(approval);
    const { price } = deal.contract;
    return [
      ...(await moneyFacts(at, deal)),
      await newDates(at, deal, { terms, price, events: eventDays(deal.contract) }),
    ];
  },

  async granted(context, approval) {
    const { repos, work } = context;
    const { contract, scene } = await contractOf(repos, approval);
    const { plan, terms } = asked(approval);
    await voidLines(context, contract);
    const changed = await work.update('contract', contract, { plan });
    await insertPlan(context, changed, { terms, zone: scene.zone });
    return {};
  },
});

/** Throws on data that no command wrote. */
function asked({ id, data }: Approval): { readonly plan: PayPlan; readonly terms: readonly PayTerm[] } {
  const plan = PAY_PLANS.find((one) => one === data['plan']);
  const read = readTerms(String(data['terms']));
  if (plan === undefined || !read.ok) {
    throw new Error(`${id} asks for no payment plan`);
  }
  return { plan, terms: read.terms };
}
