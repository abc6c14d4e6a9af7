import { within } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { isFirstVisit } from '../../domain/reception/isFirstVisit.ts';
import type { Visit, VisitKind } from '../../domain/reception/visit.ts';
import { clockOf } from '../../domain/time/day.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { storeCustomer, type SaidCustomer } from '../customers/storeCustomer.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { protectedBy } from '../ownership/protectedBy.ts';
import { done, refused } from '../replies.ts';
import { arrived } from './arrived.ts';
import { freeOf, type Free } from './freeOf.ts';
import { namedConsultant } from './namedConsultant.ts';
import { notifyReceiver } from './notifyReceiver.ts';
import { knowsOf, receivedCard, type Received } from './receivedCard.ts';
import { receptionScope } from './receptionScope.ts';
import { recordedReply } from './recordedReply.ts';
import { RotaBook } from './rotaBook.ts';
import { rotaNames } from './rotaNames.ts';
import { takenUp } from './takenUp.ts';
import type { Visitor } from './visitorOf.ts';
import { whoReceives } from './whoReceives.ts';

interface Said extends Partial<SaidCustomer> {
  readonly consultant?: string;
  readonly party?: number;
  readonly units?: readonly string[];
  readonly concerns?: readonly string[];
  readonly feedback?: string;
  readonly visitType?: 'first' | 'repeat';
}

/** Registers somebody who has come or called in, and sees to it that one person knows that he is to receive him. */
export async function receive(
  context: Doing,
  project: Project,
  kind: VisitKind,
  visitor: Exclude<Visitor, { kind: 'open' }>,
  said: Said,
): Promise<Outcome> {
  const { m, actor, work } = context;
  const named = await namedConsultant(context, project, said.consultant);
  if (!named.ok) {
    return named.outcome;
  }
  const book = await RotaBook.take(context, project);
  const known = visitor.kind === 'known' ? visitor.customer : undefined;
  const before = known === undefined ? [] : await context.repos.visits.ofCustomer(known.id, kind, 1);
  const [last] = before;
  if (known !== undefined && last?.day === book.day) {
    return await hereAlready(context, known, last);
  }
  const free = known === undefined ? undefined : await freeOf(context.repos, project, known);
  const reception = await whoReceives(context, book, {
    kind,
    customer: free === undefined ? known : undefined,
    named: named.actor,
  });
  if (reception === undefined) {
    return refused(m.reception.nobodyThere(await rotaNames(context.repos, book.places, m)));
  }
  const { receiver, turn, why } = reception;
  const first =
    kind === 'visit' &&
    (known === undefined ||
      isFirstVisit({ visits: before.length, state: known.state, saidRepeat: said.visitType === 'repeat' }));
  const customer = await customerAtHand(context, project, kind, visitor, said, { receiver, free });
  const visit: Visit = {
    id: context.deps.ids.uuid(),
    kind,
    customerId: customer?.id ?? null,
    projectId: project.id,
    teamId: teamOn(receiver, project.id),
    receivedById: receiver.member.id,
    registeredById: actor.member.id,
    at: context.now,
    day: book.day,
    party: said.party ?? 1,
    first,
    unitsSeen: said.units ?? [],
    feedback: said.feedback ?? null,
    concerns: said.concerns ?? [],
    leftNoPhone: visitor.kind === 'nameless' || (visitor.kind === 'new' && visitor.phone === undefined),
    turn,
    why,
    recordedAt: null,
    version: 1,
  };
  await work.insert('visit', visit);
  await book.save(visit.id);
  const settled =
    customer === undefined || kind === 'callIn'
      ? { kept: [], filings: [], events: [] }
      : await arrived(context, project, customer, visitor.kind === 'new');
  const { kept } = settled;
  const told: Received = { visit, visitor, customer, reception, free, ...settled };
  await notifyReceiver(context, told);
  if (customer !== undefined) {
    context.about(customer);
  }
  const card = await receivedCard(context, told);
  const refs =
    customer !== undefined && knowsOf(actor, told)
      ? [customerRef(customer), ...kept.map(({ ref }) => `P${ref}`)]
      : [];
  const wrote = (said.units ?? said.concerns) !== undefined || said.feedback !== undefined;
  if (customer === undefined || !wrote || receiver.member.id !== actor.member.id || kind !== 'visit') {
    return done(card, refs);
  }
  const recorded = await recordedReply(context, visit, customer, {}, card);
  // A stand-in's own line about somebody else's customer is kept, and answered without saying whose he is.
  return refs.length === 0 ? done(card) : recorded;
}

/** The customer's record as it is once he was received: a new one, or the one that he has. */
async function customerAtHand(
  context: Doing,
  project: Project,
  kind: VisitKind,
  visitor: Exclude<Visitor, { kind: 'open' }>,
  said: Said,
  { receiver, free }: { readonly receiver: Doing['actor']; readonly free: Free | undefined },
): Promise<Customer | undefined> {
  switch (visitor.kind) {
    case 'nameless':
      return undefined;
    case 'new': {
      const source = said.source ?? kind;
      const { name, phone } = visitor;
      const details = phone === undefined ? { ...said, name, source } : { ...said, name, phone, source };
      return await storeCustomer(context, project, details, {
        firstContactAt: context.now,
        ownerId: receiver.member.id,
        teamId: teamOn(receiver, project.id),
        state: kind === 'visit' ? 'visited' : 'prospect',
      });
    }
    case 'known': {
      const customer =
        free === undefined
          ? visitor.customer
          : await takenUp(context, project, visitor.customer, { free, receiver });
      // Also where nothing changes: whoever would take the customer back must notice the visit.
      return await context.work.update(
        'customer',
        customer,
        kind === 'callIn' ? {} : await visitedPatch(context, customer),
      );
    }
  }
}

/** A visit is the owner's, whoever receives it: it protects his having the customer (判客). */
async function visitedPatch(context: Doing, customer: Customer): Promise<Partial<Customer>> {
  const { id, ownerId, state } = customer;
  const visit = { kind: 'visit', customerId: id, memberId: ownerId, at: context.now } as const;
  return {
    protectedUntil: await protectedBy(context, customer, visit),
    ...(state === 'prospect' ? { state: 'visited' } : {}),
  };
}

/** A customer is received once a day: whoever registers him again is told by whom. */
async function hereAlready(context: Doing, customer: Customer, visit: Visit): Promise<Outcome> {
  const { m, repos, zone, actor } = context;
  if (!within(receptionScope(actor), customer)) {
    return refused(m.reception.hereAlreadyElsewhere);
  }
  const receiver = await repos.members.byId(visit.receivedById);
  const label = customerLabel(customer, undefined);
  return refused(
    m.reception.hereAlready[visit.kind](label, clockOf(visit.at, zone), receiver?.name ?? m.customer.nobody),
    [customerRef(customer)],
  );
}
