import type { Rating } from '../../src/domain/satisfaction/rating.ts';

/** Customer 12 is asked on Monday 2026-11-23 at 10:00 in Shanghai how he was received; he has not answered. */
export function buildRating(overrides: Partial<Rating> = {}): Rating {
  return {
    id: 'rating-1',
    about: 'visit',
    aboutId: 'visit-1',
    round: 0,
    at: new Date('2026-11-23T01:00:00Z'),
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    memberId: 'li',
    askedById: 'li',
    askedAt: new Date('2026-11-23T02:00:00Z'),
    expiresAt: new Date('2026-12-07T02:00:00Z'),
    tokenHash: 'a'.repeat(64),
    locale: 'zh-CN',
    stars: null,
    comment: null,
    answeredAt: null,
    answeredDay: null,
    how: null,
    version: 1,
    ...overrides,
  };
}
