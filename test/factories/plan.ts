import type { Plan } from '../../src/domain/followUp.ts';

/** An open plan of `li` with customer 12, due on Tuesday 2026-11-24 at 15:00 in Shanghai. */
export function buildPlan(overrides: Partial<Plan> = {}): Plan {
  const at = new Date('2026-11-24T07:00:00Z');
  return {
    id: 'plan-3',
    ref: 3,
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    assigneeId: 'li',
    madeById: 'li',
    at,
    day: '2026-11-24',
    method: 'call',
    goal: null,
    state: 'open',
    remindAt: at,
    remindedAt: null,
    closedAt: null,
    followUpId: null,
    cancelReason: null,
    purpose: 'contact',
    prepareAt: null,
    version: 1,
    verifies: false,
    ...overrides,
  };
}
