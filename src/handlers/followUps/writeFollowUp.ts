import type { Customer } from '../../domain/customer.ts';
import type { FollowUp, Plan } from '../../domain/followUp.ts';
import { plansClosedBy } from '../../domain/followUps/plansClosedBy.ts';
import { dayOf } from '../../domain/time/day.ts';
import { teamOn } from '../customers/teamOn.ts';
import type { Doing } from '../doing.ts';
import type { InputOf } from '../field.ts';
import { protectedBy } from '../ownership/protectedBy.ts';
import { updatePlan } from '../plans/updatePlan.ts';
import { writePlan } from '../plans/writePlan.ts';
import type { recordFields } from './logFields.ts';

export type SaidRecord = InputOf<typeof recordFields>;

export interface Logged {
  readonly followUp: FollowUp;
  readonly before: Customer;
  readonly after: Customer;
  readonly closed: readonly Plan[];
  /** The next contact, where one was said. */
  readonly next: Plan | undefined;
}

/**
 * Stores a contact and all that follows from it: the plans it settles, the customer's level and last contact, and the next
 * plan, which reminds the customer's owner whoever wrote the record (R3.2.1, R3.2.3).
 */
export async function writeFollowUp(
  context: Doing,
  customer: Customer,
  said: SaidRecord,
  named: Plan | undefined,
): Promise<Logged> {
  const { work, now, actor, repos } = context;
  const followUp = followUpOf(context, customer, said);
  await work.insert('followUp', followUp);
  const open = await repos.plans.openOfCustomer(customer.id);
  const closed: Plan[] = [];
  for (const plan of plansClosedBy(open, { memberId: actor.member.id, at: now, named: named?.id })) {
    closed.push(
      await updatePlan(context, customer, plan, {
        state: 'done',
        closedAt: now,
        followUpId: followUp.id,
        remindAt: null,
      }),
    );
  }
  const after = await work.update('customer', customer, {
    lastFollowUpAt: now,
    protectedUntil: await protectedBy(context, customer, {
      kind: 'followUp',
      customerId: customer.id,
      memberId: followUp.memberId,
      at: followUp.at,
      effective: followUp.effective,
    }),
    ...(said.level === undefined ? {} : { level: said.level }),
  });
  const next =
    said.next === undefined
      ? undefined
      : await writePlan(context, customer, {
          at: said.next.at,
          method: said.nextMethod ?? null,
          goal: said.nextGoal ?? null,
          assigneeId: await whoContinues(context, customer),
        });
  return { followUp, before: customer, after, closed, next };
}

function followUpOf(context: Doing, customer: Customer, said: SaidRecord): FollowUp {
  const { actor, deps, now, zone } = context;
  return {
    id: deps.ids.uuid(),
    customerId: customer.id,
    projectId: customer.projectId,
    teamId: teamOn(actor, customer.projectId) ?? customer.teamId,
    memberId: actor.member.id,
    at: now,
    day: dayOf(now, zone),
    method: said.method ?? null,
    content: said.content ?? '',
    concerns: said.concerns ?? [],
    fileIds: said.photos ?? [],
    effective: said.effective !== 'no',
    level: said.level ?? null,
    version: 1,
  };
}

/** The owner, unless he has left: then whoever wrote the record. */
async function whoContinues({ repos, actor }: Doing, customer: Customer): Promise<string> {
  const owner = await repos.members.byId(customer.ownerId);
  return owner?.active === true ? owner.id : actor.member.id;
}
