import type { Approval, ApprovalVote } from '../../src/domain/approval.ts';

/** S31: Li asks on Monday 2026-11-23 at 10:00 in Shanghai for 2 % off unit 1 for customer 12; the manager decides. */
export function buildApproval(overrides: Partial<Approval> = {}): Approval {
  return {
    id: 'approval-31',
    ref: 31,
    kind: 'discount',
    projectId: 'project-a',
    teamId: 'team-1',
    customerId: 'customer-12',
    unitId: 'unit-1',
    subscriptionId: null,
    contractId: null,
    applicantId: 'li',
    reason: '老带新',
    terms: [
      {
        label: 'price',
        before: { is: 'money', fen: 303_600_000 },
        after: { is: 'money', fen: 297_528_000 },
      },
    ],
    data: { price: 297_528_000, listPrice: 303_600_000 },
    amount: 6_072_000,
    at: new Date('2026-11-23T02:00:00Z'),
    state: 'pending',
    round: 1,
    step: 0,
    steps: [{ mode: 'any', deciders: [{ by: 'role', role: 'manager' }] }],
    remindAt: new Date('2026-11-23T07:00:00Z'),
    expiresAt: new Date('2026-11-26T10:00:00Z'),
    endedAt: null,
    endedById: null,
    validUntil: null,
    openKey: 'discount:customer-12:unit-1',
    version: 1,
    ...overrides,
  };
}

export function buildVote(overrides: Partial<ApprovalVote> = {}): ApprovalVote {
  return {
    id: 'vote-1',
    approvalId: 'approval-31',
    round: 1,
    step: 0,
    part: 0,
    memberId: 'wang',
    forId: null,
    verdict: 'grant',
    note: null,
    at: new Date('2026-11-23T03:00:00Z'),
    platform: 'web',
    version: 1,
    ...overrides,
  };
}
