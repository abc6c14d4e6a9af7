import type { Locale } from '../domain/company.ts';
import { messages } from '../i18n/messages.ts';
import { html } from './markup.ts';
import { rateDocument, STAR } from './rateDocument.ts';

/** A circle with an exclamation mark. */
const MARK = 'M12 2a10 10 0 1 0 .01 0zM11 6h2v8h-2zM11 16h2v2h-2z';

/** What is said instead of the page, or after it. `retry`: where to look once more. */
export function rateNotice(
  locale: Locale,
  kind: 'thanks' | 'sorry' | 'answered' | 'expired' | 'unknown' | 'away',
  retry?: string,
): string {
  const words = messages(locale).satisfaction.page;
  const [title, more] = {
    thanks: [words.thanks, words.thanksMore],
    sorry: [words.thanks, words.sorryMore],
    answered: [words.answered, words.answeredMore],
    expired: [words.expired, words.expiredMore],
    unknown: [words.unknown, words.unknownMore],
    away: [words.away, words.awayMore],
  }[kind] as [string, string];
  const happy = kind === 'thanks' || kind === 'sorry' || kind === 'answered';
  return rateDocument(
    locale,
    { title, about: more },
    html`<main class="lp-rate">
      <div class="lp-rate-card lp-rate-notice">
        <svg class=${happy ? 'lp-rate-done' : 'lp-rate-over'} viewBox="0 0 24 24" aria-hidden="true">
          <path d=${happy ? STAR : MARK} />
        </svg>
        <h1>${title}</h1>
        <p>${more}</p>
        ${retry === undefined ? null : html`<a class="lp-rate-again" href=${retry}>${words.tryAgain}</a>`}
      </div>
    </main>`,
  );
}
