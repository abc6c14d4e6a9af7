import type { Verification } from '../../src/domain/verification.ts';

/** Customer 12 of `li`, called back on Monday 2026-11-23 at 10:00 in Shanghai: all was right. */
export function buildVerification(overrides: Partial<Verification> = {}): Verification {
  return {
    id: 'verification-1',
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    memberId: 'li',
    byId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    day: '2026-11-23',
    ok: true,
    wrongFields: [],
    version: 1,
    ...overrides,
  };
}
