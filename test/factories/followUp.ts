import type { FollowUp } from '../../src/domain/followUp.ts';

/** A telephone call of `li` with customer 12 on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildFollowUp(overrides: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'follow-up-1',
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    memberId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    day: '2026-11-23',
    method: 'call',
    content: '客户要求看120平',
    concerns: [],
    fileIds: [],
    effective: true,
    level: null,
    version: 1,
    ...overrides,
  };
}
