import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Deal } from '../deals/dealScene.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';

/** By which number a paper of a deal goes: D7 for the 认购书, H8 for the contract once there is one. */
export function paperRef(kind: PaperKind, { subscription, contract }: Deal): string {
  return kind === 'contract' && contract !== undefined
    ? contractRef(contract)
    : subscriptionRef(subscription);
}
