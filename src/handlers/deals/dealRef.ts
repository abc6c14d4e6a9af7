import { contractRef } from '../contracts/contractRef.ts';
import type { Deal } from './dealScene.ts';
import { subscriptionRef } from './subscriptionRef.ts';

/** What a deal is called: H8 once it is signed, D7 before. */
export function dealRef({ contract, subscription }: Pick<Deal, 'contract' | 'subscription'>): string {
  return contract === undefined ? subscriptionRef(subscription) : contractRef(contract);
}
