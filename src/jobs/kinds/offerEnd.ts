import { sceneOf } from '../../handlers/holds/scene.ts';
import { passOffer } from '../../handlers/waits/passOffer.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** An offer to who waits runs out: the next is offered the unit, or it is for sale again. */
export const offerEnd = defineJob('offerEnd', {
  async run(session, context) {
    const { payload, now } = context;
    const offered = await session.current('waiting', payload.waitingId);
    if (offered?.state !== 'offered' || offered.offeredUntil === null || offered.offeredUntil > now) {
      return;
    }
    const scene = await sceneOf(session, offered);
    await byClock(session, context, { memberId: offered.memberId, command: 'wait.end' }, async (work) => {
      const next = await passOffer({ repos: session, work, now }, offered, scene);
      const m = messages(scene.member.locale);
      work.notify({
        dedupKey: `offer.ranOut:${offered.id}:${offered.version}`,
        target: { kind: 'member', memberId: offered.memberId },
        subject: { kind: 'none' },
        card: { heading: m.hold.offerRanOut(scene.unit.key, scene.label, next !== undefined), blocks: [] },
        notBefore: now,
      });
    });
  },
});
