import { listOf, readForm } from './field.js';
import { FormView, html } from './html.js';
import { useState } from './vendor/hooks.mjs';

/**
 * @typedef {import('./message.js').Doing} Doing
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {Record<string, string | readonly string[]>} Values
 */

/**
 * A form in a message. A chosen file is sent at once, and only its id goes with the form.
 * @param {{ form: import('./types.mjs').Form, words: Words, doing: Pick<Doing, 'submit' | 'upload'> }} props
 */
export function InlineForm({ form, words, doing }) {
  const [values, setValues] = useState(/** @type {Values} */ ({}));
  const [errors, setErrors] = useState(form.errors);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(/** @type {Record<string, number>} */ ({}));

  /**
   * @param {HTMLInputElement} input
   * @param {import('./types.mjs').Field} field
   */
  const send = async (input, field) => {
    const { name, max = 1 } = field;
    const chosen = [...(input.files ?? [])];
    input.value = '';
    const there = listOf(values[name] ?? field.value).length + (uploading[name] ?? 0);
    if (there + chosen.length > max) {
      setErrors((before) => ({ ...before, [name]: words.form.tooMany(max) }));
      return;
    }
    setErrors(({ [name]: _mended, ...others }) => others);
    setUploading((before) => ({ ...before, [name]: (before[name] ?? 0) + chosen.length }));
    for (const file of chosen) {
      const answer = await doing.upload(form.id, file);
      setUploading((before) => ({ ...before, [name]: (before[name] ?? 1) - 1 }));
      if ('id' in answer) {
        setValues((before) => ({
          ...before,
          [name]: [...listOf(before[name] ?? field.value), answer.id],
        }));
      } else {
        setErrors((before) => ({
          ...before,
          [name]: [...listOf(before[name]), answer.error].join(' '),
        }));
      }
    }
  };

  /** @param {Event} event */
  const onInput = (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.type === 'file') {
      const field = form.fields.find(({ name }) => name === input.name);
      return field === undefined ? undefined : send(input, field);
    }
    setValues(readForm(/** @type {HTMLFormElement} */ (event.currentTarget), form));
  };
  /** @param {Event} event */
  const onSubmit = async (event) => {
    event.preventDefault();
    const element = /** @type {HTMLFormElement} */ (event.currentTarget);
    if (busy || Object.values(uploading).some((count) => count > 0)) {
      return;
    }
    const typed = readForm(element, form);
    setValues(typed);
    setBusy(true);
    try {
      const wrong = await doing.submit(form.id, typed);
      setErrors(wrong);
      setTried(true);
      const [field] = Object.keys(wrong);
      if (field !== undefined) {
        requestAnimationFrame(() => {
          const row = element.querySelector(`[data-field="${CSS.escape(field)}"]`);
          const input =
            row?.querySelector('input[type=file]') ?? row?.querySelector('input, select, textarea');
          /** @type {HTMLElement | null | undefined} */ (input)?.focus();
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
        uploading=${uploading}
        pictureUrl=${pictureUrl}
        onInput=${onInput}
        onSubmit=${onSubmit}
      />
    </div>
  </section>`;
}

/** @param {string} id */
function pictureUrl(id) {
  return `/console/files/${encodeURIComponent(id)}`;
}

/**
 * The form's page on this server, however the public address is written.
 * @param {string} url
 */
function ownPath(url) {
  return url === '' ? '' : new URL(url, location.href).pathname;
}
