import type { Customer } from '../../domain/customer.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Action } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { ask, refused } from '../replies.ts';
import { dealOf, type Deal, type OneDeal } from './dealScene.ts';
import { dealRef } from './dealRef.ts';

const MOST_ASKED = 5;
const MOST_READ = 20;

/** The one deal of a customer that is wanted; of several one is asked for. */
export async function dealOfCustomer(
  { repos }: Reading,
  customer: Customer,
  of: {
    readonly wanted: (deal: Deal) => boolean;
    /** What to say, to whom the customer's label is given. */
    readonly none: (label: string) => string;
    readonly which: (label: string) => string;
    readonly choose: (ref: string, label: string) => Action;
  },
): Promise<OneDeal> {
  const deals: Deal[] = [];
  for (const subscription of await repos.deals.ofCustomer(customer.id, MOST_READ)) {
    const deal = await dealOf(repos, subscription);
    if (of.wanted(deal)) {
      deals.push(deal);
    }
  }
  const [first, second] = deals;
  const label = customerLabel(customer, undefined);
  if (first === undefined) {
    return { found: false, outcome: refused(of.none(label), [customerRef(customer)]) };
  }
  if (second === undefined) {
    return { found: true, deal: first };
  }
  const actions = deals
    .slice(0, MOST_ASKED)
    .map((deal) => of.choose(dealRef(deal), `${dealRef(deal)} ${deal.scene.unit.key}`));
  return { found: false, outcome: ask(of.which(label), actions, deals.map(dealRef)) };
}
