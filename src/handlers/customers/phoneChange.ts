import type { CustomerPhone } from '../../domain/customer.ts';
import type { PhonesAfter } from '../../domain/customers/phonesAfter.ts';
import type { Doing } from '../doing.ts';

/** What becomes of a customer's phones. */
export type PhoneChange = Extract<PhonesAfter, { ok: true }>;

/** Whether anything of it is new. */
export function changesPhones({ phones, dropped }: PhoneChange): boolean {
  return (
    dropped !== undefined ||
    phones.some(({ held, primary, label }) => held?.primary !== primary || held.label !== label)
  );
}

/** Writes what is new of a customer's phones; a number that goes is free again. */
export async function writePhones(
  context: Doing,
  customerId: string,
  { phones, dropped }: PhoneChange,
): Promise<void> {
  const { work, deps, now } = context;
  if (dropped !== undefined) {
    await work.remove('customerPhone', dropped);
  }
  for (const { number, primary, label, held } of phones) {
    if (held === undefined) {
      await work.insert(
        'customerPhone',
        newPhone(deps.ids.uuid(), customerId, { number, primary, label }, now),
      );
    } else if (held.primary !== primary || held.label !== label) {
      await work.update('customerPhone', held, { primary, label });
    }
  }
}

function newPhone(
  id: string,
  customerId: string,
  said: Pick<CustomerPhone, 'number' | 'primary' | 'label'>,
  addedAt: Date,
): CustomerPhone {
  return { id, customerId, ...said, addedAt, version: 1 };
}
