import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { claimedAt } from '../../domain/ownership/claimedAt.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { noteOwnership } from '../ownership/giveCustomer.ts';
import { protectedBy } from '../ownership/protectedBy.ts';
import type { registerFields } from './customerFields.ts';
import { entryOf } from './entryOf.ts';

/** What was said of somebody new. */
export type SaidCustomer = Omit<InputOf<typeof registerFields>, 'firstContactAt' | 'noPhone'>;

interface Met {
  readonly firstContactAt: Date;
  readonly ownerId: string;
  /** The owner's team in the project. */
  readonly teamId: string | null;
  readonly state: Customer['state'];
  /** When he was entered into what was kept before Loupan; now where it is not said. */
  readonly enteredAt?: Date;
}

/** Stores a new customer with his phone, his entry deadline and whether it was kept (R2.1.1, R2.1.2). */
export async function storeCustomer(
  context: Doing,
  project: Project,
  input: SaidCustomer,
  { firstContactAt, ownerId, teamId, state, enteredAt = context.now }: Met,
): Promise<Customer> {
  const { actor, now, deps, work, repos } = context;
  const entry = await entryOf(repos, project, firstContactAt, enteredAt);
  const unprotected: Customer = {
    id: deps.ids.uuid(),
    ref: await context.nextRef('customer'),
    projectId: project.id,
    ownerId,
    ownerSince: enteredAt,
    protectedUntil: null,
    pooledAt: null,
    spouseId: null,
    teamId,
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
    state,
    lostReason: null,
    firstContactAt,
    firstContactDay: dayOf(firstContactAt, project.zone),
    firstContactNote: input.firstContactNote ?? null,
    enteredAt,
    entryDueAt: entry.dueAt,
    enteredLate: entry.late,
    noPhone: input.phone === undefined,
    lastFollowUpAt: null,
    createdById: actor.member.id,
    version: 1,
    lostCause: null,
    lostFrom: null,
    verifiedAt: null,
    mergedIntoId: null,
    poolAt: null,
    poolWarned: null,
  };
  const customer: Customer = {
    ...unprotected,
    protectedUntil: await protectedBy(context, unprotected, {
      kind: 'registered',
      customerId: unprotected.id,
      memberId: unprotected.ownerId,
      at: claimedAt(unprotected),
      source: unprotected.source,
    }),
  };
  await work.insert('customer', customer);
  await noteOwnership(context, customer, 'registered');
  if (input.phone !== undefined) {
    await work.insert('customerPhone', {
      id: deps.ids.uuid(),
      customerId: customer.id,
      number: input.phone,
      primary: true,
      addedAt: now,
      version: 1,
      label: null,
    });
  }
  context.about(customer);
  return customer;
}
