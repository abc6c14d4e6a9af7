import { CUSTOMER_FIELD_NAMES, type CustomerFieldName } from '../../domain/customers/customerFieldNames.ts';
import type { CustomerDetails } from '../../domain/customers/customerPatch.ts';
import { maskPhone } from '../../domain/phone.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Fact } from '../chat/card.ts';
import { detailText } from './detailText.ts';

/** What a detail is called. */
export function detailLabel(name: CustomerFieldName | 'phone' | 'firstContactAt', m: Messages): string {
  return m.customer.commands['customer.register'].fields[name];
}

/** The details that are known, in the order of the record. */
export function detailFacts(
  details: Partial<CustomerDetails>,
  m: Messages,
  leaveOut: readonly CustomerFieldName[] = [],
): Fact[] {
  return CUSTOMER_FIELD_NAMES.filter((name) => !leaveOut.includes(name)).flatMap((name) => {
    const value = detailText(name, details, m);
    return value === undefined ? [] : [{ label: detailLabel(name, m), value }];
  });
}

/** Masked phones, the first one first (R2.1.4). */
export function phonesFact(numbers: readonly string[], m: Messages): Fact {
  return {
    label: detailLabel('phone', m),
    value: numbers.length === 0 ? m.customer.noPhone : numbers.map(maskPhone).join(m.common.listSeparator),
  };
}
