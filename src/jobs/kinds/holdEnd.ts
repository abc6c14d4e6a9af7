import { endHold } from '../../handlers/holds/endHold.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A hold ends: its unit is given back, however late that is noticed. One that ended before or was extended is left alone. */
export const holdEnd = defineJob('holdEnd', {
  async run(session, context) {
    const { payload, now } = context;
    const hold = await session.current('hold', payload.holdId);
    if (hold?.state !== 'active' || hold.until > now) {
      return;
    }
    const scene = await sceneOf(session, hold);
    await byClock(session, context, { memberId: hold.memberId, command: 'hold.end' }, async (work) => {
      await endHold({ repos: session, work, now }, hold, scene, { state: 'expired', reason: null });
      const m = messages(scene.member.locale);
      work.notify({
        dedupKey: `hold.expired:${hold.id}:${hold.version}`,
        target: { kind: 'member', memberId: hold.memberId },
        subject: { kind: 'holdEnded', holdId: hold.id, unit: scene.unit.key },
        card: { heading: m.hold.expired(scene.unit.key, scene.label), blocks: [] },
        notBefore: now,
      });
    });
  },
});
