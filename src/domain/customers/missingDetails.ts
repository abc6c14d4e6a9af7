import type { Customer } from '../customer.ts';
import { REQUIRABLE_FIELDS, type RequirableField } from '../policy/policy.ts';

export interface Completeness {
  /** Required by policy and not there yet. */
  readonly missing: readonly RequirableField[];
  readonly filled: number;
  readonly of: number;
}

/** How complete a customer's record is (R2.1.1, R2.1.2). Who left no phone still lacks one. */
export function completenessOf(
  customer: Customer,
  hasPhone: boolean,
  required: readonly RequirableField[],
): Completeness {
  const has = (field: RequirableField): boolean => (field === 'phone' ? hasPhone : customer[field] !== null);
  return {
    missing: required.filter((field) => !has(field)),
    filled: REQUIRABLE_FIELDS.filter(has).length,
    of: REQUIRABLE_FIELDS.length,
  };
}
