import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { seesDeal } from '../../handlers/deals/seesDeal.ts';
import { signSoonCard } from '../../handlers/deals/signSoonCard.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** A subscription was not signed in time: whose customer it is and whoever leads him are told, once. */
export const signOverdue = defineJob('signOverdue', {
  async run(session, { payload, now }) {
    const subscription = await session.current('subscription', payload.subscriptionId);
    if (subscription?.state !== 'active' || subscription.signBy > now) {
      return;
    }
    const scene = await sceneOf(session, subscription);
    const { id, ref, signBy } = subscription;
    const reader = await dealtWithBy(session, scene);
    const actor = await session.members.actorById(reader?.id ?? subscription.memberId);
    const leaders = actor === undefined ? [] : await leadersOf(session, actor);
    for (const { id: memberId } of [...(reader === undefined ? [] : [reader]), ...leaders]) {
      const told = await session.members.actorById(memberId);
      // Where nobody else leads, an administrator does, who sees no customers.
      if (told === undefined || !seesDeal(told, scene.customer)) {
        continue;
      }
      const { member } = told;
      await session.enqueue({
        dedupKey: `signOverdue:${id}:${signBy.toISOString()}:${member.id}`,
        target: { kind: 'member', memberId: member.id },
        subject: { kind: 'toSign', subscriptionId: id, ref, signBy },
        card: signSoonCard(subscription, scene, { now, m: messages(member.locale), overdue: true }),
        notBefore: now,
        dueAt: signBy,
      });
    }
  },
});
