import type { Receipt } from '../../domain/payments/receipt.ts';

/** R12 */
export function receiptRef({ ref }: Pick<Receipt, 'ref'>): string {
  return `R${ref}`;
}
