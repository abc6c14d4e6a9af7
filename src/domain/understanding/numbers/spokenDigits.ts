const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  洞: '0',
  幺: '1',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  拐: '7',
  八: '8',
  九: '9',
};

/** The characters by which digits are dictated one by one, for patterns. */
export const SPOKEN_DIGITS = Object.keys(DIGITS).join('');

/** 幺三八 as 138; digits stay, everything else is left out. */
export function spokenDigits(text: string): string {
  return text.replaceAll(/\D/gu, (char) => DIGITS[char] ?? '');
}
