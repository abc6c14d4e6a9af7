import type { Rate } from '../values.ts';

/** How much less a price is than the list price (fen), rounded to 0.01 %. */
export function rateOff(listPrice: number, price: number): Rate {
  return { basisPoints: Math.round(((listPrice - price) * 10_000) / listPrice) };
}
