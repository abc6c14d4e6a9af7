import type { Invitation, SalesEvent } from '../../src/domain/events/event.ts';

export function buildEvent(overrides: Partial<SalesEvent> = {}): SalesEvent {
  return {
    id: 'event-1',
    ref: 1,
    projectId: 'project-a',
    name: '周末看房团',
    at: new Date('2026-11-28T02:00:00Z'),
    day: '2026-11-28',
    place: '售楼处',
    capacity: 40,
    note: '带身份证',
    state: 'planned',
    cancelReason: null,
    organizerId: 'wang',
    eveAt: new Date('2026-11-27T09:00:00Z'),
    resultAt: new Date('2026-11-29T01:00:00Z'),
    version: 1,
    ...overrides,
  };
}

export function buildInvitation(overrides: Partial<Invitation> = {}): Invitation {
  return {
    id: 'invitation-1',
    eventId: 'event-1',
    customerId: 'customer-12',
    projectId: 'project-a',
    invitedById: 'wang',
    at: new Date('2026-11-23T02:00:00Z'),
    state: 'open',
    people: null,
    reason: null,
    answeredAt: null,
    answeredById: null,
    cameAt: null,
    version: 1,
    ...overrides,
  };
}
