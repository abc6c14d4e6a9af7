import type { Customer } from '../../domain/customer.ts';
import { maskPhone } from '../../domain/phone.ts';
import { customerRef } from './customerRef.ts';

/** C12 王先生 138****8000 */
export function customerLabel(customer: Pick<Customer, 'ref' | 'name'>, phone: string | undefined): string {
  return [customerRef(customer), customer.name, ...(phone === undefined ? [] : [maskPhone(phone)])].join(' ');
}
