import type { Problem } from '../../src/domain/problem.ts';

/** A problem that `li` raised with customer 12 on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildProblem(overrides: Partial<Problem> = {}): Problem {
  return {
    id: 'problem-1',
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    memberId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    text: '客户要求再降5万',
    state: 'open',
    answer: null,
    answeredById: null,
    answeredAt: null,
    closedAt: null,
    version: 1,
    ...overrides,
  };
}
