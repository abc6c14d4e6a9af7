import { signSoonCard } from '../../handlers/deals/signSoonCard.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** A subscription was not signed in time: its seller and whoever leads him are told, once. */
export const signOverdue = defineJob('signOverdue', {
  async run(session, { payload, now }) {
    const subscription = await session.current('subscription', payload.subscriptionId);
    if (subscription?.state !== 'active' || subscription.signBy > now) {
      return;
    }
    const scene = await sceneOf(session, subscription);
    const { id, ref, signBy } = subscription;
    const seller = await session.members.actorById(subscription.memberId);
    const leaders = seller === undefined ? [] : await leadersOf(session, seller);
    for (const member of [scene.member, ...leaders]) {
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
