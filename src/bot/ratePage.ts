import { LONGEST_COMMENT } from '../domain/satisfaction/readAnswer.ts';
import type { RatingPage } from '../handlers/ports/customerLinks.ts';
import { dayWords } from '../handlers/satisfaction/dayWords.ts';
import { messages, type Messages } from '../i18n/messages.ts';
import { html } from './markup.ts';
import { rateDocument, STAR } from './rateDocument.ts';

const POINTS = [1, 2, 3, 4, 5];
interface Shown {
  /** Where it is posted to. */
  readonly action: string;
  /** Why it was not taken. */
  readonly fault?: 'stars' | 'comment';
  /** As they were sent. */
  readonly stars?: string;
  readonly comment?: string;
}

/** The page on which a customer rates, as a whole document: five stars and a comment, drawn and sent without a script. */
export function ratePage(page: RatingPage, { action, fault, stars = '', comment = '' }: Shown): string {
  const m = messages(page.locale);
  const words = m.satisfaction.page;
  const title = words.title(page.project);
  const question = words.question[page.about](dayWords(page.day, m));
  const error =
    fault === undefined ? null : fault === 'stars' ? words.needStars : words.tooLong(LONGEST_COMMENT);
  return rateDocument(
    page.locale,
    { title, about: question },
    html`<main class="lp-rate">
      <p class="lp-rate-project">${page.project}</p>
      <form class="lp-rate-card" method="post" action=${action}>
        <h1>${question}</h1>
        <p class="lp-rate-lead">${words.lead}</p>
        ${error === null ? null : html`<p class="lp-rate-error" role="alert">${error}</p>`}
        <fieldset class="lp-rate-stars">
          <legend class="lp-rate-hidden">${question}</legend>
          ${POINTS.map((n) => star(n, stars === String(n), words))}
        </fieldset>
        <label class="lp-rate-label" for="comment">${words.comment}</label>
        <textarea
          id="comment"
          name="comment"
          rows="4"
          maxlength=${LONGEST_COMMENT}
          placeholder=${words.placeholder}
          aria-invalid=${fault === 'comment' ? 'true' : null}
          value=${comment}
        />
        <button type="submit">${words.send}</button>
        <p class="lp-rate-once">${words.once}</p>
      </form>
    </main>`,
  );
}

function star(n: number, checked: boolean, words: Messages['satisfaction']['page']): unknown {
  const label = words.starLabel(n);
  return html`<input type="radio" name="stars" id=${`star-${n}`} value=${n} required checked=${checked} />
    <label for=${`star-${n}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${STAR} /></svg>
      <span class="lp-rate-hidden">${words.starSpoken(n, label)}</span>
      <span class="lp-rate-word" aria-hidden="true">${label}</span>
    </label>`;
}
