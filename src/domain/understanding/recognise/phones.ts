import type { PhoneReading } from '../../phone.ts';
import { readPhone } from '../../phone.ts';
import { READING_LIMITS } from '../limits.ts';
import type { Unreadable } from '../reading.ts';
import type { Scan, Span } from '../scan.ts';
import { SPOKEN_DIGITS, spokenDigits } from '../numbers/spokenDigits.ts';

export interface PhoneSpan extends Span {
  /** E.164, or null where the digits are no phone. */
  readonly number: string | null;
  readonly unreadable: Unreadable | null;
}

const SEP = '[\\s.\\-()·/]{0,3}';
/** A Chinese mobile in any grouping, with or without its country. */
const MOBILE = new RegExp(
  `(?<![\\d*.])(?:\\(?(?:\\+|00)\\s?86\\)?${SEP}|86${SEP})?1[3-9](?:${SEP}\\d){9}(?![\\d*]|\\.\\d)`,
  'gu',
);
const FOREIGN = /(?<![\d+])\+\s?\d(?:[\s.\-()]{0,2}\d){6,16}(?![\d*])/gu;
const LANDLINE =
  /(?<![\d\-.*])(?:\(?0\d{2,3}\)?[\s-]?\d{7,8}|0\d{2,3}[\s-]\d{3,4}[\s-]\d{4}|[48]00[\s-]?\d{3}[\s-]?\d{4})(?![\d*-])/gu;
const HIDDEN = /(?<!\d)1[3-9]\d[\d*xX]{0,8}\*{2,8}\d{2,4}(?!\d)/gu;
/** Seven to twenty digits that are neither a date nor money: somebody meant a phone. */
const PHONE_LIKE =
  /(?<![\d.*\-/:])\+?\d(?:[\s-]?\d){6,19}(?![\d*]|\.\d|\s*(?:万|亿|元|块|平|方|㎡|w\b|rmb|yuan|k\b))/giu;
const DIGITS_ALONE = /^(?:\d{7,20}|\+\d{7,20}|1[3-9]\d(?:[\s-]?\d){4,17}|0\d{2,3}[\s-]\d{3,8})$/u;

export function phoneUnreadable(typed: string): Unreadable {
  const read = readPhone(typed);
  const digits = typed.normalize('NFKC').replace(/\D/g, '').length;
  const code = !read.ok && read.reason === 'unknown' ? 'phone.unknown' : 'phone.digits';
  return {
    code,
    brief: code === 'phone.unknown' ? 'no such number' : `${digits} digits`,
    typed,
    params: { digits, expected: 11 },
  };
}

/** Groups of one digit are other numbers side by side, unless every digit stands alone. */
function wellGrouped(text: string): boolean {
  const groups = text
    .replace(/^\D*(?:00|\+)?\s?86/, '')
    .split(/[\s.\-()·/]+/u)
    .filter((group) => group !== '');
  return groups.every((group) => group.length > 1) || groups.every((group) => group.length === 1);
}

/** A foreign number may have run into the number behind it: its last groups are given back until it is one. */
function longest(text: string, shrink: boolean): { readonly text: string; readonly read: PhoneReading } {
  let shorter = text;
  let read = readPhone(shorter);
  while (shrink && !read.ok && /\d\D+\d+$/u.test(shorter)) {
    shorter = shorter.replace(/\D+\d+$/u, '');
    read = readPhone(shorter);
  }
  return { text: shorter, read };
}

function roundAmount(digits: string): boolean {
  return digits.length <= 9 && /0{4}$/.test(digits);
}

/** 幺三八 零零幺三 八零零九: a mobile as it is dictated. */
const SPOKEN = new RegExp(
  `(?<![${SPOKEN_DIGITS}])[幺一1](?:[\\s\\-,]?[${SPOKEN_DIGITS}\\d]){10}(?![${SPOKEN_DIGITS}\\d])`,
  'gu',
);

/** Takes every phone out of a line: valid ones first, then what can only have been meant as one. */
export function takePhones(scan: Scan): readonly PhoneSpan[] {
  const found: PhoneSpan[] = [];
  for (const match of scan.matches(SPOKEN)) {
    const read = /^\d/u.test(match[0]) ? null : readPhone(spokenDigits(match[0]));
    if (read?.ok === true) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ start, end, number: read.number, unreadable: null });
      scan.take(start, end);
    }
  }
  for (const pattern of [MOBILE, FOREIGN, LANDLINE]) {
    for (const match of scan.matches(pattern)) {
      const start = match.index;
      const { text, read } = longest(match[0], pattern === FOREIGN);
      const end = start + text.length;
      if (read.ok && found.length < READING_LIMITS.mentions && (pattern !== MOBILE || wellGrouped(text))) {
        found.push({ start, end, number: read.number, unreadable: null });
        scan.take(start, end);
      }
    }
  }
  for (const pattern of [HIDDEN, PHONE_LIKE]) {
    for (const match of scan.matches(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const wrong = pattern === HIDDEN || DIGITS_ALONE.test(match[0]);
      if (wrong && found.length < READING_LIMITS.mentions && !roundAmount(match[0])) {
        found.push({ start, end, number: null, unreadable: phoneUnreadable(scan.typed(start, end)) });
        scan.take(start, end);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
