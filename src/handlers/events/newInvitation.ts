import type { Invitation, SalesEvent } from '../../domain/events/event.ts';

/** An invitation that nobody has asked about yet. */
export function newInvitation(
  event: SalesEvent,
  of: Pick<Invitation, 'id' | 'customerId' | 'invitedById' | 'at'>,
): Invitation {
  return {
    ...of,
    eventId: event.id,
    projectId: event.projectId,
    state: 'open',
    people: null,
    reason: null,
    answeredAt: null,
    answeredById: null,
    cameAt: null,
    version: 1,
  };
}
