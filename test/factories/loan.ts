import type { Loan } from '../../src/domain/loans/loan.ts';

/** The loan of H8: ICBC lends 2.12 million yuan, asked for on the day after the signing. */
export function buildLoan(overrides: Partial<Loan> = {}): Loan {
  return {
    id: 'loan-1',
    contractId: 'contract-8',
    customerId: 'customer-12',
    projectId: 'project-a',
    bank: '工行',
    amount: 212_000_000,
    fund: 0,
    approved: null,
    state: 'open',
    openedDay: '2026-11-26',
    documentedDay: null,
    signedDay: null,
    approvedDay: null,
    paidOutDay: null,
    stepDay: '2026-11-26',
    documents: ['身份证', '户口本', '收入证明', '银行流水'],
    received: [],
    version: 1,
    ...overrides,
  };
}
