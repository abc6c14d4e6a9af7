import type { Appeal } from '../../src/domain/ownership/appeal.ts';

/** `chen` holds that customer 12 of `li` is his, on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildAppeal(overrides: Partial<Appeal> = {}): Appeal {
  return {
    id: 'appeal-1',
    customerId: 'customer-12',
    projectId: 'project-a',
    appellantId: 'chen',
    ownerId: 'li',
    reason: '上周六是我接待的，138 0013 8000',
    at: new Date('2026-11-23T02:00:00Z'),
    state: 'open',
    decidedById: null,
    decidedAt: null,
    version: 1,
    ...overrides,
  };
}
