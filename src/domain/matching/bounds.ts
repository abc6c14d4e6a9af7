import type { Range } from '../values.ts';

/** What people mean by 左右: a tenth less or more. */
const ABOUT_PERCENT = 10;

/** The smallest and the largest figure that fit a range, in its own unit and both included; null where a side is open. */
export function boundsOf(range: Range): { readonly from: number | null; readonly to: number | null } {
  switch (range.bound) {
    case 'about':
      return {
        from: Math.ceil((range.at * (100 - ABOUT_PERCENT)) / 100),
        to: Math.floor((range.at * (100 + ABOUT_PERCENT)) / 100),
      };
    case 'max':
      return { from: null, to: range.to };
    case 'min':
      return { from: range.from, to: null };
    case 'range':
      return { from: range.from, to: range.to };
  }
}

/** How far a figure lies outside of a range: a share of the bound that it misses, below 0 where it is too small, 0 within. */
export function offBy(value: number, range: Range): number {
  const { from, to } = boundsOf(range);
  if (to !== null && value > to) {
    return to === 0 ? 1 : (value - to) / to;
  }
  return from !== null && value < from ? (value - from) / from : 0;
}
