import type { Customer } from '../../domain/customer.ts';
import { customerQuery } from '../../domain/customers/customerQuery.ts';
import type { Reading } from '../doing.ts';
import { customerRef } from './customerRef.ts';

/** Says that the reference that was typed is a duplicate's, where another customer is shown for it. */
export function mergedPointer({ m }: Reading, typed: string, shown: Customer): string | undefined {
  const query = customerQuery(typed);
  return query.by === 'ref' && query.ref !== shown.ref
    ? m.care.mergedInto(customerRef({ ref: query.ref }), customerRef(shown))
    : undefined;
}
