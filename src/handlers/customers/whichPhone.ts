import type { SaidDetails } from '../../domain/customers/customerPatch.ts';
import type { Value } from '../../domain/values.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Moment } from '../command.ts';
import { rawInput } from '../rawInput.ts';
import { button } from '../replies.ts';
import { detailFacts } from './customerFacts.ts';
import { registerFields } from './customerFields.ts';

/** Asks for the phone, with what was understood and a button for who left none: nothing is typed twice. */
export function whichPhone(
  at: Moment,
  input: SaidDetails & { readonly name: string } & Readonly<Record<string, Value | undefined>>,
): Outcome {
  const { m, zone } = at;
  const facts = detailFacts(input, m);
  const blocks: Block[] = [
    { kind: 'text', text: m.customer.whichPhone(input.name) },
    { kind: 'facts', items: facts },
    {
      kind: 'actions',
      items: [
        button(m, {
          id: 'customer.noPhone',
          label: m.customer.noPhoneButton,
          command: 'customer.register',
          input: rawInput('customer.register', registerFields, { ...input, noPhone: 'yes' }, zone),
        }),
      ],
    },
  ];
  const given = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    kind: 'needInput',
    prefill: Object.fromEntries(given) as Record<string, Value>,
    errors: { phone: m.customer.phoneMissing },
    card: { blocks },
  };
}
