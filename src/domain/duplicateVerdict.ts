import { within, type Scope } from './actor.ts';
import type { Customer } from './customer.ts';

/**
 * What may be said about a phone that the company already has (R2.1.4): `known` where the speaker may see the customer,
 * `elsewhere` where nothing about whom it belongs to may be said, `free` where nobody has it.
 */
export type DuplicateVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'known'; readonly customer: Customer }
  | { readonly kind: 'elsewhere' };

export function duplicateVerdict(holder: Customer | undefined, scope: Scope): DuplicateVerdict {
  if (holder === undefined) {
    return { kind: 'free' };
  }
  return within(scope, holder) ? { kind: 'known', customer: holder } : { kind: 'elsewhere' };
}
