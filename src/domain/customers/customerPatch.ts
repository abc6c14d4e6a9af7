import type { Customer } from '../customer.ts';
import { sameValue } from '../sameValue.ts';
import { CUSTOMER_FIELD_NAMES, type CustomerFieldName } from './customerFieldNames.ts';

export type CustomerDetails = Pick<Customer, CustomerFieldName>;
/** What was said of a customer: a field that was not said is missing. */
export type SaidDetails = { readonly [K in CustomerFieldName]?: NonNullable<Customer[K]> };

/** What was said and differs from the record: nothing else may be written. */
export function customerPatch(customer: CustomerDetails, said: SaidDetails): Partial<CustomerDetails> {
  return Object.fromEntries(
    CUSTOMER_FIELD_NAMES.flatMap((name) => {
      const value = said[name];
      return value === undefined || sameValue(value, customer[name]) ? [] : [[name, value]];
    }),
  );
}
