import { readForm } from './form.js';
import { FormView, html } from './html.js';
import { useState } from './vendor/hooks.mjs';
import { CardView } from './card.js';
import { clockTime } from './time.js';

/**
 * @typedef {import('./types.mjs').Message} Message
 * @typedef {import('./types.mjs').Person} Person
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {object} Doing
 * @property {(message: string, action: string, value?: string) => Promise<void>} press
 * @property {(form: string, values: Record<string, string | readonly string[]>) => Promise<Readonly<Record<string, string>>>} submit
 *   gives the errors by field; none when it was taken
 */

/**
 * One message of a conversation. `first`: the message above is by somebody else, or much older.
 * @param {{ message: Message, me: string, person: Person | undefined, zone: string, words: Words, doing: Doing, first: boolean }} props
 */
export function MessageView({ message, me, person, zone, words, doing, first }) {
  const mine = message.from === me;
  const bot = message.from === 'loupan';
  const name = bot ? words.bot : (person?.name ?? message.from);
  const time = clockTime(new Date(message.at), zone);
  const rich = message.card !== undefined || message.form !== undefined;
  return html`
    <article
      class=${`message ${mine ? 'mine' : 'theirs'}${rich ? ' rich' : ''}${first ? ' first' : ''}`}
      data-message=${message.id}
      aria-label=${`${name} ${time}`}
    >
      ${mine ? null : html`<${Avatar} bot=${bot} name=${name} shown=${first} />`}
      <div class="message-body">
        ${
          first && !mine
            ? html`<p class="message-who">
                <span>${name}</span>${
                  message.visibleTo !== undefined && message.in.startsWith('#')
                    ? html`<span class="only-you">${words.onlyYou}</span>`
                    : null
                }
              </p>`
            : null
        }
        ${
          message.card === undefined
            ? null
            : html`<${CardView}
                card=${message.card}
                words=${words}
                onPress=${(/** @type {string} */ action, /** @type {string | undefined} */ value) =>
                  doing.press(message.id, action, value)}
              />`
        }
        ${
          message.form === undefined
            ? null
            : html`<${InlineForm}
                key=${message.form.id}
                form=${message.form}
                words=${words}
                submit=${doing.submit}
              />`
        }
        ${rich ? null : html`<p class="bubble">${message.text}</p>`}
        <time class="message-time" datetime=${message.at}>${time}</time>
      </div>
    </article>
  `;
}

/** @param {{ bot: boolean, name: string, shown: boolean }} props */
function Avatar({ bot, name, shown }) {
  return html`<span class=${`avatar${bot ? ' bot' : ''}${shown ? '' : ' blank'}`} aria-hidden="true"
    >${shown ? (bot ? '楼' : name.slice(0, 1)) : ''}</span
  >`;
}

/** @param {{ form: import('./types.mjs').Form, words: Words, submit: Doing['submit'] }} props */
function InlineForm({ form, words, submit }) {
  const [values, setValues] = useState(/** @type {Record<string, string | readonly string[]>} */ ({}));
  const [errors, setErrors] = useState(form.errors);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  /** @param {Event} event */
  const onInput = (event) => {
    setValues(readForm(/** @type {HTMLFormElement} */ (event.currentTarget), form));
  };
  /** @param {Event} event */
  const onSubmit = async (event) => {
    event.preventDefault();
    const element = /** @type {HTMLFormElement} */ (event.currentTarget);
    if (busy) {
      return;
    }
    const typed = readForm(element, form);
    setValues(typed);
    setBusy(true);
    try {
      const wrong = await submit(form.id, typed);
      setErrors(wrong);
      setTried(true);
      const [field] = Object.keys(wrong);
      if (field !== undefined) {
        requestAnimationFrame(() => {
          const row = element.querySelector(`[data-field="${CSS.escape(field)}"]`);
          /** @type {HTMLElement | null | undefined} */ (
            row?.querySelector('input, select, textarea')
          )?.focus();
          row?.scrollIntoView({ block: 'nearest' });
        });
      }
    } finally {
      setBusy(false);
    }
  };
  return html`<section class="card form-card" aria-label=${form.title}>
    <header class="form-head">
      <h3 class="card-heading">${form.title}</h3>
      ${
        form.url === undefined
          ? null
          : html`<a class="form-own-page" href=${ownPath(form.url)} target="_blank" rel="noopener"
              >${words.openForm}</a
            >`
      }
    </header>
    <div class="lp-inline">
      <${FormView}
        form=${form}
        prefix=${`form-${form.id}`}
        values=${values}
        errors=${errors}
        words=${words.form}
        tried=${tried}
        busy=${busy}
        action=${ownPath(form.url ?? '')}
        onInput=${onInput}
        onSubmit=${onSubmit}
      />
    </div>
  </section>`;
}

/**
 * The form's page on this server, however the public address is written.
 * @param {string} url
 */
function ownPath(url) {
  return url === '' ? '' : new URL(url, location.href).pathname;
}
