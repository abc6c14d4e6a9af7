import type { Contract } from '../../domain/contract.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import type { ToRate } from './toRate.ts';

/** A home that was handed over, rated for whoever sold it. */
export function handoverToRate(
  { id, customerId, at }: Pick<Handover, 'id' | 'customerId' | 'at'>,
  { projectId, teamId, memberId }: Pick<Contract, 'projectId' | 'teamId' | 'memberId'>,
): ToRate {
  return { about: 'handover', aboutId: id, round: 0, customerId, projectId, teamId, memberId, at };
}
