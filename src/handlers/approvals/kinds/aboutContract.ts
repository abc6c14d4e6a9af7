import { isLive } from '../../../domain/contracts/contractSteps.ts';
import { contractOf } from '../../contracts/contractOf.ts';
import { dealRef } from '../../deals/dealRef.ts';
import type { ApprovalKindOf } from './approvalKind.ts';

/** What is the same for the kinds that change a contract: C12 王先生 A-1-1502; and that the contract must stand by then. */
export const aboutContract: Pick<ApprovalKindOf, 'what' | 'stillPossible'> = {
  what: (_approval, { label = '', unit }) => `${label} ${unit?.key ?? ''}`.trim(),

  async stillPossible({ m, repos }, approval) {
    const deal = await contractOf(repos, approval);
    return isLive(deal.contract)
      ? undefined
      : m.contract.isOver(dealRef(deal), m.words.contractState[deal.contract.state]);
  },
};
