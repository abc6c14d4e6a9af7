import type { Member } from '../../domain/company.ts';
import type { Plan } from '../../domain/followUp.ts';
import { rollupDeltas } from '../../domain/kpi/rollupDeltas.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { planReminderCard } from '../../handlers/plans/planReminderCard.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** Plans of one person whose time has come with this one: they go out together, so that they can be one message. */
const MOST_TOGETHER = 50;

/**
 * The reminder of a plan falls due (R3.2.1). A plan that was closed or moved since has nothing to say. What else is due for the
 * same person is reminded of in the same transaction; the jobs of those plans then find that it is done.
 */
export const planReminder = defineJob('planReminder', {
  async run(session, { payload, now, log }) {
    const plan = await session.current('plan', payload.planId);
    if (plan?.state !== 'open' || plan.remindAt === null || plan.remindAt > now) {
      return;
    }
    const assignee = await session.members.byId(plan.assigneeId);
    await remind(session, plan, assignee, now);
    for (const other of await session.plans.remindersDue(plan.assigneeId, now, MOST_TOGETHER)) {
      if (other.id !== plan.id) {
        const card = await cardOf(session, other, assignee, now).catch((error: unknown) => {
          // Its own job says so, and is given up in the end; this one's reminder must not wait for that.
          log.debug({ err: error, planId: other.id }, 'a plan cannot be reminded of with the others');
        });
        if (card !== undefined) {
          await remind(session, other, assignee, now, card);
        }
      }
    }
  },
});

async function remind(
  session: Session,
  plan: Plan,
  assignee: Member | undefined,
  now: Date,
  drawn?: Card,
): Promise<void> {
  const card = drawn ?? (await cardOf(session, plan, assignee, now));
  const after = await session.update('plan', plan, { remindAt: null, remindedAt: now });
  await session.addToRollups(rollupDeltas([{ kind: 'plan', id: plan.id, before: plan, after }]));
  if (assignee?.active === true) {
    const dueAt = plan.remindAt ?? plan.at;
    await session.enqueue({
      dedupKey: `plan:${plan.id}:${dueAt.toISOString()}`,
      target: { kind: 'member', memberId: assignee.id },
      subject: { kind: 'plan', planId: plan.id, ref: plan.ref },
      card,
      notBefore: now,
      dueAt,
    });
  }
}

async function cardOf(session: Session, plan: Plan, assignee: Member | undefined, now: Date): Promise<Card> {
  const customer = await session.customers.byId(plan.customerId);
  const project = await session.company.project(plan.projectId);
  if (customer === undefined || project === undefined) {
    throw new Error(`plan ${plan.id} has no customer or no project`);
  }
  const phones = await session.customers.primaryPhones([customer.id]);
  return planReminderCard(
    { plan, customer, phone: phones.get(customer.id), zone: project.zone, now },
    messages(assignee?.locale ?? 'zh-CN'),
  );
}
