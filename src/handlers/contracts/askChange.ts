import type { ApprovalTerm } from '../../domain/approval.ts';
import { PAY_PLANS } from '../../domain/payments/payPlan.ts';
import { formatTerms } from '../../domain/payments/readTerms.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { changeable } from './changeable.ts';
import { openChange } from './openChange.ts';
import { planText, planWords, termsSaid } from './planSaid.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  /** 更名: who buys instead. */
  customer: field.lookup({}),
  coOwners: field.text({ max: 100 }),
  handover: field.date(),
  plan: field.choice('payPlan', PAY_PLANS, { synonyms: planWords() }),
  terms: field.text({ max: 300 }),
  reason: field.text({ required: true, max: 200 }),
};

/**
 * 变更: a contract is changed by an approved application alone (R2.3.3): who buys (更名), the co-owners, the handover date; or its payment
 * plan, which is a matter of money and goes to finance as well. One of the two at a time.
 */
export const askChange = defineCommand({
  name: 'contract.change',
  words: { zh: ['变更', '更名'], en: ['change'] },
  allow: 'contract:change',
  fields,
  args: ['contract', 'customer', 'coOwners', 'handover', 'plan', 'terms', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, m, repos } = context;
    const one = await changeable(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { signed } = one;
    const { contract, scene, refs } = signed;
    const ofPlan = input.plan !== undefined || input.terms !== undefined;
    const ofNames =
      input.customer !== undefined || input.coOwners !== undefined || input.handover !== undefined;
    if (ofPlan === ofNames) {
      return refused(ofPlan ? m.contract.changeOne : m.contract.changeWhat, refs);
    }
    if (ofPlan) {
      const plan = input.plan ?? contract.plan;
      const said = await termsSaid(context, plan, input.terms, contract.projectId);
      if (!said.ok) {
        return refused(said.text, refs);
      }
      const lines = await repos.contracts.lines(contract.id);
      return await openChange(context, signed, {
        kind: 'planChange',
        reason: input.reason,
        terms: [
          {
            label: 'plan',
            before: { is: 'text', text: planText(contract.plan, lines, m) },
            after: { is: 'text', text: planText(plan, said.terms, m) },
          },
        ],
        data: { plan, terms: formatTerms(said.terms) },
        amount: contract.price,
      });
    }
    const terms: ApprovalTerm[] = [];
    const data: Record<string, string> = {};
    if (input.customer !== undefined) {
      const to = await oneCustomer(context, {
        command: 'contract.change',
        fields,
        input: { ...input, customer: input.customer },
      });
      if (!to.found) {
        return to.outcome;
      }
      if (to.customer.projectId !== contract.projectId) {
        return refused(m.contract.otherProject(customerLabel(to.customer, undefined)), refs);
      }
      terms.push({
        label: 'names',
        before: { is: 'text', text: scene.label },
        after: { is: 'text', text: customerLabel(to.customer, undefined) },
      });
      data['customerId'] = to.customer.id;
    }
    if (input.coOwners !== undefined) {
      terms.push({
        label: 'names',
        before: contract.coOwners === null ? null : { is: 'text', text: contract.coOwners },
        after: { is: 'text', text: input.coOwners },
      });
      data['coOwners'] = input.coOwners;
    }
    if (input.handover !== undefined) {
      if (input.handover < contract.day) {
        return refused(m.contract.handoverBefore, refs);
      }
      terms.push({
        label: 'handover',
        before: contract.handoverDay === null ? null : { is: 'day', day: contract.handoverDay },
        after: { is: 'day', day: input.handover },
      });
      data['handover'] = input.handover;
    }
    return await openChange(context, signed, {
      kind: 'contractChange',
      reason: input.reason,
      terms,
      data,
      amount: 0,
    });
  },
});
