import type { Rated } from '../../domain/satisfaction/rating.ts';
import type { Messages } from '../../i18n/messages.ts';
import { dayWords } from './dayWords.ts';

/** Words with which a customer is sent his link; `last`: the last day (YYYY-MM-DD) on which it works. */
export function toSendOn(
  about: Rated,
  { project, url, last }: { readonly project: string; readonly url: string; readonly last: string },
  m: Messages,
): string {
  return m.satisfaction.toSendOn[about](project, url, dayWords(last, m));
}
