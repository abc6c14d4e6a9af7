import type { Customer } from '../../domain/customer.ts';
import { scopeOf, within } from '../../domain/actor.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { missing } from '../customers/oneCustomer.ts';
import { customersMeant } from '../customers/customersMeant.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { askJudges } from './askJudges.ts';
import { closeAppeals } from './closeAppeals.ts';
import { judgesOf } from './judgesOf.ts';
import { verdictsOn } from './verdictsOn.ts';

const MOST_APPEALS = 20;

/**
 * 申诉: somebody holds that a customer is his. It goes to the managers who may see the customer, never to one of the two
 * parties. Whoever only knows the phone may appeal too, and learns nothing else by it.
 */
export const lodgeAppeal = defineCommand({
  name: 'ownership.appeal',
  allow: 'ownership:appeal',
  fields: {
    customer: field.lookup({ inForm: false }),
    phone: field.phone({ inForm: false }),
    reason: field.longText({ required: true, max: 500 }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, repos } = context;
    const { phone, customer: typed } = input;
    if (phone === undefined && typed === undefined) {
      return refused(m.ownership.appealOf);
    }
    const customer =
      phone === undefined
        ? (await customersMeant(context, typed ?? '', 1))[0]
        : await repos.customers.byPhone(phone);
    if (customer === undefined) {
      return await missing(context, typed ?? maskPhone(phone ?? ''));
    }
    return await lodged(context, customer, input.reason);
  },
});

async function lodged(context: Doing, customer: Customer, reason: string): Promise<Outcome> {
  const { m, repos, work, deps, now, actor } = context;
  const open = within(scopeOf(actor), customer);
  const label = customerLabel(customer, undefined);
  const { consultant } = await verdictsOn(repos, customer, now);
  if (customer.ownerId === actor.member.id && consultant.ownerId === actor.member.id) {
    return refused(m.ownership.alreadyYours(label), [customerRef(customer)]);
  }
  const appellant = await context.current('member', actor.member.id);
  const earlier = await repos.ownership.appeals(customer.id, MOST_APPEALS);
  const waits = ({ appellantId, ownerId, state }: Appeal): boolean =>
    appellantId === actor.member.id && ownerId === customer.ownerId && state === 'open';
  if (earlier.some(waits)) {
    return refused(m.ownership.alreadyAppealed);
  }
  const judges = await judgesOf(repos, customer, [actor.member.id, customer.ownerId]);
  if (judges.length === 0) {
    return refused(m.ownership.noJudge);
  }
  const appeal: Appeal = {
    id: deps.ids.uuid(),
    customerId: customer.id,
    projectId: customer.projectId,
    appellantId: actor.member.id,
    ownerId: customer.ownerId,
    reason,
    at: now,
    state: 'open',
    decidedById: null,
    decidedAt: null,
    version: 1,
  };
  if (appellant !== undefined) {
    // Of two of his at one moment the second is made again, and sees the first. Not the customer: taking it back would name him.
    await work.update('member', appellant, {});
  }
  await closeAppeals(context, customer);
  await work.insert('appeal', appeal);
  await askJudges(context, appeal, customer, judges);
  return open
    ? done(textCard(m.ownership.appealed(label), [undoLast(m, now)]), [customerRef(customer)])
    : done(textCard(m.ownership.appealedOutside, [undoLast(m, now)]));
}
