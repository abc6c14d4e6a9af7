import type { ActiveHold, Hold, Waiting } from '../../src/domain/hold.ts';

const AT = new Date('2026-11-23T02:00:00Z');

/** A-1-1502, held for C12 by `li` from 10:00 to 12:00 in Shanghai. */
export function buildHold(overrides: Partial<Hold> = {}): Hold {
  return {
    id: 'hold-1',
    unitId: 'unit-1502',
    projectId: 'project-a',
    teamId: 'team-1',
    customerId: 'customer-12',
    memberId: 'li',
    at: AT,
    until: new Date('2026-11-23T04:00:00Z'),
    state: 'active',
    endedAt: null,
    endReason: null,
    extensions: 0,
    askedAt: null,
    remindAt: new Date('2026-11-23T03:30:00Z'),
    remindedAt: null,
    version: 1,
    ...overrides,
  };
}

export function buildActiveHold(overrides: Partial<ActiveHold> = {}): ActiveHold {
  return {
    id: 'unit-1502',
    holdId: 'hold-1',
    waitingId: null,
    slot: 'li:1',
    until: new Date('2026-11-23T04:00:00Z'),
    version: 1,
    ...overrides,
  };
}

export function buildWaiting(overrides: Partial<Waiting> = {}): Waiting {
  return {
    id: 'waiting-1',
    unitId: 'unit-1502',
    projectId: 'project-a',
    customerId: 'customer-13',
    memberId: 'chen',
    at: AT,
    state: 'waiting',
    offeredAt: null,
    offeredUntil: null,
    version: 1,
    ...overrides,
  };
}
