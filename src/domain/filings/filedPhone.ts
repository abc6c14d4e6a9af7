import { readPhone } from '../phone.ts';
import { plain } from '../understanding/normalise.ts';

/** A phone as it was filed. `phone` has a star for each digit that was not told: 138****8000. */
export interface FiledPhone {
  readonly phone: string;
  /** E.164, where every digit was told. */
  readonly number: string | null;
}

const DIGITS = 11;
const HEAD = 3;
const TAIL = 4;
const HIDDEN = /^(1[3-9]\d[\d*]{4}\d{4})$/u;

/**
 * Reads a phone as agents file it: whole, or with the middle hidden by stars or crosses, full-width or not (１３８＊＊＊＊８００２). The
 * first three and the last four digits must be there: nothing else tells one customer from another. Null where they are not.
 */
export function readFiledPhone(typed: string): FiledPhone | null {
  const text = plain(typed).replace(/[\s\-.]/gu, '');
  const stars = text.replace(/^\+?86(?=1)/u, '').replace(/[xX×·•●＊]/gu, '*');
  if (!stars.includes('*')) {
    const read = readPhone(text);
    return read.ok ? { phone: national(read.number), number: read.number } : null;
  }
  const [, head = '', tail = ''] = /^(\d+)\*+(\d+)$/u.exec(stars) ?? [];
  const whole = `${head}${'*'.repeat(Math.max(0, DIGITS - head.length - tail.length))}${tail}`;
  return whole.length === DIGITS && HIDDEN.test(whole) ? { phone: whole, number: null } : null;
}

/** The first three and the last four digits, by which filings are found. */
export function endsOf(phone: string): string {
  const digits = phone.replace(/[^\d*]/gu, '');
  return digits.slice(0, HEAD) + digits.slice(-TAIL);
}

/** The digits of an E.164 number as they are filed. */
export function national(number: string): string {
  return number.replace(/^\+(?:86)?/u, '');
}

/** Whether two phones may be the same: no digit that both tell differs. */
export function maySame(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.split('').every((digit, index) => digit === '*' || b[index] === '*' || digit === b[index])
  );
}

/** 138****8000: never more than was filed, nor more than everybody may see (R2.1.4). */
export function maskFiled(phone: string): string {
  return phone.length === DIGITS
    ? `${phone.slice(0, HEAD)}****${phone.slice(-TAIL)}`
    : `${'*'.repeat(Math.max(0, phone.length - TAIL))}${phone.slice(-TAIL)}`;
}
