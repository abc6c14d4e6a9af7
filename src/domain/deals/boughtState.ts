import type { CustomerState } from '../customer.ts';

const ORDER: readonly CustomerState[] = ['prospect', 'visited', 'subscribed', 'contracted', 'delivered'];

/** The state of a customer who subscribes: whoever has signed for another unit stays what he is. */
export function subscribedState(state: CustomerState): CustomerState {
  return ORDER.indexOf(state) > ORDER.indexOf('subscribed') ? state : 'subscribed';
}

/** The state of a customer who signs: whoever was given another unit already stays what he is. */
export function contractedState(state: CustomerState): CustomerState {
  return ORDER.indexOf(state) > ORDER.indexOf('contracted') ? state : 'contracted';
}

/**
 * The state of a customer who gave up a subscription or a contract: of what he has besides, else whether he was ever here. Whoever is further
 * on already, or was lost, stays what he is.
 */
export function stateAfterEnd(
  state: CustomerState,
  has: { readonly contract: boolean; readonly subscription: boolean; readonly visit: boolean },
): CustomerState {
  if (state !== 'subscribed' && state !== 'contracted') {
    return state;
  }
  if (has.contract) {
    return 'contracted';
  }
  return has.subscription ? 'subscribed' : has.visit ? 'visited' : 'prospect';
}
