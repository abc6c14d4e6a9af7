import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { plain } from './understanding/normalise.ts';

export type PhoneReading =
  | { readonly ok: true; readonly number: string }
  | {
      readonly ok: false;
      /** `digits`: the length is none that a phone has; `unknown`: the length fits, no such number exists. */
      readonly reason: 'digits' | 'unknown';
      readonly digits: number;
    };

const CHINA = '+86';
const MOBILE_DIGITS = 11;
/** Every mobile number of the numbering plan, so that a prefix opened tomorrow is not refused. */
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
const WRITTEN = /^[+\d\s\-.()/·*]+$/;

/**
 * Reads one phone in any writing (full-width, +86, 0086, spaces, dots, hyphens, parentheses) as E.164. A number without
 * a country is Chinese. A wrong length is reported with its digits and never padded or guessed.
 */
export function readPhone(text: string): PhoneReading {
  const written = plain(text).replace(/^(?:tel|phone|电话|手机号?)[:\s]*/i, '');
  const digits = written.replace(/\D/g, '');
  if (digits.length === 0 || !WRITTEN.test(written)) {
    return notRead(digits.length, false);
  }
  const foreign = /^[\s(]*(?:\+|00)/.test(written);
  const number = foreign ? digits.replace(/^00/, '') : digits;
  const national = foreign && number.startsWith('86') ? number.slice(2) : foreign ? null : digits;
  if (national !== null) {
    return chinese(national);
  }
  const parsed = parsePhoneNumberFromString(`+${number}`);
  if (parsed?.isValid() === true) {
    return { ok: true, number: parsed.number };
  }
  return notRead(digits.length, parsed?.isPossible() === true);
}

/** Eleven digits are not wrong for being eleven. */
function notRead(digits: number, isPossible: boolean): PhoneReading {
  return { ok: false, reason: isPossible || digits === MOBILE_DIGITS ? 'unknown' : 'digits', digits };
}

function chinese(national: string): PhoneReading {
  const digits = national.length;
  const mobile = national.replace(/^(?:86)?(?=1[3-9]\d{9}$)/, '');
  if (CHINESE_MOBILE.test(mobile)) {
    return { ok: true, number: CHINA + mobile };
  }
  const parsed = digits <= 12 ? parsePhoneNumberFromString(national, 'CN') : undefined;
  if (parsed?.isValid() === true && parsed.getType() !== 'MOBILE') {
    return { ok: true, number: parsed.number };
  }
  return notRead(digits, false);
}

/** The phone as people here write it: national for +86, international for others. */
export function displayPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) {
    return e164;
  }
  if (parsed.countryCallingCode !== '86') {
    return parsed.formatInternational();
  }
  const national = parsed.nationalNumber;
  return CHINESE_MOBILE.test(national) ? national : parsed.formatNational();
}

/** 138****8000: what everybody but the owner sees (R2.1.4). Never more than half of the digits. */
export function maskPhone(e164: string): string {
  const shown = e164.startsWith(CHINA) ? e164.slice(CHINA.length) : e164;
  const digits = shown.replace(/\D/g, '').length;
  // Seven digits shown of eleven is the national habit for mobiles; anything else shows half at most.
  const [head, tail] = CHINESE_MOBILE.test(shown)
    ? [3, 4]
    : [Math.min(3, Math.floor(digits / 4)), Math.min(4, Math.floor(digits / 4))];
  const plus = shown.startsWith('+') ? 1 : 0;
  const hidden = Math.max(0, digits - head - tail);
  return shown.slice(0, plus + head) + '*'.repeat(hidden) + (tail > 0 ? shown.slice(-tail) : '');
}
