import type { Visit } from '../../src/domain/reception/visit.ts';

/** Customer 12, received by `li` in her turn on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildVisit(overrides: Partial<Visit> = {}): Visit {
  return {
    id: 'visit-1',
    kind: 'visit',
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    receivedById: 'li',
    registeredById: 'tang',
    at: new Date('2026-11-23T02:00:00Z'),
    day: '2026-11-23',
    party: 1,
    first: true,
    unitsSeen: [],
    feedback: null,
    concerns: [],
    leftNoPhone: false,
    turn: 'used',
    why: 'turn',
    recordedAt: null,
    version: 1,
    ...overrides,
  };
}
