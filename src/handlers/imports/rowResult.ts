/** What became of one row of a table, or would. */
export type RowResult =
  | {
      readonly kind: 'added' | 'updated' | 'unchanged';
      /** A customer whose protection has ended. */
      readonly unprotected?: boolean;
      /** Fen: the price of a contract, or the money that came in. */
      readonly amount?: number;
    }
  | { readonly kind: 'fault'; readonly text: string; readonly outside?: boolean }
  /** It is there already, which nobody needs to put right. `outside`: it is a customer out of the sender's reach. */
  | { readonly kind: 'known'; readonly text: string; readonly outside?: boolean };
