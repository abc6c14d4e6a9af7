import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Deal } from './dealScene.ts';

/**
 * Whether money of a deal can come in: before the contract as long as it is to be subscribed to or signed, after it as long as it stands; a home
 * that was handed over may still owe.
 */
export function takesMoney({ subscription, contract }: Pick<Deal, 'subscription' | 'contract'>): boolean {
  return contract === undefined
    ? subscription.state === 'reserved' || subscription.state === 'active'
    : isLive(contract) || contract.state === 'delivered';
}
