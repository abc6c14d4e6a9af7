import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may } from '../../domain/permissions.ts';
import type { Visit } from '../../domain/reception/visit.ts';
import { calendarDay } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import { customerRef } from '../customers/customerRef.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { giveCustomer } from '../ownership/giveCustomer.ts';
import { movePlans } from '../ownership/movePlans.ts';
import { done, refused } from '../replies.ts';
import { notifyReceiver } from './notifyReceiver.ts';
import { visitFacts, whoText, type Received } from './receivedCard.ts';
import { RotaBook } from './rotaBook.ts';
import { rotaNames } from './rotaNames.ts';
import { withdrawCard } from './withdrawCard.ts';

/**
 * 换人: whoever was to receive cannot, and the next in the order does. He keeps his place and is owed nothing, so that nobody
 * chooses among visitors; a customer who was new goes with the turn, one who had an owner stays his.
 */
export const passOn = defineCommand({
  name: 'visit.passOn',
  allow: 'visit:register',
  fields: { visit: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'restore',
  async run(context) {
    const { input, m, repos, actor, now, zone, project, work } = context;
    const visit = await repos.visits.byId(input.visit);
    if (visit === undefined || project?.id !== visit.projectId) {
      return refused(m.reception.noVisit);
    }
    const customer = visit.customerId === null ? undefined : await repos.customers.byId(visit.customerId);
    const before = await repos.members.actorById(visit.receivedById);
    const who = whoText(customer, m);
    if (
      before === undefined ||
      !(visit.receivedById === actor.member.id || may(actor.member.role, 'rota:run'))
    ) {
      return refused(m.reception.receivedBy(who, before?.member.name ?? m.customer.nobody));
    }
    const book = await RotaBook.take(context, project);
    if (visit.recordedAt !== null) {
      return refused(m.reception.recordedAlready(who));
    }
    if (visit.day !== book.day) {
      return refused(m.reception.notToday(who, calendarDay(visit.day, zone, now, m)));
    }
    const next = book.next(visit.receivedById);
    const receiver = next === undefined ? undefined : await repos.members.actorById(next.memberId);
    if (next === undefined || receiver === undefined) {
      return refused(m.reception.nobodyThere(await rotaNames(repos, book.places, m)));
    }
    const used = visit.turn !== 'none';
    if (used) {
      const place = book.placeOf(visit.receivedById);
      if (place !== undefined) {
        book.change(place.memberId, { turns: place.turns - 1, passed: place.passed + 1 });
      }
      book.give(next, 'passed');
    } else {
      book.note({ memberId: receiver.member.id, kind: 'returning', reason: 'passed' });
    }
    book.note({ memberId: visit.receivedById, kind: 'skipped', reason: 'passed' });
    await book.save(visit.id);
    const after = await work.update('visit', visit, {
      receivedById: receiver.member.id,
      teamId: teamOn(receiver, visit.projectId),
      why: 'passed',
      ...(used ? { turn: next.kind === 'makeUp' ? ('makeUp' as const) : ('used' as const) } : {}),
    });
    const theirs = used ? await givenWithTheTurn(context, customer, visit, receiver) : customer;
    const theirWords = messages(before.member.locale);
    withdrawCard(context, visit, before.member, {
      why: 'passed',
      heading: theirWords.reception.receivedBy(whoText(customer, theirWords), receiver.member.name),
    });
    const received: Received = {
      visit: after,
      visitor: customer === undefined ? { kind: 'nameless' } : { kind: 'known', customer },
      customer: theirs,
      reception: {
        receiver,
        turn: after.turn,
        why: 'passed',
        skipped: used ? next.skipped : [],
        ownerAway: undefined,
        busy: false,
      },
      free: undefined,
      kept: [],
      filings: [],
      events: [],
    };
    await notifyReceiver(context, received);
    return done(
      {
        heading: m.reception.receives.visit(receiver.member.name, who),
        blocks: [
          { kind: 'facts', items: await visitFacts(context, received, m) },
          { kind: 'actions', items: [undoLast(m, now)] },
        ],
      },
      customer === undefined ? [] : [customerRef(customer)],
    );
  },
});

async function givenWithTheTurn(
  context: Doing,
  customer: Customer | undefined,
  visit: Visit,
  receiver: Actor,
): Promise<Customer | undefined> {
  if (customer?.ownerId !== visit.receivedById) {
    return customer;
  }
  const after = await giveCustomer(context, customer, {
    ownerId: receiver.member.id,
    teamId: teamOn(receiver, visit.projectId),
    reason: 'assigned',
    protectedUntil: customer.protectedUntil,
  });
  await movePlans(context, after, customer.ownerId);
  return after;
}
