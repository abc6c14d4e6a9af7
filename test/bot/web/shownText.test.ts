import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownLine, wellFormed } from '../../../src/bot/web/cleanText.ts';
import { maskPhones } from '../../../src/domain/maskPhones.ts';

describe('a line that others in a channel can read', () => {
  test.each([
    ['王先生13800138001三房', '王先生138****8001三房'],
    ['+86 138-0013-8000 又来了', '138****8000 又来了'],
    ['电话：１３８００１３８０００', '电话：１３８****８０００'],
    ['李姐 139 0013 9001 看89的', '李姐 139****9001 看89的'],
    ['业主 028-86543210 来电', '业主 ****3210 来电'],
    ['call +1 (415) 555-2671', 'call ****2671'],
    ['身份证 510104199001011234', '身份证 ****1234'],
  ])('hides the phone in "%s"', (typed, shown) => {
    expect(maskPhones(typed)).toBe(shown);
  });

  test.each(['跟进 C12 电话 想看120平 下次=2026-11-24 15:00', '预算260到320万 11-30 A-1-1502', '周五 10:00'])(
    'leaves "%s" as it is',
    (typed) => {
      expect(maskPhones(typed)).toBe(typed);
    },
  );

  test('never shows the middle of a mobile number, however it is grouped (property)', () => {
    const gap = fc.constantFrom('', ' ', '-', '－', ' - ', '.');
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(digits, fc.array(gap, { minLength: 10, maxLength: 10 }), (number, gaps) => {
        const typed = Array.from(number)
          .map((digit, i) => digit + (gaps[i] ?? ''))
          .join('');
        const kept = maskPhones(`客户 ${typed} 三房`).replaceAll(/\D/g, '');
        expect(kept.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('a line as the chat shows it again', () => {
  test('keeps line breaks and drops control characters and direction overrides', () => {
    expect(shownLine('一\r\n二\u0000\u202e三\t四')).toBe('一\n二三\t四');
  });

  test('is cut after 2,000 characters', () => {
    expect(Array.from(shownLine('楼'.repeat(3000)))).toHaveLength(2001);
    expect(shownLine('👍'.repeat(1500))).toBe('👍'.repeat(1500));
  });

  test('is well-formed UTF-16 whatever was typed (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(wellFormed(typed)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
