import { SCANS } from '../../domain/files/fileRules.ts';
import { may } from '../../domain/permissions.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { dealNamed } from '../deals/dealNamed.ts';
import { dealRef } from '../deals/dealRef.ts';
import { subscriptionCard } from '../deals/subscriptionCard.ts';
import { field } from '../field.ts';
import { keepScan } from '../papers/keepScan.ts';
import { MOST_SENT } from '../papers/sendScan.ts';
import { done } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { contractCard } from './contractCard.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  files: field.file({ max: MOST_SENT, accept: SCANS, inForm: false }),
};

/**
 * 合同 H8: what was agreed, how its payments stand, and its time-line; before the contract the subscription. With files it is the scan of the
 * signed paper, which the clerk sends back where it is wrong: no undo.
 */
export const showContract = defineCommand({
  name: 'contract.show',
  words: { zh: ['合同'], en: ['contract'] },
  allow: 'deal:read',
  fields,
  args: ['contract'],
  undo: 'none',
  look: async ({ input, deps }) => await unknownFiles(deps.files, input.files, SCANS),
  async run(context) {
    const { repos, input, m, actor, looked: unknown } = context;
    const one = await dealNamed(context, { command: 'contract.show', fields, input });
    if (!one.found) {
      return one.outcome;
    }
    const { subscription, contract, scene } = one.deal;
    context.about(scene.customer);
    const { files = [] } = input;
    if (files.length > 0) {
      return may(actor.member.role, 'contract:sign')
        ? await keepScan(context, one.deal, { files, unknown })
        : { kind: 'denied', sentence: m.paper.scan.denied };
    }
    const card =
      contract === undefined
        ? subscriptionCard(context, subscription, scene)
        : await contractCard(context, { ...one.deal, contract }, await repos.contracts.lines(contract.id));
    return done(card, [dealRef(one.deal), scene.unit.key, customerRef(scene.customer)]);
  },
});
