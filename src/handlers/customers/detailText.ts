import type { CustomerFieldName } from '../../domain/customers/customerFieldNames.ts';
import type { CustomerDetails } from '../../domain/customers/customerPatch.ts';
import { range } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** One detail of a customer as people read it; undefined where it is not known. */
export function detailText(
  name: CustomerFieldName,
  details: Partial<CustomerDetails>,
  m: Messages,
): string | undefined {
  switch (name) {
    case 'gender':
      return chosen(m.words.gender, details.gender);
    case 'orientation':
      return chosen(m.words.orientation, details.orientation);
    case 'purpose':
      return chosen(m.words.purpose, details.purpose);
    case 'source':
      return chosen(m.words.source, details.source);
    case 'level':
      return chosen(m.words.level, details.level);
    case 'rooms':
      return known(details.rooms, (rooms) => m.common.rooms(rooms));
    case 'budget':
      return known(details.budget, (value) => range(value, 'money', m));
    case 'downPayment':
      return known(details.downPayment, (value) => range(value, 'money', m));
    case 'area':
      return known(details.area, (value) => range(value, 'area', m));
    case 'floor':
      return known(details.floor, (value) => range(value, 'count', m));
    case 'age':
      return known(details.age, String);
    case 'name':
    case 'occupation':
    case 'address':
    case 'place':
    case 'path':
    case 'channelCompany':
    case 'channelAgent':
    case 'referrer':
    case 'firstContactNote':
      return details[name] ?? undefined;
  }
}

function known<T>(value: T | null | undefined, text: (value: T) => string): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

function chosen<C extends string>(
  words: Readonly<Record<C, string>>,
  code: C | null | undefined,
): string | undefined {
  return known(code, (one) => words[one]);
}
