import type { Customer } from '../../domain/customer.ts';

/** C12 */
export function customerRef(customer: Pick<Customer, 'ref'>): string {
  return `C${customer.ref}`;
}
