import type { CustomerPhone } from '../../domain/customer.ts';
import type { Doing } from '../doing.ts';

/** What a said phone does to a customer's phones. */
export type PhoneChange =
  | { readonly kind: 'none' }
  /** It is the customer's already and becomes the first one. */
  | { readonly kind: 'preferred'; readonly number: string }
  | { readonly kind: 'added'; readonly number: string };

export function phoneChange(phones: readonly CustomerPhone[], said: string | undefined): PhoneChange {
  const held = phones.find((phone) => phone.number === said);
  if (said === undefined || held?.primary === true) {
    return { kind: 'none' };
  }
  return { kind: held === undefined ? 'added' : 'preferred', number: said };
}

/** The said phone becomes the first one; every other phone stays as a further one. */
export async function writePhone(
  context: Doing,
  customerId: string,
  phones: readonly CustomerPhone[],
  change: PhoneChange,
): Promise<void> {
  const { work, deps, now } = context;
  if (change.kind === 'none') {
    return;
  }
  for (const phone of phones) {
    const primary = phone.number === change.number;
    if (phone.primary !== primary) {
      await work.update('customerPhone', phone, { primary });
    }
  }
  if (change.kind === 'added') {
    await work.insert('customerPhone', {
      id: deps.ids.uuid(),
      customerId,
      number: change.number,
      primary: true,
      addedAt: now,
      version: 1,
    });
  }
}
