import { loadPreparation } from '../../handlers/reception/loadPreparation.ts';
import { preparationCard } from '../../handlers/reception/preparationCard.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/**
 * What to prepare before a planned visit (R3.1.1). A visit that was closed or moved since has nothing to be prepared for. The plan
 * itself is left as it is, so that whoever made it can still take it back; the message's key sees to it that it comes once.
 */
export const visitPreparation = defineJob('visitPreparation', {
  async run(session, { payload, now }) {
    const plan = await session.current('plan', payload.planId);
    if (plan?.state !== 'open' || plan.prepareAt === null || plan.prepareAt > now) {
      return;
    }
    const assignee = await session.members.byId(plan.assigneeId);
    const customer = await session.customers.byId(plan.customerId);
    const project = await session.company.project(plan.projectId);
    if (assignee?.active !== true || customer === undefined || project === undefined) {
      return;
    }
    const preparation = await loadPreparation(session, customer, plan, now);
    const m = messages(assignee.locale);
    await session.enqueue({
      dedupKey: `preparation:${plan.id}:${plan.prepareAt.toISOString()}`,
      target: { kind: 'member', memberId: assignee.id },
      subject: { kind: 'preparation', planId: plan.id, ref: plan.ref, at: plan.at },
      card: preparationCard({ ...preparation, m, now, zone: project.zone }),
      notBefore: now,
      dueAt: plan.prepareAt,
    });
  },
});
