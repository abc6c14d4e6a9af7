import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneDeal } from '../deals/dealScene.ts';
import { dealRef } from '../deals/dealRef.ts';
import { subscriptionCard } from '../deals/subscriptionCard.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { contractCard } from './contractCard.ts';

/** 合同 H8: what was agreed, how its payments stand, and its time-line; before the contract the subscription. */
export const showContract = defineCommand({
  name: 'contract.show',
  words: { zh: ['合同'], en: ['contract'] },
  allow: 'deal:read',
  fields: { contract: field.text({ required: true, max: 40 }) },
  args: ['contract'],
  undo: 'none',
  async run(context) {
    const { repos } = context;
    const one = await oneDeal(context, context.input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { subscription, contract, scene } = one.deal;
    context.about(scene.customer);
    const card =
      contract === undefined
        ? subscriptionCard(context, subscription, scene)
        : await contractCard(context, { ...one.deal, contract }, await repos.contracts.lines(contract.id));
    return done(card, [dealRef(one.deal), scene.unit.key, customerRef(scene.customer)]);
  },
});
