import { WHOLE, type PayTerm } from './payPlan.ts';

const FEN_PER_YUAN = 100;

/**
 * What each line of a plan comes to, in fen; together exactly the price (fen). The rounding rule: every line but the first is its share
 * rounded down to a whole yuan, and the first takes the rest, so that what is paid later and by the bank are even sums.
 */
export function splitPrice(price: number, terms: readonly Pick<PayTerm, 'share'>[]): number[] {
  const later = terms
    .slice(1)
    .map(({ share }) => Math.floor((price * share) / WHOLE / FEN_PER_YUAN) * FEN_PER_YUAN);
  return terms.length === 0 ? [] : [price - later.reduce((sum, one) => sum + one, 0), ...later];
}
