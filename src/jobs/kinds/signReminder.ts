import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { signSoonCard } from '../../handlers/deals/signSoonCard.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A subscription is to be signed soon, or a reservation ends soon (小定): whose customer it is is reminded, once. */
export const signReminder = defineJob('signReminder', {
  async run(session, context) {
    const { payload, now } = context;
    const subscription = await session.current('subscription', payload.subscriptionId);
    const dueAt = subscription?.remindAt ?? null;
    if (
      (subscription?.state !== 'active' && subscription?.state !== 'reserved') ||
      dueAt === null ||
      dueAt > now
    ) {
      return;
    }
    const scene = await sceneOf(session, subscription);
    const { id, ref, memberId, signBy } = subscription;
    const reader = await dealtWithBy(session, scene);
    await byClock(session, context, { memberId, command: 'subscription.remind' }, async (work) => {
      await work.update('subscription', subscription, { remindAt: null });
      if (signBy > now && reader !== undefined) {
        work.notify({
          dedupKey: `signReminder:${id}:${signBy.toISOString()}`,
          target: { kind: 'member', memberId: reader.id },
          subject: { kind: 'toSign', subscriptionId: id, ref, signBy },
          card: signSoonCard(subscription, scene, { now, m: messages(reader.locale), overdue: false }),
          notBefore: now,
          dueAt,
        });
      }
    });
  },
});
