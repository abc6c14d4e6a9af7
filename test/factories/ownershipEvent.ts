import type { OwnershipEvent } from '../../src/domain/ownership/ownershipEvent.ts';

/** Customer 12 became `li`'s by registration on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildOwnershipEvent(overrides: Partial<OwnershipEvent> = {}): OwnershipEvent {
  return {
    id: 'ownership-event-1',
    customerId: 'customer-12',
    at: new Date('2026-11-23T02:00:00Z'),
    ownerId: 'li',
    reason: 'registered',
    protectedUntil: null,
    byId: 'li',
    version: 1,
    ...overrides,
  };
}
