import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { contractRef } from './contractRef.ts';
import { oneContract, type OneContract } from './oneContract.ts';

/** The contract that somebody wants to change or give up; it must stand, and its home may not be handed over yet (R2.3.3). */
export async function changeable(at: Reading, typed: string): Promise<OneContract> {
  const one = await oneContract(at, typed);
  if (!one.found || isLive(one.signed.contract)) {
    return one;
  }
  const { contract, refs } = one.signed;
  const over = at.m.contract.isOver(contractRef(contract), at.m.words.contractState[contract.state]);
  return { found: false, outcome: refused(over, refs) };
}
