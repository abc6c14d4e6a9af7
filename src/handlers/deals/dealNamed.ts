import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Value } from '../../domain/values.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, refused } from '../replies.ts';
import { dealOf, oneDeal, type Deal, type OneDeal } from './dealScene.ts';
import { dealRef } from './dealRef.ts';

const CUSTOMER = /^C\d+$/iu;
const HAS_DIGITS = /\d/u;
const MOST_ASKED = 5;
const MOST_READ = 20;

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  /** Everything that was said, so that a question costs one press. */
  readonly input: Readonly<Record<string, Value | undefined>> & { readonly contract: string };
}

/** The deal that H8, D7 or a unit means, or the one that a customer has (C12, 王先生); several are asked about. */
export async function dealNamed(at: Reading, asking: Asking): Promise<OneDeal> {
  const { m, repos } = at;
  const typed = asking.input.contract.trim();
  if (!CUSTOMER.test(typed) && HAS_DIGITS.test(typed)) {
    return await oneDeal(at, typed);
  }
  const customers = await customersMeant(at, typed, MOST_ASKED);
  const [customer, another] = customers;
  if (customer === undefined) {
    return await oneDeal(at, typed);
  }
  if (another !== undefined) {
    const buttons = customers.map((one) =>
      chosen(at, asking, customerRef(one), customerLabel(one, undefined)),
    );
    return { found: false, outcome: ask(m.common.whichOne, buttons, customers.map(customerRef)) };
  }
  const deals: Deal[] = [];
  for (const subscription of await repos.deals.ofCustomer(customer.id, MOST_READ)) {
    const deal = await dealOf(repos, subscription);
    if (goesOn(deal)) {
      deals.push(deal);
    }
  }
  const [first, second] = deals;
  const label = customerLabel(customer, undefined);
  if (first === undefined) {
    return { found: false, outcome: refused(m.contract.noDeal(label), [customerRef(customer)]) };
  }
  return second === undefined
    ? { found: true, deal: first }
    : {
        found: false,
        outcome: ask(
          m.contract.whichOfDeals(label),
          deals
            .slice(0, MOST_ASKED)
            .map((deal) => chosen(at, asking, dealRef(deal), `${dealRef(deal)} ${deal.scene.unit.key}`)),
          deals.map(dealRef),
        ),
      };
}

function goesOn({ subscription, contract }: Deal): boolean {
  return contract === undefined
    ? subscription.state === 'active'
    : isLive(contract) || contract.state === 'delivered';
}

function chosen(
  { m, zone }: Reading,
  { command, fields, input }: Asking,
  contract: string,
  label: string,
): ReturnType<typeof button> {
  return button(m, {
    id: `which.${contract}`,
    label,
    command,
    input: rawInput(command, fields, { ...input, contract }, zone),
  });
}
