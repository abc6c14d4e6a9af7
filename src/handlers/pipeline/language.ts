import type { Locale } from '../../domain/company.ts';

/**
 * The language a line is answered in: Chinese as soon as it has a Chinese character, English where it has words of Latin
 * letters only, otherwise (a bare `C12`, a number, an emoji) the member's own.
 */
export function languageOf(line: string, own: Locale): Locale {
  const start = line.slice(0, 500);
  if (/\p{Script=Han}/u.test(start)) {
    return 'zh-CN';
  }
  return /(?<![A-Za-z])[A-Za-z]{2,}(?![A-Za-z0-9])/u.test(start) ? 'en' : own;
}

export function localeOr(text: string | readonly string[] | undefined, own: Locale): Locale {
  return text === 'en' || text === 'zh-CN' ? text : own;
}
