import type { Dislike } from '../../src/domain/matching/dislike.ts';

export function buildDislike(overrides: Partial<Dislike> = {}): Dislike {
  return {
    id: 'dislike-1',
    customerId: 'customer-12',
    unitId: 'unit-1502',
    memberId: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    reason: null,
    listPrice: null,
    version: 1,
    ...overrides,
  };
}
