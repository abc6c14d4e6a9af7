import type { CustomerPhone } from '../customer.ts';

/** What is said of a customer's phones (E.164). */
export interface PhoneWishes {
  /** Becomes the first one; new or one of his. */
  readonly first?: string;
  /** One more, behind the first. */
  readonly further?: string;
  /** Whose it is, or when it answers: of the further one, else of the first. */
  readonly label?: string;
  /** The end of the one that goes: its last digits, or all of them. */
  readonly drop?: string;
}

export interface PhoneAfter {
  readonly number: string;
  readonly primary: boolean;
  readonly label: string | null;
  /** The record, where he had it before. */
  readonly held: CustomerPhone | undefined;
}

export type PhonesAfter =
  | { readonly ok: true; readonly phones: readonly PhoneAfter[]; readonly dropped: CustomerPhone | undefined }
  /** `several`: the digits fit more than one; `last`: nobody is left without a phone by mistake. */
  | { readonly ok: false; readonly why: 'unknown' | 'several' | 'last' };

/** A customer's phones once a wish is met: one of them is the first, and those that nobody spoke of stay. */
export function phonesAfter(phones: readonly CustomerPhone[], wishes: PhoneWishes): PhonesAfter {
  const { first, further, label, drop } = wishes;
  const held: PhoneAfter[] = phones.map(({ number, primary, label: old }, index) => ({
    number,
    primary,
    label: old,
    held: phones[index],
  }));
  const said = [first, further].filter((number) => number !== undefined);
  const added = [...new Set(said)]
    .filter((number) => phones.every((phone) => phone.number !== number))
    .map((number) => ({ number, primary: false, label: null, held: undefined }));
  const all = [...held, ...added];
  const going = drop === undefined ? [] : all.filter(({ number }) => number.endsWith(digitsOf(drop)));
  const [goes, another] = going;
  if (drop !== undefined && (goes === undefined || digitsOf(drop).length < 4)) {
    return { ok: false, why: 'unknown' };
  }
  if (another !== undefined) {
    return { ok: false, why: 'several' };
  }
  const left = all.filter((phone) => phone !== goes);
  const primary = (
    left.find((phone) => phone.number === first) ??
    left.find((phone) => phone.primary) ??
    left[0]
  )?.number;
  if (left.length === 0 && all.length > 0) {
    return { ok: false, why: 'last' };
  }
  const named = further ?? first;
  return {
    ok: true,
    phones: left.map((phone) => ({
      ...phone,
      primary: phone.number === primary,
      label: label !== undefined && phone.number === named ? label : phone.label,
    })),
    dropped: goes?.held,
  };
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/gu, '');
}
