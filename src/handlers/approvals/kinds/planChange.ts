import { isLive } from '../../../domain/contracts/contractSteps.ts';
import { PAY_PLANS, type PayPlan, type PayTerm } from '../../../domain/payments/payPlan.ts';
import { readTerms } from '../../../domain/payments/readTerms.ts';
import type { Approval } from '../../../domain/approval.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { insertPlan } from '../../contracts/writeContract.ts';
import { dealRef } from '../../deals/dealRef.ts';
import { defineApprovalKind } from './approvalKind.ts';
import { moneyFacts } from './moneyFacts.ts';
import { newDates } from './newDates.ts';

/** 付款方案变更: other payments for what a contract still costs (R2.3.3). What is paid counts for the new ones, first to last. */
export const planChange = defineApprovalKind({
  kind: 'planChange',
  what: (_approval, { label = '', unit }) => `${label} ${unit?.key ?? ''}`.trim(),

  async consequences(at, approval) {
    const deal = await contractOf(at.repos, approval);
    const { terms } = asked(approval);
    return [...(await moneyFacts(at, deal)), await newDates(at, deal, { terms, price: deal.contract.price })];
  },

  async stillPossible({ m, repos }, approval) {
    const deal = await contractOf(repos, approval);
    return isLive(deal.contract)
      ? undefined
      : m.contract.isOver(dealRef(deal), m.words.contractState[deal.contract.state]);
  },

  async granted(context, approval) {
    const { repos, work } = context;
    const { contract, scene } = await contractOf(repos, approval);
    const { plan, terms } = asked(approval);
    for (const line of await repos.contracts.lines(contract.id)) {
      await work.update('planLine', line, { state: 'void', remindAt: null });
    }
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
