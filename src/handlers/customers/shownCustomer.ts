import type { Customer } from '../../domain/customer.ts';
import { completenessOf } from '../../domain/customers/missingDetails.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValue } from '../company/policies.ts';
import { dealLines } from '../deals/dealLines.ts';
import { dislikeLines } from '../matching/dislikeLines.ts';
import { ratingLines } from '../satisfaction/ratingLines.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { customerCard } from './customerCard.ts';
import { customerRef } from './customerRef.ts';
import { phoneNumbers } from './phoneNumbers.ts';
import { visibleSpouse } from './visibleSpouse.ts';

const LAST_FOLLOW_UPS = 3;
const MOST_PLANS = 5;
const LAST_PROBLEMS = 3;

/** A customer in full; `pointer` says that the reference that was typed is a duplicate's. */
export async function shownCustomer(
  at: Reading,
  customer: Customer,
  pointer: string | undefined,
): Promise<Outcome> {
  const { m, now, zone, repos, actor } = at;
  const phones = await phoneNumbers(repos, customer.id);
  const required = await policyValue(repos, 'customer.required', customer.projectId, now);
  const owner = await repos.members.byId(customer.ownerId);
  const [verification] = await repos.verifications.ofCustomer(customer.id, 1);
  const problems = await repos.problems.ofCustomer(customer.id, LAST_PROBLEMS);
  const card = customerCard({
    m,
    now,
    zone,
    role: actor.member.role,
    customer,
    phones,
    ownerName: owner?.name ?? m.customer.nobody,
    completeness: completenessOf(customer, phones.length > 0, required),
    followUps: await repos.followUps.ofCustomer(customer.id, LAST_FOLLOW_UPS),
    plans: (await repos.plans.openOfCustomer(customer.id)).slice(0, MOST_PLANS),
    verification,
    problems: problems.filter(({ state }) => state !== 'closed'),
    dislikes: await dislikeLines(at, customer.id),
    deals: await dealLines(at, customer.id),
    ratings: await ratingLines(at, customer),
    pointer,
    spouse: await visibleSpouse(at, customer),
  });
  return done(card, [customerRef(customer)]);
}
