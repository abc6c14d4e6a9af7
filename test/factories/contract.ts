import type { Contract } from '../../src/domain/contract.ts';
import type { PlanLine } from '../../src/domain/payments/planLine.ts';
import type { Receipt } from '../../src/domain/payments/receipt.ts';

/** H8: customer 12 signed for unit 1 on Wednesday 2026-11-25 at 10:00 in Shanghai, with a loan. */
export function buildContract(overrides: Partial<Contract> = {}): Contract {
  return {
    id: 'contract-8',
    ref: 8,
    subscriptionId: 'subscription-7',
    unitId: 'unit-1',
    projectId: 'project-a',
    teamId: 'team-1',
    customerId: 'customer-12',
    memberId: 'li',
    coOwners: null,
    at: new Date('2026-11-25T02:00:00Z'),
    day: '2026-11-25',
    price: 303_600_000,
    swappedPrice: null,
    area: 11_860,
    plan: 'mortgage',
    handoverDay: '2027-12-31',
    state: 'signed',
    registeredDay: null,
    filedDay: null,
    fileBy: '2026-12-25',
    revokedDay: null,
    scanBy: new Date('2026-11-30T10:00:00Z'),
    scannedAt: null,
    explainedAt: null,
    explainedById: null,
    explainedClauses: null,
    endedAt: null,
    endedDay: null,
    endedById: null,
    endReason: null,
    oldNumber: null,
    importedDay: null,
    version: 1,
    ...overrides,
  };
}

/** The down payment of H8: 30 %, seven days after the signing. */
export function buildPlanLine(overrides: Partial<PlanLine> = {}): PlanLine {
  return {
    id: 'line-1',
    contractId: 'contract-8',
    customerId: 'customer-12',
    projectId: 'project-a',
    seq: 1,
    kind: 'downPayment',
    share: 3_000,
    amount: 91_080_000,
    paid: 0,
    event: 'sign',
    days: 7,
    dueDay: '2026-12-02',
    state: 'open',
    remindAt: new Date('2026-11-29T01:00:00Z'),
    overdueAt: new Date('2026-12-03T01:00:00Z'),
    problemId: null,
    version: 1,
    ...overrides,
  };
}

/** R1: the deposit of D7, confirmed on the day of the subscription. */
export function buildReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    id: 'receipt-1',
    ref: 1,
    subscriptionId: 'subscription-7',
    customerId: 'customer-12',
    projectId: 'project-a',
    teamId: 'team-1',
    memberId: 'li',
    direction: 'in',
    kind: 'deposit',
    amount: 5_000_000,
    method: 'transfer',
    account: 'escrow',
    paidDay: '2026-11-23',
    reference: null,
    credit: false,
    state: 'confirmed',
    at: new Date('2026-11-23T02:30:00Z'),
    claimedById: 'li',
    settledAt: new Date('2026-11-23T03:00:00Z'),
    settledById: 'qian',
    confirmedDay: '2026-11-23',
    turnedDay: null,
    reversedDay: null,
    note: null,
    version: 1,
    ...overrides,
  };
}
