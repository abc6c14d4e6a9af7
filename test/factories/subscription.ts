import type { Subscription } from '../../src/domain/deal.ts';

/** D7: customer 12 subscribed to unit 1 on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    id: 'subscription-7',
    ref: 7,
    unitId: 'unit-1',
    projectId: 'project-a',
    teamId: 'team-1',
    customerId: 'customer-12',
    memberId: 'li',
    coOwners: null,
    at: new Date('2026-11-23T02:00:00Z'),
    day: '2026-11-23',
    reservedDay: null,
    reservation: null,
    listPrice: 303_600_000,
    price: 303_600_000,
    deposit: 5_000_000,
    area: 11_860,
    signBy: new Date('2026-11-30T10:00:00Z'),
    remindAt: new Date('2026-11-29T10:00:00Z'),
    state: 'active',
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    version: 1,
    ...overrides,
  };
}
