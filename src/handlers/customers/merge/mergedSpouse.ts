import type { Customer } from '../../../domain/customer.ts';
import type { Doing } from '../../doing.ts';

/**
 * Whose spouse the kept customer is once a duplicate is merged: his own, else the duplicate's, who is told apart from the two
 * themselves. The spouse of the duplicate points to the kept one, or to nobody.
 */
export async function mergedSpouse(
  { work, repos }: Doing,
  keep: Customer,
  from: Customer,
): Promise<string | null> {
  const own = keep.spouseId === from.id ? null : keep.spouseId;
  if (from.spouseId === null || from.spouseId === keep.id) {
    return own;
  }
  const other = await repos.customers.byId(from.spouseId);
  if (other !== undefined) {
    await work.update('customer', other, { spouseId: own === null ? keep.id : null });
  }
  return own ?? other?.id ?? null;
}
