/** Beyond this share of the price a deposit is no deposit any more (Civil Code 586). */
const MOST_OF_PRICE = { n: 1, of: 5 } as const;

export type DepositVerdict =
  | {
      readonly ok: true;
      /** More than a fifth of the price: what is above counts as part of the price. */ readonly above: boolean;
    }
  | { readonly ok: false };

/** Whether an amount (fen) can be the deposit (定金) of a price (fen): more than nothing and less than the price; warned of above 20 %. */
export function depositVerdict(deposit: number, price: number): DepositVerdict {
  return deposit > 0 && deposit < price
    ? { ok: true, above: deposit * MOST_OF_PRICE.of > price * MOST_OF_PRICE.n }
    : { ok: false };
}
