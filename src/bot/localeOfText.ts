import type { Locale } from '../domain/company.ts';

/** The language of what the desk has said: Chinese as soon as it has a Chinese character. */
export function localeOfText(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}
