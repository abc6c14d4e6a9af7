import { scopeOf } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { completenessOf } from '../../domain/customers/missingDetails.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { policyValue } from '../company/policies.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, textCard } from '../replies.ts';
import { customerCard } from './customerCard.ts';
import { customerList, LIST_ROWS } from './customerList.ts';
import { customerRef } from './customerRef.ts';
import { customersMeant } from './customersMeant.ts';
import { missing } from './oneCustomer.ts';
import { phoneNumbers } from './phoneNumbers.ts';

const LAST_FOLLOW_UPS = 3;
const MOST_PLANS = 5;

/** 客户: one customer in full, several as a list; alone, the speaker's recent ones. It only reads: nothing to undo. */
export const findCustomer = defineCommand({
  name: 'customer.find',
  words: { zh: ['客户'], en: ['find'] },
  allow: 'customer:read',
  fields: { query: field.text() },
  args: ['query'],
  undo: 'none',
  async run(context) {
    const { input, m, actor, repos } = context;
    if (input.query === undefined) {
      const recent = await repos.customers.recent(scopeOf(actor), LIST_ROWS);
      return recent.length === 0
        ? done(textCard(m.customer.recentEmpty))
        : await listed(context, recent, m.customer.recentHeading);
    }
    const found = await customersMeant(context, input.query, LIST_ROWS + 1);
    const [only, second] = found;
    if (only === undefined) {
      return await missing(context, input.query);
    }
    if (second !== undefined) {
      const shown = Math.min(found.length, LIST_ROWS);
      return await listed(context, found, m.customer.severalHeading(shown));
    }
    context.about(only);
    return await shown(context, only);
  },
});

async function listed(at: Reading, customers: readonly Customer[], heading: string): Promise<Outcome> {
  const { m, now, zone, repos } = at;
  const phones = await repos.customers.primaryPhones(customers.map((one) => one.id));
  return done(
    customerList({ m, now, zone, heading, customers, phones }),
    customers.slice(0, LIST_ROWS).map(customerRef),
  );
}

async function shown(at: Reading, customer: Customer): Promise<Outcome> {
  const { m, now, zone, repos, actor } = at;
  const phones = await phoneNumbers(repos, customer.id);
  const required = await policyValue(repos, 'customer.required', customer.projectId, now);
  const owner = await repos.members.byId(customer.ownerId);
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
  });
  return done(card, [customerRef(customer)]);
}
