import type { Unit } from '../unit.ts';

export type UnitPrices = Pick<Unit, 'listPrice' | 'floorPrice' | 'filedPrice'>;
export type PriceField = keyof UnitPrices;

export interface PriceFault {
  readonly field: PriceField;
  readonly code:
    /** No whole home costs that: its unit was left out, or it is a price a square metre. */
    'notWhole' | 'absurd' | 'aboveFiled' | 'floorAboveList';
}

export const PRICE_FIELDS = ['listPrice', 'floorPrice', 'filedPrice'] as const;

/** Fen: 100,000 to 1,000,000,000 yuan for a home. */
const WHOLE = { min: 10_000_000, max: 100_000_000_000 } as const;
/** Fen a square metre: 1,000 to 1,000,000 yuan. */
const A_SQUARE_METRE = { min: 100_000, max: 100_000_000 } as const;
const WHOLE_HUNDRED_YUAN = 10_000;

/**
 * What is wrong with the prices of a unit (fen, of the whole unit), at most one fault a field: no deal and no list price above
 * the filed price, no floor price above the list price (DOMAIN, Unit). `builtArea`: 0.01 m².
 */
export function priceFaults(prices: UnitPrices, builtArea: number | null): readonly PriceFault[] {
  const impossible = PRICE_FIELDS.flatMap((field) => {
    const code = prices[field] === null ? undefined : impossibility(prices[field], builtArea);
    return code === undefined ? [] : [{ field, code }];
  });
  return impossible.length > 0 ? impossible : disorder(prices);
}

function impossibility(price: number, builtArea: number | null): 'notWhole' | 'absurd' | undefined {
  if (price < WHOLE.min) {
    return 'notWhole';
  }
  const square = perSquare(price, builtArea) ?? A_SQUARE_METRE.min;
  return price > WHOLE.max || square < A_SQUARE_METRE.min || square > A_SQUARE_METRE.max
    ? 'absurd'
    : undefined;
}

function disorder({ listPrice, floorPrice, filedPrice }: UnitPrices): PriceFault[] {
  if (listPrice === null) {
    return [];
  }
  return [
    ...(filedPrice !== null && listPrice > filedPrice
      ? [{ field: 'listPrice', code: 'aboveFiled' } as const]
      : []),
    ...(floorPrice !== null && floorPrice > listPrice
      ? [{ field: 'floorPrice', code: 'floorAboveList' } as const]
      : []),
  ];
}

/** Fen a square metre of built area, rounded to whole yuan; undefined without an area. */
export function perSquare(price: number, builtArea: number | null): number | undefined {
  return builtArea === null || builtArea === 0 ? undefined : Math.round(price / builtArea) * 100;
}

/**
 * The prices after a change. A floor price that nobody spoke of and that would lie above the new list price follows it: as far
 * below the list as it was (`follows`).
 */
export function changedPrices(
  before: UnitPrices,
  said: Partial<UnitPrices>,
): { readonly prices: UnitPrices; readonly follows: boolean } {
  const { listPrice, floorPrice, filedPrice } = { ...before, ...said };
  const prices = { listPrice, floorPrice, filedPrice };
  if (
    said.floorPrice !== undefined ||
    before.listPrice === null ||
    listPrice === null ||
    floorPrice === null ||
    listPrice < WHOLE.min ||
    floorPrice <= listPrice
  ) {
    return { prices, follows: false };
  }
  const share = floorPrice / before.listPrice;
  const following = Math.min(
    Math.floor((listPrice * share) / WHOLE_HUNDRED_YUAN) * WHOLE_HUNDRED_YUAN,
    listPrice,
  );
  return { prices: { ...prices, floorPrice: following }, follows: true };
}
