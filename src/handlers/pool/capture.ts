import { NOBODY, type Customer } from '../../domain/customer.ts';
import { captureFault, type CaptureFault } from '../../domain/ownership/mayCapture.ts';
import { openingCalendar } from '../../domain/time/calendar.ts';
import { dayOf, startOfDay } from '../../domain/time/day.ts';
import { endOfTerm } from '../../domain/time/term.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValues } from '../company/policies.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { runsFor } from '../ownership/runsFor.ts';
import { refused } from '../replies.ts';
import { poolMeant } from './poolMeant.ts';
import { takenReply } from './takenReply.ts';
import { takeFromPool } from './takeFromPool.ts';
import { withSpouse } from './withSpouse.ts';

const MOST_EVENTS = 20;
/** Of one person's day in the pool. */
const MOST_NOTES = 1_000;
/** How the audit's note of a capture begins. */
const CAPTURED = 'captured';

/**
 * 领取: the speaker takes a customer of the pool. Of two at one moment the database lets one have him; the other runs again and
 * finds nobody there. A refusal names the rule and until when.
 */
export async function capture(context: Doing, typed: string): Promise<Outcome> {
  const { m, actor, work, now, zone } = context;
  const customer = await poolMeant(context, typed);
  if (customer === undefined) {
    return refused(m.pool.gone(typed.slice(0, 40)));
  }
  if ((await runsFor(context.repos, await withSpouse(context.repos, customer))) !== undefined) {
    return refused(m.pool.runs(customerRef(customer)), [customerRef(customer)]);
  }
  const fault = await faultOf(context, customer);
  if (fault !== undefined) {
    return refused(
      fault.rule === 'wait'
        ? m.pool.mustWait(customerRef(customer), dateTime(fault.until, zone, now, m))
        : fault.rule === 'daily'
          ? m.pool.dailyLimit(fault.most)
          : m.pool.ownedLimit(fault.most, fault.has),
      [customerRef(customer)],
    );
  }
  const self = await context.current('member', actor.member.id);
  if (self !== undefined) {
    // Of two that he takes at one moment the second is counted again, and sees the first.
    await work.update('member', self, {});
  }
  const taken = await takeFromPool(context, customer, actor, 'captured');
  work.note(`${CAPTURED} ${customerRef(customer)}`);
  context.about(taken[0]);
  return await takenReply(context, taken);
}

async function faultOf(context: Doing, customer: Customer): Promise<CaptureFault | undefined> {
  const { repos, actor, now, zone } = context;
  const value = await policyValues(repos, customer.projectId, now);
  return captureFault({
    now,
    waitUntil: await waitUntil(context, customer, value('pool.wait')),
    captures: await capturesSince(context, startOfDay(dayOf(now, zone), zone)),
    dailyLimit: value('pool.dailyLimit'),
    owned: value('pool.ownedLimit') === 0 ? 0 : await repos.customers.countOwned(actor.member.id),
    ownedLimit: value('pool.ownedLimit'),
  });
}

/**
 * How many he has taken since an instant, by the audit: who takes one, looks at the phone and takes that back has had him, and a
 * couple is one.
 */
async function capturesSince({ repos, actor }: Doing, since: Date): Promise<number> {
  const notes = await repos.operations.notes(actor.member.id, ['pool.show'], since, MOST_NOTES);
  return notes.filter(({ note }) => note.startsWith(CAPTURED)).length;
}

/** Until when the former owner must leave the customer to others; undefined for everybody else. */
async function waitUntil(
  { repos, actor }: Doing,
  customer: Customer,
  wait: Parameters<typeof endOfTerm>[1],
): Promise<Date | undefined> {
  const events = await repos.ownership.ofCustomer(customer.id, MOST_EVENTS);
  const former = events.find(({ ownerId }) => ownerId !== NOBODY)?.ownerId ?? customer.createdById;
  const project = await repos.company.project(customer.projectId);
  return former !== actor.member.id || customer.pooledAt === null || project === undefined
    ? undefined
    : endOfTerm(customer.pooledAt, wait, openingCalendar({ zone: project.zone, week: project.openingHours }));
}
