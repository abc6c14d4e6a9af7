import { scopeOf } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { completenessOf } from '../../domain/customers/missingDetails.ts';
import { duplicateVerdict } from '../../domain/duplicateVerdict.ts';
import { dayOf } from '../../domain/time/day.ts';
import { defineCommand } from '../command.ts';
import { policyValue } from '../company/policies.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { done, refused } from '../replies.ts';
import { registerFields } from './customerFields.ts';
import { customerRef } from './customerRef.ts';
import { duplicateReply } from './duplicateReply.ts';
import { entryOf } from './entryOf.ts';
import { firstContactOf } from './firstContactOf.ts';
import { registeredCard } from './registeredCard.ts';
import { teamOn } from './teamOn.ts';
import { whichPhone } from './whichPhone.ts';

type Input = InputOf<typeof registerFields>;

/**
 * 新客: a prospect becomes a customer of the speaker, whatever his role (R2.1.1, R2.1.2). One customer per phone in the
 * company: a second registration is answered with a verdict.
 */
export const registerCustomer = defineCommand({
  name: 'customer.register',
  words: { zh: ['新客', '登记'], en: ['customer'] },
  allow: 'customer:register',
  fields: registerFields,
  args: ['name', 'phone'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, project, repos, actor, zone } = context;
    if (project === undefined) {
      return refused(m.common.noProject);
    }
    const firstContactAt = firstContactOf(input.firstContactAt, now, zone);
    if (firstContactAt === 'future') {
      return { kind: 'invalid', errors: { firstContactAt: m.customer.contactInFuture } };
    }
    if (input.phone === undefined && input.noPhone !== 'yes') {
      return whichPhone(context, input);
    }
    const holder = input.phone === undefined ? undefined : await repos.customers.byPhone(input.phone);
    const verdict = duplicateVerdict(holder, scopeOf(actor));
    if (verdict.kind !== 'free') {
      return await duplicateReply(context, verdict, input);
    }
    const customer = await store(context, project, input, firstContactAt);
    const required = await policyValue(repos, 'customer.required', project.id, now);
    const card = registeredCard({
      m,
      now,
      zone,
      customer,
      phone: input.phone,
      ownerName: actor.member.name,
      completeness: completenessOf(customer, input.phone !== undefined, required),
    });
    return done(card, [customerRef(customer)]);
  },
});

async function store(
  context: Doing,
  project: Project,
  input: Input,
  firstContactAt: Date,
): Promise<Customer> {
  const { actor, now, deps, work, repos } = context;
  const entry = await entryOf(repos, project, firstContactAt, now);
  const customer: Customer = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('customer'),
    projectId: project.id,
    ownerId: actor.member.id,
    teamId: teamOn(actor, project.id),
    name: input.name,
    gender: input.gender ?? null,
    age: input.age ?? null,
    occupation: input.occupation ?? null,
    address: input.address ?? null,
    rooms: input.rooms ?? null,
    budget: input.budget ?? null,
    downPayment: input.downPayment ?? null,
    area: input.area ?? null,
    floor: input.floor ?? null,
    orientation: input.orientation ?? null,
    purpose: input.purpose ?? null,
    place: input.place ?? null,
    source: input.source ?? null,
    path: input.path ?? null,
    channelCompany: input.channelCompany ?? null,
    channelAgent: input.channelAgent ?? null,
    referrer: input.referrer ?? null,
    level: input.level ?? null,
    state: 'prospect',
    lostReason: null,
    firstContactAt,
    firstContactDay: dayOf(firstContactAt, project.zone),
    firstContactNote: input.firstContactNote ?? null,
    enteredAt: now,
    entryDueAt: entry.dueAt,
    enteredLate: entry.late,
    noPhone: input.phone === undefined,
    lastFollowUpAt: null,
    createdById: actor.member.id,
    version: 1,
  };
  await work.insert('customer', customer);
  if (input.phone !== undefined) {
    await work.insert('customerPhone', {
      id: deps.ids.uuid(),
      customerId: customer.id,
      number: input.phone,
      primary: true,
      addedAt: now,
      version: 1,
    });
  }
  context.about(customer);
  return customer;
}
