import type { Member } from '../domain/company.ts';
import type { Plan } from '../domain/followUp.ts';
import { rollupDeltas } from '../domain/kpi/rollupDeltas.ts';
import { planReminderCard } from '../handlers/plans/planReminderCard.ts';
import type { Session } from '../handlers/ports/session.ts';
import { messages } from '../i18n/messages.ts';
import type { JobDeps } from './deps.ts';
import type { Stopping } from './dueWork.ts';
import { faultOf, PutOff } from './poison.ts';

const BATCH = 100;
const PUT_OFF_MS = 10 * 60_000;

/** Turns plans whose time has come into notices to their assignees: every one of them, however long we were away. */
export class PlanReminders {
  readonly #deps: JobDeps;
  readonly #putOff = new PutOff();

  constructor(deps: JobDeps) {
    this.#deps = deps;
  }

  /** Returns how many were handled. */
  async run(now: Date, stopping: Stopping): Promise<number> {
    let handled = 0;
    for (const plan of await this.#deps.store.read.plans.remindersDue(now, BATCH)) {
      if (stopping()) {
        break;
      }
      if (!this.#putOff.has(plan.id, now) && (await this.#handle(plan, now))) {
        handled += 1;
      }
    }
    return handled;
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    return this.#deps.store.read.plans.nextReminderAt(now);
  }

  async #handle(plan: Plan, now: Date): Promise<boolean> {
    const { store, log } = this.#deps;
    try {
      return await store.tx((session) => remind(session, plan.id, now));
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'away') {
        throw error;
      }
      if (fault === 'poison') {
        log.error({ err: error, planId: plan.id }, 'a reminder failed and was put off');
        await this.#postpone(plan, new Date(now.getTime() + PUT_OFF_MS));
      }
      return false;
    }
  }

  /** Out of the way of the others, in the database where that works. */
  async #postpone(plan: Plan, until: Date): Promise<void> {
    this.#putOff.put(plan.id, until);
    try {
      await this.#deps.store.tx(async (session) => {
        const current = await session.current('plan', plan.id);
        if (current?.state === 'open' && current.remindAt !== null) {
          await session.update('plan', current, { remindAt: until });
        }
      });
    } catch (error) {
      if (faultOf(error) === 'away') {
        throw error;
      }
      this.#deps.log.warn({ err: error, planId: plan.id }, 'a plan could not be put off');
    }
  }
}

/** The plan and its notice in one transaction; false where the plan was closed or moved meanwhile. */
async function remind(session: Session, planId: string, now: Date): Promise<boolean> {
  const plan = await session.current('plan', planId);
  if (plan?.state !== 'open' || plan.remindAt === null || plan.remindAt > now) {
    return false;
  }
  const after = await session.update('plan', plan, { remindAt: null, remindedAt: now });
  await session.addToRollups(rollupDeltas([{ kind: 'plan', id: plan.id, before: plan, after }]));
  const assignee = await session.members.byId(plan.assigneeId);
  if (assignee?.active !== true) {
    return true;
  }
  await session.enqueue({
    dedupKey: `plan:${plan.id}:${plan.remindAt.toISOString()}`,
    target: { kind: 'member', memberId: assignee.id },
    subject: { kind: 'plan', planId: plan.id, version: after.version },
    card: await cardOf(session, after, assignee, now),
    notBefore: now,
  });
  return true;
}

async function cardOf(session: Session, plan: Plan, assignee: Member, now: Date) {
  const customer = await session.customers.byId(plan.customerId);
  const project = await session.company.project(plan.projectId);
  if (customer === undefined || project === undefined) {
    throw new Error(`plan ${plan.id} has no customer or no project`);
  }
  const phones = await session.customers.primaryPhones([customer.id]);
  return planReminderCard(
    { plan, customer, phone: phones.get(customer.id), zone: project.zone, now },
    messages(assignee.locale),
  );
}
