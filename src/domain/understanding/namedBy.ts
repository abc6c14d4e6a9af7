import type { Gender } from '../customer.ts';
import type { KnownCustomer } from './reading.ts';
import type { NameSpan } from './recognise/names.ts';
import { ENGLISH_TITLES, HONORIFICS } from './words/honorifics.ts';
import { surnameOf } from './words/surnames.ts';

function genderOf(customer: KnownCustomer): Gender | null {
  if (customer.gender !== null) {
    return customer.gender;
  }
  const title = HONORIFICS.find(({ word }) => customer.name.endsWith(word));
  const english = /^([a-z]+)\.?\s/i.exec(customer.name)?.[1]?.toLowerCase() ?? '';
  return title?.gender ?? ENGLISH_TITLES[english] ?? null;
}

function bears(customer: KnownCustomer, name: NameSpan): boolean {
  const gender = genderOf(customer);
  if (name.gender !== null && gender !== null && name.gender !== gender) {
    return false;
  }
  const own = customer.name.trim();
  const lower = own.toLowerCase();
  return name.keys.some((key) =>
    /[a-z]/i.test(key)
      ? lower.split(/[\s.]+/).includes(key.toLowerCase()) || lower === key.toLowerCase()
      : name.full
        ? own.startsWith(key)
        : surnameOf(own) === key,
  );
}

/** Those of `known` whom a name can mean: the exact name first, else surname and compatible gender, or the full name. */
export function namedBy(name: NameSpan, known: readonly KnownCustomer[]): readonly KnownCustomer[] {
  const exact = known.filter((customer) => customer.name === name.typed);
  return exact.length > 0 ? exact : known.filter((customer) => bears(customer, name));
}
