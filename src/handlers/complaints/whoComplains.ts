import type { Actor } from '../../domain/actor.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Customer } from '../../domain/customer.ts';
import { maskPhone } from '../../domain/phone.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { reachesCustomer } from './reachesCustomer.ts';

/** Who complains, for this reader, without the unit: a colleague's customer stays unnamed to who neither serves nor reaches him. Empty where nobody is known. */
export function whoComplains(
  { name, phone }: Pick<Complaint, 'name' | 'phone'>,
  customer: Customer | undefined,
  actor: Actor,
): string {
  const known = customer !== undefined && reachesCustomer(actor, customer);
  const said = [name, phone === null ? null : maskPhone(phone)].filter((part) => part !== null).join(' ');
  const shown = known ? customerLabel(customer, undefined) : '';
  return shown === '' || said === '' ? `${shown}${said}` : `${shown} · ${said}`;
}
