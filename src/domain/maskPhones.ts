/** A digit, half-width or full-width, and what people put between the groups of a phone number. */
const D = '[0-9０-９]';
const GAP = '[ \\u00a0\\u3000.\\-－–—()（）]{0,3}';

/** A mainland mobile number with or without 86, in any grouping. */
const MAINLAND = `(?:[+＋]?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${D}){9}`;
const MOBILE = new RegExp(`^(?:${MAINLAND})$`, 'u');

const PHONES = [
  MAINLAND,
  // Any other country's number after a plus.
  `[+＋]${D}(?:${GAP}${D}){6,14}`,
  // A landline with its area code: 028-86543210.
  `[0０]${D}{2,3}${GAP}${D}{7,8}`,
  // Seven digits and more in one piece may be a phone or an identity number.
  `${D}{7,}`,
].join('|');
const PATTERN = new RegExp(`(?<!${D})(?:${PHONES})(?!${D})`, 'gu');

/**
 * A line with everything that may be a phone hidden but its last four digits (and the first three of a mobile number):
 * what others in a channel may read.
 */
export function maskPhones(text: string): string {
  return text.replaceAll(PATTERN, (found) => {
    const digits = found.match(/[0-9０-９]/gu) ?? [];
    const mobile = MOBILE.test(found) ? digits.slice(-11, -8) : [];
    return `${mobile.join('')}****${digits.slice(-4).join('')}`;
  });
}
