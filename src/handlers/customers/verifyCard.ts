import type { Customer } from '../../domain/customer.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { ask } from '../replies.ts';
import { detailFacts, phonesFact } from './customerFacts.ts';
import { customerLabel } from './customerLabel.ts';
import { customerRef } from './customerRef.ts';
import { phoneNumbers } from './phoneNumbers.ts';
import { verifyButtons } from './verifyButtons.ts';

/** What is to be asked of the customer, phones masked, and a button for each answer. */
export async function verifyCard(at: Reading, customer: Customer): Promise<Outcome> {
  const { m, repos } = at;
  const asked = ask(m.care.verifyAsk, verifyButtons(customer, m), [customerRef(customer)]);
  const phones = phonesFact(await phoneNumbers(repos, customer.id), m);
  return asked.kind === 'reply'
    ? {
        ...asked,
        card: {
          heading: m.care.verifyHeading(customerLabel(customer, undefined)),
          blocks: [{ kind: 'facts', items: [phones, ...detailFacts(customer, m)] }, ...asked.card.blocks],
        },
      }
    : asked;
}
