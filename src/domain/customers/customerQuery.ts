import { readPhone } from '../phone.ts';

/** By what somebody looks for a customer. */
type CustomerQuery =
  | { readonly by: 'ref'; readonly ref: number }
  | { readonly by: 'phone'; readonly number: string }
  | { readonly by: 'lastFour'; readonly digits: string }
  | { readonly by: 'name'; readonly text: string };

/** Reads `C12`, a phone in any writing, its last four digits, a bare number (12 is C12) or a name. */
export function customerQuery(typed: string): CustomerQuery {
  const text = typed.normalize('NFKC').trim();
  const ref = /^[cC]\s?#?(\d{1,9})$/u.exec(text)?.[1] ?? /^(\d{1,3})$/u.exec(text)?.[1];
  if (ref !== undefined) {
    return { by: 'ref', ref: Number(ref) };
  }
  const lastFour = /^(?:尾号)?(\d{4})$/u.exec(text)?.[1];
  if (lastFour !== undefined) {
    return { by: 'lastFour', digits: lastFour };
  }
  const phone = readPhone(text);
  return phone.ok ? { by: 'phone', number: phone.number } : { by: 'name', text };
}
