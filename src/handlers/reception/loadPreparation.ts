import type { Customer } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import { policyValue } from '../company/policies.ts';
import type { Repos } from '../ports/repos.ts';

const LAST_FOLLOW_UPS = 5;
const LAST_VISITS = 3;

/** Everything that one should know before a customer comes (R3.1.1). */
export interface Preparation {
  readonly customer: Customer;
  /** The planned visit, where there is one. */
  readonly plan: Plan | undefined;
  /** E.164; shown masked. */
  readonly phone: string | undefined;
  readonly ownerName: string | undefined;
  readonly followUps: readonly FollowUp[];
  readonly visits: readonly Visit[];
  readonly checklist: readonly string[];
}

export async function loadPreparation(
  repos: Repos,
  customer: Customer,
  plan: Plan | undefined,
  now: Date,
): Promise<Preparation> {
  const [phones, owner, followUps, visits, checklist] = [
    await repos.customers.primaryPhones([customer.id]),
    await repos.members.byId(customer.ownerId),
    await repos.followUps.ofCustomer(customer.id, LAST_FOLLOW_UPS),
    await repos.visits.ofCustomer(customer.id, 'visit', LAST_VISITS),
    await policyValue(repos, 'visit.checklist', plan?.projectId ?? customer.projectId, now),
  ];
  return {
    customer,
    plan,
    phone: phones.get(customer.id),
    ownerName: owner?.name,
    followUps,
    visits,
    checklist,
  };
}
