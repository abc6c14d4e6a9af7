import type { Customer } from '../customer.ts';
import type { Unit } from '../unit.ts';
import { cheaperBy, type Dislike } from './dislike.ts';
import { fitOf, type Fit } from './fit.ts';
import { wishOf } from './wish.ts';

export interface Wanting {
  readonly customer: Customer;
  readonly fit: Fit;
}

/** Which of these customers a unit suits, the best first. Left out is who does not want it, unless it has become cheaper since. */
export function wantingOf(
  unit: Unit,
  customers: readonly Customer[],
  of: { readonly topFloor: number; readonly dislikeOf: (customerId: string) => Dislike | undefined },
): Wanting[] {
  return customers
    .filter(({ id }) => {
      const before = of.dislikeOf(id);
      return before === undefined || cheaperBy(before, unit) !== undefined;
    })
    .map((customer) => ({ customer, fit: fitOf(wishOf(customer), unit, of.topFloor) }))
    .filter(({ fit }) => fit.grade !== 'far')
    .sort((a, b) => a.fit.penalty - b.fit.penalty || a.customer.ref - b.customer.ref);
}
