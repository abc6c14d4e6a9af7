/** What became of one row of a table, or would. */
export type RowResult =
  | {
      readonly kind: 'added' | 'updated' | 'unchanged';
      /** A customer whose protection has ended. */
      readonly unprotected?: boolean;
    }
  /** `known`: it is there already, which nobody needs to put right. */
  | { readonly kind: 'fault' | 'known'; readonly text: string };
