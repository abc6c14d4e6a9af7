import type { Member } from '../../domain/company.ts';
import type { Invitation, SalesEvent } from '../../domain/events/event.ts';
import { messages } from '../../i18n/messages.ts';
import type { Doing } from '../doing.ts';
import { listButton } from './eventButtons.ts';
import { eventFacts } from './eventFacts.ts';
import { eventLabel } from './eventRef.ts';
import { zoneOf } from './openEvent.ts';

/** One message to a consultant about all whom he is to ask, in his language; who invites his own customers needs none. */
export async function tellInviter(
  context: Doing,
  event: SalesEvent,
  member: Member,
  invitations: readonly Invitation[],
): Promise<void> {
  const { actor, work, now } = context;
  const [first] = invitations;
  if (first === undefined || member.id === actor.member.id) {
    return;
  }
  const m = messages(member.locale);
  const zone = await zoneOf(context, event);
  work.notify({
    dedupKey: `event.invite:${first.id}`,
    target: { kind: 'member', memberId: member.id },
    subject: { kind: 'none' },
    card: {
      heading: m.event.forYou(actor.member.name, eventLabel(event), invitations.length),
      blocks: [
        { kind: 'facts', items: eventFacts(event, { m, now, zone }) },
        { kind: 'actions', items: [listButton(m, event)] },
      ],
    },
    notBefore: now,
  });
}
