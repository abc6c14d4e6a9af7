import { dealtWithBy } from '../../handlers/deals/dealtWithBy.ts';
import { sceneOf } from '../../handlers/holds/scene.ts';
import { dueCard } from '../../handlers/payments/dueCard.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** A payment falls due soon: whose customer it is is reminded, once (R2.3.2). */
export const paymentReminder = defineJob('paymentReminder', {
  async run(session, context) {
    const { payload, now } = context;
    const line = await session.current('planLine', payload.lineId);
    const contract = line === undefined ? undefined : await session.contracts.byId(line.contractId);
    const dueAt = line?.remindAt ?? null;
    if (
      line?.state !== 'open' ||
      line.dueDay === null ||
      contract === undefined ||
      dueAt === null ||
      dueAt > now
    ) {
      return;
    }
    const { dueDay } = line;
    const scene = await sceneOf(session, contract);
    const reader = await dealtWithBy(session, scene);
    await byClock(session, context, { memberId: contract.memberId, command: 'due.remind' }, async (work) => {
      await work.update('planLine', line, { remindAt: null });
      if (reader !== undefined) {
        work.notify({
          dedupKey: `paymentReminder:${line.id}:${dueDay}`,
          target: { kind: 'member', memberId: reader.id },
          subject: { kind: 'payment', lineId: line.id, ref: contract.ref, dueDay },
          card: dueCard({ line, contract, scene }, { now, m: messages(reader.locale), overdue: false }),
          notBefore: now,
          dueAt,
        });
      }
    });
  },
});
