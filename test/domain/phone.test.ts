import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayPhone, maskPhone, readPhone } from '../../src/domain/phone.ts';

const mobile = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, rest]) => head + String(rest).padStart(9, '0'));
const separator = fc.constantFrom('', ' ', '-', '.', ' - ');
const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '0086-', '(+86)', '86 ');

function fullWidth(text: string): string {
  return text.replace(/[\d+\-.() ]/g, (char) =>
    char === ' ' ? '\u3000' : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  );
}

describe('phones', () => {
  test('every writing of a mobile is the same number', () => {
    fc.assert(
      fc.property(mobile, prefix, separator, separator, fc.boolean(), (phone, lead, a, b, wide) => {
        const written = `${lead}${phone.slice(0, 3)}${a}${phone.slice(3, 7)}${b}${phone.slice(7)}`;
        expect(readPhone(wide ? fullWidth(written) : written)).toEqual({ ok: true, number: `+86${phone}` });
      }),
    );
  });

  test('a mobile with a digit missing or too many is told with its digits and never completed', () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 3, max: 10 }), (phone, length) => {
        const read = readPhone(phone.slice(0, length));
        expect(read.ok ? null : read.digits).toBe(length);
      }),
    );
    expect(readPhone('1380013800')).toEqual({ ok: false, reason: 'digits', digits: 10 });
    expect(readPhone('138001380011')).toEqual({ ok: false, reason: 'digits', digits: 12 });
    expect(readPhone('12345678901')).toEqual({ ok: false, reason: 'unknown', digits: 11 });
  });

  test.each(['13800138000（先生）', '23800138000', '+44 123456789'])(
    '%s has eleven digits, and is wrong for something else',
    (written) => {
      expect(readPhone(written)).toEqual({ ok: false, reason: 'unknown', digits: 11 });
    },
  );

  test.each([
    ['021-62345678', '+862162345678'],
    ['(010) 8888-1234', '+861088881234'],
    ['400-800-1234', '+864008001234'],
    ['+1 202 555 0143', '+12025550143'],
    ['00852 9123 4567', '+85291234567'],
  ])('%s is %s', (written, number) => {
    expect(readPhone(written)).toEqual({ ok: true, number });
  });

  test.each(['', '电话', '王先生', '1380013800a', '138****8000'])('%j is no phone', (text) => {
    expect(readPhone(text).ok).toBe(false);
  });

  test('people here see national numbers, and foreign ones in full', () => {
    expect(displayPhone('+8613800138000')).toBe('13800138000');
    expect(displayPhone('+862162345678')).toBe('021 6234 5678');
    expect(displayPhone('+12025550143')).toBe('+1 202 555 0143');
  });

  test('a masked mobile shows its head and tail, any other phone at most half of itself', () => {
    expect(maskPhone('+8613800138000')).toBe('138****8000');
    for (const phone of ['+862162345678', '+12025550143', '+85291234567', '+864008001234']) {
      const masked = maskPhone(phone);
      const [shown, hidden] = [masked.replace(/\D/g, '').length, masked.replace(/[^*]/g, '').length];
      expect(shown).toBeLessThanOrEqual(hidden);
      expect(masked).not.toContain(phone.slice(-6));
    }
  });
});
