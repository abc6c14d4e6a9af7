import type { Subscription } from '../../domain/deal.ts';

/** D7 */
export function subscriptionRef({ ref }: Pick<Subscription, 'ref'>): string {
  return `D${ref}`;
}
