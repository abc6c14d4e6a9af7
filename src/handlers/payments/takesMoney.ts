import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Deal } from '../deals/dealScene.ts';

/** Before the contract as long as it is to be signed, after it as long as it stands; a home that was handed over may still owe. */
export function takesMoney({ subscription, contract }: Pick<Deal, 'subscription' | 'contract'>): boolean {
  return contract === undefined
    ? subscription.state === 'active'
    : isLive(contract) || contract.state === 'delivered';
}
