import type { Range } from '../../values.ts';
import { readDecimal, timesTen } from './decimal.ts';
import type { BareMoney } from './money.ts';
import { fenBetween, fenOf } from './money.ts';
import { boundOf } from './quantity.ts';

/** The named groups of a match of quantityPattern. */
export type QuantityGroups = Readonly<Record<string, string | undefined>>;

type Scale = (number: string, unit: string | undefined, tail: string | undefined) => number | null;

/** Builds the range that a quantity says, in the unit of `scale`; null where a number in it cannot be read. */
function build(groups: QuantityGroups, scale: Scale): Range | null {
  const { before, a = '', ua, tail, b, ub, after } = groups;
  const first = scale(a, ua ?? (b === undefined ? undefined : ub), tail);
  if (first === null) {
    return null;
  }
  if (b !== undefined) {
    const second = scale(b, ub ?? ua, undefined);
    if (second === null) {
      return null;
    }
    return { bound: 'range', from: Math.min(first, second), to: Math.max(first, second) };
  }
  const bound = boundOf(before, after);
  switch (bound) {
    case 'max':
      return { bound, to: first };
    case 'min':
      return { bound, from: first };
    case 'about':
      return { bound, at: first };
  }
}

/** Fen. A bare number is taken as `bare` says. */
export function moneyRange(groups: QuantityGroups, bare: BareMoney): Range | null {
  const pair = fenBetween(groups['a'] ?? '', groups['ua'], bare);
  if (pair !== null && groups['b'] === undefined) {
    return { bound: 'range', from: pair[0], to: pair[1] };
  }
  return build(groups, (number, unit, tail) => fenOf(number, unit, tail, bare));
}

/** 0.01 m². */
export function areaRange(groups: QuantityGroups): Range | null {
  return build(groups, (number) => {
    const value = readDecimal(number);
    return value === null ? null : timesTen(value, 2);
  });
}

/** Whole numbers: floors. */
export function countRange(groups: QuantityGroups): Range | null {
  return build(groups, (number) => {
    const value = readDecimal(number);
    return value === null ? null : timesTen(value, 0);
  });
}

/** The smallest and the largest number of a range, for limits. */
export function ends(range: Range): readonly number[] {
  switch (range.bound) {
    case 'about':
      return [range.at];
    case 'max':
      return [range.to];
    case 'min':
      return [range.from];
    case 'range':
      return [range.from, range.to];
  }
}
