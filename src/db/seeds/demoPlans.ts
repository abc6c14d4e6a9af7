import type { Customer } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import { addDays, atMinute, dayOf } from '../../domain/time/day.ts';
import { NAMED } from './demoCustomers.ts';
import type { HistoryContext } from './demoHistory.ts';
import type { DemoPerson } from './demoPeople.ts';
import { GOALS } from './demoPhrases.ts';

/** Days from today, with the minute of the day: one overdue, two today, the rest to come. */
const OPEN: readonly (readonly [days: number, minute: number])[] = [
  [-1, 16 * 60],
  [0, 11 * 60 + 30],
  [0, 16 * 60 + 30],
  [1, 10 * 60 + 30],
  [2, 15 * 60],
  [5, 10 * 60],
];
/** Every third contact had been planned. */
const PLANNED_EVERY = 3;

/** Plans that were kept (they led to a follow-up) and those that are open now. References are given later. */
export function demoPlans(
  person: DemoPerson,
  memberId: string,
  customers: readonly Customer[],
  followUps: readonly FollowUp[],
  context: HistoryContext,
): Omit<Plan, 'ref'>[] {
  const kept = followUps
    .filter((_, index) => index % PLANNED_EVERY === 0)
    .map((followUp) => keptPlan(memberId, followUp, context));
  const free = customers.filter((customer) => !NAMED.some((named) => named.ref === customer.ref));
  const open = OPEN.flatMap(([days, minute], index) => {
    const customer = free[index % Math.max(free.length, 1)];
    if (customer === undefined) {
      return [];
    }
    const plan = openPlan(memberId, customer, days, minute, index, context);
    // Nobody reads what would be sent to a colleague whom nobody plays.
    return person.played ? [plan] : [{ ...plan, remindAt: null, remindedAt: plan.at }];
  });
  return [...kept, ...open];
}

function keptPlan(memberId: string, followUp: FollowUp, { uuid, random }: HistoryContext): Omit<Plan, 'ref'> {
  // Most are done within the hour they were planned for, some hours late.
  const lateMinutes = random() < 0.8 ? Math.floor(random() * 40) : 120 + Math.floor(random() * 180);
  const at = new Date(followUp.at.getTime() - lateMinutes * 60_000);
  return {
    id: uuid(),
    customerId: followUp.customerId,
    projectId: followUp.projectId,
    teamId: followUp.teamId,
    assigneeId: memberId,
    madeById: memberId,
    at,
    day: followUp.day,
    method: followUp.method,
    goal: null,
    state: 'done',
    remindAt: null,
    remindedAt: at,
    closedAt: followUp.at,
    followUpId: followUp.id,
    cancelReason: null,
    purpose: 'contact',
    prepareAt: null,
    version: 1,
    verifies: false,
  };
}

function openPlan(
  memberId: string,
  customer: Customer,
  days: number,
  minute: number,
  index: number,
  { uuid, zone, now }: HistoryContext,
): Omit<Plan, 'ref'> {
  const day = addDays(dayOf(now, zone), days);
  const at = atMinute(day, minute, zone);
  const past = at.getTime() <= now.getTime();
  return {
    id: uuid(),
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: customer.teamId,
    assigneeId: memberId,
    madeById: memberId,
    at,
    day,
    method: index % 3 === 1 ? 'wechat' : 'call',
    goal: GOALS[index % GOALS.length] ?? null,
    state: 'open',
    remindAt: past ? null : at,
    remindedAt: past ? at : null,
    closedAt: null,
    followUpId: null,
    cancelReason: null,
    purpose: 'contact',
    prepareAt: null,
    version: 1,
    verifies: false,
  };
}
