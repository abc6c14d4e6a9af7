import { customersOf } from '../../handlers/events/byConsultant.ts';
import { eveCard } from '../../handlers/events/eveCard.ts';
import { MOST_INVITED } from '../../handlers/events/mostInvited.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** The evening before an event its organiser hears how it stands, and each consultant who of his customers comes. */
export const eventEve = defineJob('eventEve', {
  async run(session, { payload, now, zone }) {
    const event = await session.current('salesEvent', payload.eventId);
    const eveAt = event?.eveAt ?? null;
    if (event?.state !== 'planned' || eveAt === null || eveAt > now || event.at <= now) {
      return;
    }
    const invitations = await session.events.invitations(event.id, MOST_INVITED);
    if (invitations.length === 0) {
      return;
    }
    const customers = await customersOf(session, invitations);
    const hall = await session.company.project(event.projectId);
    const readers = new Set([event.organizerId, ...customers.map(({ ownerId }) => ownerId)]);
    for (const memberId of readers) {
      const reader = await session.members.actorById(memberId);
      if (reader?.member.active !== true) {
        continue;
      }
      const m = messages(reader.member.locale);
      const card = await eveCard(
        { m, now, repos: session },
        {
          event,
          invitations,
          customers,
          reader,
          organizer: memberId === event.organizerId,
          zone: hall?.zone ?? zone,
        },
      );
      await session.enqueue({
        dedupKey: `eventEve:${event.id}:${eveAt.toISOString()}:${memberId}`,
        target: { kind: 'member', memberId },
        subject: { kind: 'event', eventId: event.id, ref: event.ref, at: event.at },
        card,
        notBefore: now,
        dueAt: eveAt,
      });
    }
  },
});
