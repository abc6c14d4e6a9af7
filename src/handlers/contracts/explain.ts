import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { changeable } from './changeable.ts';
import { contractCard } from './contractCard.ts';

/** 讲解: the customer said that he understood the contract: who explained it, when, and which clauses (R2.3.1). The last one counts. */
export const explainContract = defineCommand({
  name: 'contract.explain',
  words: { zh: ['讲解', '条款讲解'], en: ['explained'] },
  allow: 'contract:sign',
  fields: {
    contract: field.text({ required: true, max: 40 }),
    clauses: field.text({ required: true, max: 300 }),
  },
  args: ['contract', 'clauses'],
  undo: 'restore',
  async run(context) {
    const { input, now, actor, work, repos } = context;
    const one = await changeable(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { signed } = one;
    context.about(signed.scene.customer);
    const contract = await work.update('contract', signed.contract, {
      explainedAt: now,
      explainedById: actor.member.id,
      explainedClauses: input.clauses,
    });
    return done(
      await contractCard(context, { ...signed, contract }, await repos.contracts.lines(contract.id)),
      signed.refs,
    );
  },
});
