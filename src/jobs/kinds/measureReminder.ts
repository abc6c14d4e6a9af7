import { measureCard } from '../../handlers/measures/measureCard.ts';
import { measureRef } from '../../handlers/measures/measureRef.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** A measure is due today: its owner is reminded, once (R3.4.2). */
export const measureReminder = defineJob('measureReminder', {
  async run(session, { payload, now }) {
    const measure = await session.measures.byId(payload.measureId);
    const owner = measure === undefined ? undefined : await session.members.byId(measure.ownerId);
    const dueAt = measure?.remindAt ?? null;
    if (measure?.state !== 'open' || owner?.active !== true || dueAt === null || dueAt > now) {
      return;
    }
    const m = messages(owner.locale);
    const card = await measureCard({ repos: session, m, now }, measure, true);
    await session.enqueue({
      dedupKey: `measureReminder:${measure.id}:${dueAt.toISOString()}`,
      target: { kind: 'member', memberId: owner.id },
      subject: { kind: 'measure', measureId: measure.id, ref: measure.ref, dueDay: measure.dueDay },
      card: { ...card, heading: m.measure.reminder(measureRef(measure)) },
      notBefore: now,
      dueAt,
    });
  },
});
