import { endsSoonCard } from '../../handlers/holds/endsSoonCard.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A hold ends soon: its holder is reminded. One that has ended, or was extended since, has nothing to say. */
export const holdReminder = defineJob('holdReminder', {
  async run(session, context) {
    const { payload, now } = context;
    const hold = await session.current('hold', payload.holdId);
    if (hold?.state !== 'active' || hold.remindAt === null || hold.remindAt > now || hold.until <= now) {
      return;
    }
    const scene = await sceneOf(session, hold);
    await byClock(session, context, { memberId: hold.memberId, command: 'hold.remind' }, async (work) => {
      const { remindAt, until } = hold;
      await work.update('hold', hold, { remindAt: null, remindedAt: now });
      work.notify({
        dedupKey: `hold:${hold.id}:${hold.version}`,
        target: { kind: 'member', memberId: hold.memberId },
        subject: { kind: 'holdReminder', holdId: hold.id, unit: scene.unit.key, until },
        card: endsSoonCard(hold, scene, now, messages(scene.member.locale)),
        notBefore: now,
        ...(remindAt === null ? {} : { dueAt: remindAt }),
      });
    });
  },
});
