import { scopeOf, within, type Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Appeal } from '../../domain/ownership/appeal.ts';
import { reach } from '../../domain/permissions.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { teamOn } from '../customers/teamOn.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { decidedText } from './appealCard.ts';
import { giveCustomer } from './giveCustomer.ts';
import { movePlans } from './movePlans.ts';
import { ownershipRulesOf } from './ownershipRulesOf.ts';
import { tellDecided } from './tellDecided.ts';

/**
 * 维持 / 改判: decides an appeal. One decision wins, every copy of the card is settled, both parties are told; neither of them can
 * decide it. With 改判 the customer and the plans that his former owner had with him are the appellant's, and so are those of his wife.
 */
export const decideAppeal = defineCommand({
  name: 'appeal.decide',
  allow: 'ownership:decide',
  fields: {
    appeal: field.text({ required: true, max: 40, inForm: false }),
    decision: field.choice('decision', ['uphold', 'change'], { required: true, inForm: false }),
  },
  undo: 'restore',
  async run(context) {
    const { input, m, repos, actor } = context;
    const appeal = await repos.ownership.appeal(input.appeal);
    const customer = appeal === undefined ? undefined : await repos.customers.byId(appeal.customerId);
    if (appeal === undefined || customer === undefined || !within(scopeOf(actor), customer)) {
      return refused(m.ownership.appealGone);
    }
    const refs = [customerRef(customer)];
    if (appeal.state === 'superseded') {
      return refused(m.ownership.ownerChangedSince, refs);
    }
    if (appeal.state !== 'open') {
      return refused(m.ownership.alreadyDecided(await textOf(context, appeal, customer)), refs);
    }
    if ([appeal.appellantId, customer.ownerId, appeal.ownerId].includes(actor.member.id)) {
      return refused(m.ownership.notYourCase, refs);
    }
    if (customer.ownerId !== appeal.ownerId) {
      return refused(m.ownership.ownerChangedSince, refs);
    }
    const appellant = await repos.members.actorById(appeal.appellantId);
    if (input.decision === 'change' && !canHave(appellant, customer)) {
      return refused(m.ownership.cannotHave(appellant?.member.name ?? m.customer.nobody), refs);
    }
    context.about(customer);
    return await decided(context, appeal, customer, input.decision === 'change');
  },
});

async function decided(
  context: Doing,
  appeal: Appeal,
  customer: Customer,
  change: boolean,
): Promise<Outcome> {
  const { work, now, actor, m } = context;
  const after = await work.update('appeal', appeal, {
    state: change ? 'changed' : 'upheld',
    decidedById: actor.member.id,
    decidedAt: now,
  });
  const together: readonly [Customer, ...Customer[]] = change
    ? await givenBoth(context, customer, appeal.appellantId)
    : [customer];
  await tellDecided(context, after, together);
  const text = await textOf(context, after, customer);
  return done(textCard(text, [undoLast(m, now)]), [customerRef(customer)]);
}

/** Whether somebody is there to care for a customer: at work, and in his project. */
function canHave(appellant: Actor | undefined, { projectId }: Customer): boolean {
  return (
    appellant?.member.active === true &&
    (reach(appellant.member.role) === 'company' ||
      appellant.assignments.some((one) => one.projectId === projectId))
  );
}

/** A couple is one customer: the other one's record goes with it. Answers whom the appellant has by it. */
async function givenBoth(
  context: Doing,
  customer: Customer,
  appellantId: string,
): Promise<readonly [Customer, ...Customer[]]> {
  const { spouseId, ownerId } = customer;
  await given(context, customer, appellantId);
  const spouse = spouseId === null ? undefined : await context.repos.customers.byId(spouseId);
  if (spouse?.ownerId !== ownerId) {
    return [customer];
  }
  await given(context, spouse, appellantId);
  return [customer, spouse];
}

async function given(context: Doing, customer: Customer, appellantId: string): Promise<void> {
  const { repos, now } = context;
  const appellant = await repos.members.actorById(appellantId);
  const project = await repos.company.project(customer.projectId);
  const rules = project === undefined ? undefined : await ownershipRulesOf(repos, project, now);
  const teamId = (appellant === undefined ? null : teamOn(appellant, customer.projectId)) ?? customer.teamId;
  const after = await giveCustomer(context, customer, {
    ownerId: appellantId,
    teamId,
    reason: 'appeal',
    protectedUntil: rules === undefined ? null : endOfTerm(now, rules.given, rules.calendar),
  });
  await movePlans(context, after, customer.ownerId);
}

async function textOf({ m, now, zone, repos }: Doing, appeal: Appeal, customer: Customer): Promise<string> {
  const appellant = await repos.members.byId(appeal.appellantId);
  const judge = appeal.decidedById === null ? undefined : await repos.members.byId(appeal.decidedById);
  return decidedText({
    m,
    now,
    zone,
    appeal,
    label: customerLabel(customer, undefined),
    appellant: appellant?.name ?? m.customer.nobody,
    judge: judge?.name ?? m.customer.nobody,
  });
}
