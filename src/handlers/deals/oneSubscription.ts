import type { Subscription } from '../../domain/deal.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import type { Scene } from '../holds/scene.ts';
import { refused } from '../replies.ts';
import { oneDeal } from './dealScene.ts';

export type OneSubscription =
  | { readonly found: true; readonly subscription: Subscription; readonly scene: Scene }
  | { readonly found: false; readonly outcome: Outcome };

/** The subscription that D7, or the unit that it is for, means; what the speaker may not see does not exist for him. */
export async function oneSubscription(at: Reading, typed: string): Promise<OneSubscription> {
  const one = await oneDeal(at, typed);
  return one.found
    ? { found: true, subscription: one.deal.subscription, scene: one.deal.scene }
    : { found: false, outcome: refused(at.m.deal.notFound(typed.trim().slice(0, 40))) };
}
