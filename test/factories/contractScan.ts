import type { ContractScan } from '../../src/domain/papers/contractScan.ts';

/** Two pages of a contract that wait for the clerk. */
export function buildContractScan(overrides: Partial<ContractScan> = {}): ContractScan {
  return {
    id: 'scan-1',
    contractId: 'contract-1',
    fileIds: ['file-1', 'file-2'],
    sentById: 'li',
    at: new Date('2026-11-23T02:00:00Z'),
    state: 'waiting',
    decidedById: null,
    decidedAt: null,
    reason: null,
    version: 1,
    ...overrides,
  };
}
