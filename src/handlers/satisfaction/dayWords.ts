import type { Messages } from '../../i18n/messages.ts';

/** A calendar day (YYYY-MM-DD) as customers say it: 12月7日. */
export function dayWords(day: string, m: Messages): string {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return m.satisfaction.page.day(month, date);
}
