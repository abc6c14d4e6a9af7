import type { Approval } from '../../domain/approval.ts';
import { dealOf } from '../deals/dealScene.ts';
import type { Repos } from '../ports/repos.ts';
import type { SignedDeal } from './signedContract.ts';

/** The contract that an approval is about, as it is now. Throws where it names none: a fault of whoever opened it. */
export async function contractOf(repos: Repos, approval: Approval): Promise<SignedDeal> {
  const contract = approval.contractId === null ? undefined : await repos.contracts.byId(approval.contractId);
  const subscription =
    contract === undefined ? undefined : await repos.deals.subscription(contract.subscriptionId);
  if (contract === undefined || subscription === undefined) {
    throw new Error(`${approval.id} is about no contract`);
  }
  return { ...(await dealOf(repos, subscription, contract)), contract };
}
