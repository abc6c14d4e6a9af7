import { customersOf } from '../../handlers/events/byConsultant.ts';
import { callBackButton } from '../../handlers/events/eventButtons.ts';
import { MOST_INVITED } from '../../handlers/events/mostInvited.ts';
import { resultCard } from '../../handlers/events/resultCard.ts';
import { funnel } from '../../domain/events/funnel.ts';
import { may } from '../../domain/permissions.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/** The morning after an event its result goes to the channels of the daily report, a team's own to the team's, and to who organised it, who can have those called who did not come. */
export const eventResult = defineJob('eventResult', {
  async run(session, { payload, now, zone }) {
    const event = await session.current('salesEvent', payload.eventId);
    const dueAt = event?.resultAt ?? null;
    if (event?.state !== 'planned' || dueAt === null || dueAt > now) {
      return;
    }
    const invitations = await session.events.invitations(event.id, MOST_INVITED);
    if (invitations.length === 0) {
      return;
    }
    const subject = { kind: 'event', eventId: event.id, ref: event.ref, at: event.at } as const;
    const key = `eventResult:${event.id}:${dueAt.toISOString()}`;
    const teamOf = new Map((await customersOf(session, invitations)).map(({ id, teamId }) => [id, teamId]));
    for (const channel of await session.company.channelsFor('kpi', event.projectId)) {
      const { teamId } = channel;
      const theirs = invitations.filter(
        ({ customerId }) => teamId === null || teamOf.get(customerId) === teamId,
      );
      if (theirs.length === 0) {
        continue;
      }
      await session.enqueue({
        dedupKey: `${key}:${channel.id}`,
        target: { kind: 'conversation', channelId: channel.id },
        subject,
        card: await resultCard({ m: messages(channel.locale), now, repos: session, zone }, event, theirs),
        notBefore: now,
        dueAt,
      });
    }
    const organizer = await session.members.byId(event.organizerId);
    if (organizer?.active === true) {
      const m = messages(organizer.locale);
      const { missed } = funnel(invitations);
      const card = await resultCard({ m, now, repos: session, zone }, event, invitations);
      const callable = missed > 0 && may(organizer.role, 'plan:team');
      await session.enqueue({
        dedupKey: `${key}:${organizer.id}`,
        target: { kind: 'member', memberId: organizer.id },
        subject,
        card: {
          ...card,
          blocks: [
            ...card.blocks,
            ...(callable ? [{ kind: 'actions' as const, items: [callBackButton(m, event, missed)] }] : []),
          ],
        },
        notBefore: now,
        dueAt,
      });
    }
  },
});
