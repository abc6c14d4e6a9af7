import { houseMoney } from '../../domain/payments/allocate.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { changeable } from './changeable.ts';
import { openChange } from './openChange.ts';

/**
 * 退房: a contract is given up, by an approved application alone (R2.3.3). What it would mean (money to give back, the lock until the online
 * signing is revoked) is on the card of whoever decides. No undo: what is not decided yet is withdrawn.
 */
export const askCancellation = defineCommand({
  name: 'contract.cancel',
  words: { zh: ['退房'], en: ['cancel-contract'] },
  allow: 'contract:change',
  fields: {
    contract: field.text({ required: true, max: 40 }),
    reason: field.text({ required: true, max: 200 }),
  },
  args: ['contract', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, repos, m } = context;
    const one = await changeable(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { contract } = one.signed;
    const { bank, own } = houseMoney(await repos.receipts.ofDeal(contract.subscriptionId));
    return await openChange(context, one.signed, {
      kind: 'cancellation',
      reason: input.reason,
      terms: [
        {
          label: 'state',
          before: { is: 'text', text: m.words.contractState[contract.state] },
          after: { is: 'text', text: m.words.contractState.cancelled },
        },
        {
          label: 'price',
          before: { is: 'money', fen: contract.price },
          after: null,
        },
      ],
      data: {},
      amount: bank + own,
    });
  },
});
