import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { oneUnit } from '../units/oneUnit.ts';
import { changeable } from './changeable.ts';
import { openChange } from './openChange.ts';
import { swapFault } from './swapFault.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  unit: field.unit({ required: true }),
  /** Fen; the marked price unless said. */
  price: field.money({}),
  reason: field.text({ required: true, max: 200 }),
};

/** 换房: a contract goes on with another unit, by an approved application alone (R2.3.3). It is no new sale. */
export const askSwap = defineCommand({
  name: 'contract.swap',
  words: { zh: ['换房'], en: ['swap'] },
  allow: 'contract:change',
  fields,
  args: ['contract', 'unit', 'price', 'reason'],
  undo: 'none',
  async run(context) {
    const { input, m } = context;
    const one = await changeable(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const to = await oneUnit(context, { command: 'contract.swap', fields, input });
    if (!to.found) {
      return to.outcome;
    }
    const { contract, scene } = one.signed;
    const { unit } = to;
    const refs = [...one.signed.refs, unit.key];
    const fault = await swapFault(context, one.signed, unit);
    if (fault !== undefined || unit.listPrice === null) {
      return refused(fault ?? m.deal.noListPrice(unit.key), refs);
    }
    const price = input.price ?? unit.listPrice;
    if (price <= 0 || price > unit.listPrice) {
      return refused(m.contract.swapPrice(unit.key), refs);
    }
    return await openChange(
      context,
      { ...one.signed, refs },
      {
        kind: 'swap',
        unitId: unit.id,
        reason: input.reason,
        terms: [
          {
            label: 'unit',
            before: { is: 'text', text: scene.unit.key },
            after: { is: 'text', text: unit.key },
          },
          {
            label: 'price',
            before: { is: 'money', fen: contract.price },
            after: { is: 'money', fen: price },
          },
        ],
        data: { price, listPrice: unit.listPrice },
        amount: Math.abs(price - contract.price),
      },
    );
  },
});
