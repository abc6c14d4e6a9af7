import { isLive } from '../../domain/contracts/contractSteps.ts';
import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { reminderCard } from '../../handlers/handovers/reminderCard.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** A home is handed over tomorrow: whose customer it is and who made the appointment are reminded, once (R3.4.1). */
export const handoverReminder = defineJob('handoverReminder', {
  async run(session, { payload, now }) {
    const handover = await session.current('handover', payload.handoverId);
    const contract = handover === undefined ? undefined : await session.contracts.byId(handover.contractId);
    const dueAt = handover?.remindAt ?? null;
    if (
      handover?.state !== 'planned' ||
      contract === undefined ||
      !isLive(contract) ||
      dueAt === null ||
      dueAt > now ||
      handover.at <= now
    ) {
      return;
    }
    const scene = await sceneOf(session, contract);
    const consultant = await dealtWithBy(session, scene);
    const maker = await session.members.byId(handover.madeById);
    const readers = new Map(
      [consultant, maker].flatMap((one) => (one?.active === true ? [[one.id, one] as const] : [])),
    );
    for (const { id, locale } of readers.values()) {
      await session.enqueue({
        dedupKey: `handoverReminder:${handover.id}:${dueAt.toISOString()}:${id}`,
        target: { kind: 'member', memberId: id },
        subject: { kind: 'handover', handoverId: handover.id, ref: contract.ref, at: handover.at },
        card: reminderCard(handover, { contract, scene }, { now, m: messages(locale) }),
        notBefore: now,
        dueAt,
      });
    }
  },
});
