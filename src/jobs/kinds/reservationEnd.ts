import { reservationMoney } from '../../domain/payments/reservationMoney.ts';
import { may } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { lapsedCard } from '../../handlers/deals/lapsedCard.ts';
import { releaseUnit } from '../../handlers/deals/releaseUnit.ts';
import { seesDeal } from '../../handlers/deals/seesDeal.ts';
import { settleToSign } from '../../handlers/deals/settleToSign.ts';
import { subscriptionRef } from '../../handlers/deals/subscriptionRef.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/**
 * Nobody has subscribed to what was reserved (小定) in time: the unit is for sale again, and whose customer it is and whoever leads him are told, with
 * the money that is still there. What happens to that is theirs to say: a refund, or a subscription after all.
 */
export const reservationEnd = defineJob('reservationEnd', {
  async run(session, context) {
    const { payload, now } = context;
    const subscription = await session.current('subscription', payload.subscriptionId);
    if (subscription?.state !== 'reserved' || subscription.signBy > now) {
      return;
    }
    const scene = await sceneOf(session, subscription);
    const { id, memberId, signBy } = subscription;
    const { kept } = reservationMoney(await session.receipts.ofDeal(id));
    const reader = await dealtWithBy(session, scene);
    const actor = await session.members.actorById(reader?.id ?? memberId);
    const leaders = actor === undefined ? [] : await leadersOf(session, actor);
    await byClock(session, context, { memberId, command: 'reservation.end' }, async (work) => {
      await releaseUnit({ work, repos: session, now }, scene.unit, id);
      await work.update('subscription', subscription, {
        state: 'lapsed',
        endedAt: now,
        endedDay: dayOf(now, scene.zone),
        remindAt: null,
      });
      settleToSign({ work, now }, subscription, scene, subscriptionRef(subscription), 'lapsed');
      for (const to of [...(reader === undefined ? [] : [reader]), ...leaders]) {
        const told = await session.members.actorById(to.id);
        // Where nobody else leads, an administrator does, who sees no customers.
        if (told === undefined || !seesDeal(told, scene.customer)) {
          continue;
        }
        const { member } = told;
        work.notify({
          dedupKey: `reservationEnd:${id}:${signBy.toISOString()}:${member.id}`,
          target: { kind: 'member', memberId: member.id },
          subject: { kind: 'none' },
          card: lapsedCard(subscription, scene, {
            kept,
            mayRefund: may(member.role, 'contract:change'),
            m: messages(member.locale),
          }),
          notBefore: now,
          dueAt: signBy,
        });
      }
    });
  },
});
