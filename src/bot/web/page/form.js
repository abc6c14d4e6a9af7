import { isGroup, listOf, typed, withTyped } from './field.js';

/**
 * The one form renderer: drawn by the chat page inside a message and by the server as the H5 page. It knows no framework
 * but the `html` that it is given, and keeps no state: what was typed comes in as `values`.
 *
 * @typedef {import('./types.mjs').Form} Form
 * @typedef {import('./types.mjs').Field} Field
 * @typedef {import('./types.mjs').FormWords} FormWords
 * @typedef {string | readonly string[]} Raw
 * @typedef {object} FormProps
 * @property {Form} form
 * @property {string} prefix keeps ids apart when several forms stand on one page
 * @property {Readonly<Record<string, Raw>>} values
 * @property {Readonly<Record<string, string>>} errors
 * @property {FormWords} words
 * @property {boolean} tried whether the errors are those of a submit, so that something is to be mended
 * @property {boolean} busy
 * @property {string} action where a plain post goes
 * @property {(event: Event) => void} [onSubmit]
 * @property {(event: Event) => void} [onInput]
 * @property {Readonly<Record<string, number>>} [uploading] by field, how many files are on their way
 * @property {(id: string) => string} [pictureUrl] where a file that was sent can be seen; left out where it cannot
 */

/** @param {(strings: TemplateStringsArray, ...values: any[]) => any} html */
export function createForm(html) {
  /** @param {FormProps} props */
  return function FormView(props) {
    const { form, prefix, values, errors, words, busy, action, onSubmit, onInput } = props;
    const { uploading = {}, pictureUrl } = props;
    const onTheirWay = Object.values(uploading).reduce((sum, count) => sum + count, 0);
    const loose = Object.entries(errors).filter(
      ([name]) => !form.fields.some((field) => field.name === name),
    );
    return html`
      <form
        class="lp-form"
        method="post"
        action=${action}
        enctype=${form.fields.some(({ kind }) => kind === 'file') ? 'multipart/form-data' : undefined}
        novalidate
        onSubmit=${onSubmit}
        onInput=${onInput}
      >
        ${
          Object.keys(errors).length > 0
            ? html`<p class="lp-form-summary" role="alert">${words.fix}</p>`
            : null
        }
        ${loose.map(([name, sentence]) => html`<p class="lp-form-summary" key=${name}>${sentence}</p>`)}
        <div class="weui-cells weui-cells_form lp-cells">${form.fields.map((field) => row(field))}</div>
        <div class="lp-form-actions">
          <button
            type="submit"
            class="weui-btn weui-btn_primary lp-submit"
            disabled=${busy || onTheirWay > 0}
          >
            ${busy ? words.sending : form.submitLabel}
          </button>
        </div>
      </form>
    `;

    /** @param {Field} field */
    function row(field) {
      const id = `${prefix}-${field.name}`;
      const error = errors[field.name];
      const helpId = field.help === undefined ? undefined : `${id}-help`;
      const errorId = error === undefined ? undefined : `${id}-error`;
      const described = [errorId, helpId].filter((one) => one !== undefined).join(' ');
      const common = {
        name: field.name,
        required: field.required,
        'aria-invalid': error === undefined ? undefined : 'true',
        'aria-describedby': described === '' ? undefined : described,
      };
      const group = isGroup(field);
      const label = html`<span class="lp-label-text">${field.label}</span>${
          field.required
            ? html`<span class="lp-required" title=${words.required}
                ><span aria-hidden="true">*</span><span class="lp-hidden">（${words.required}）</span></span
              >`
            : null
        }`;
      const below = html`<div class="lp-below">
        ${
          error === undefined
            ? null
            : html`<p class="lp-error" id=${errorId}><span aria-hidden="true">⚠ </span>${error}</p>`
        }
        ${field.help === undefined ? null : html`<p class="lp-help" id=${helpId}>${field.help}</p>`}
      </div>`;
      const classes = `weui-cell lp-cell${error === undefined ? '' : ' weui-cell_warn lp-wrong'}`;
      return group
        ? html`<div
            class=${classes}
            key=${field.name}
            data-field=${field.name}
            role=${field.kind === 'choices' ? 'group' : 'radiogroup'}
            aria-labelledby=${`${id}-label`}
            aria-describedby=${common['aria-describedby']}
          >
            <span class="weui-label lp-label" id=${`${id}-label`}>${label}</span>
            ${chips(field, id)}${below}
          </div>`
        : html`<div class=${classes} key=${field.name} data-field=${field.name}>
            <label class="weui-label lp-label" for=${id}>${label}</label>
            ${field.kind === 'file' ? files(field, id, common) : input(field, id, common)}${below}
          </div>`;
    }

    /**
     * @param {Field} field
     * @param {string} id
     */
    function chips(field, id) {
      const chosen = listOf(valueOf(field));
      const many = field.kind === 'choices';
      const options =
        field.kind === 'rating'
          ? ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))
          : withTyped(field.options ?? [], many ? chosen : []);
      const offered = many || field.required ? options : [...options, { value: '', label: words.leaveOpen }];
      return html`<div class="lp-chips">
        ${offered.map(
          ({ value, label }, i) =>
            html`<label class="lp-chip" key=${value}>
              <input
                type=${many ? 'checkbox' : 'radio'}
                id=${`${id}-${i}`}
                name=${field.name}
                value=${value}
                checked=${chosen.includes(value) || (!many && value === '' && chosen.length === 0)}
              /><span>${label}</span>
            </label>`,
        )}
      </div>`;
    }

    /**
     * @param {Field} field
     * @param {string} id
     * @param {Record<string, unknown>} common
     */
    function input(field, id, common) {
      const value = listOf(valueOf(field)).join('、');
      if (field.options !== undefined && field.options.length > 0) {
        const known = field.options.some((option) => option.value === value);
        return html`<select class="weui-select lp-input" id=${id} ...${common}>
          <option value="" selected=${!known}>${words.choose}</option>
          ${field.options.map(
            (option) =>
              html`<option key=${option.value} value=${option.value} selected=${option.value === value}>
                ${option.label}
              </option>`,
          )}
        </select>`;
      }
      if (field.kind === 'longText') {
        return html`<textarea
          class="weui-textarea lp-input"
          id=${id}
          rows="3"
          placeholder=${words.fill}
          maxlength=${field.max}
          ...${common}
          value=${value}
        ></textarea>`;
      }
      return html`<input
        class="weui-input lp-input"
        id=${id}
        autocomplete="off"
        placeholder=${words.fill}
        ...${typed(field, value)}
        ...${common}
        value=${value}
      />`;
    }

    /**
     * What was sent already, each with a box to be unticked, and an input for more. It needs no script: ticked boxes are sent
     * like any other.
     * @param {Field} field
     * @param {string} id
     * @param {Record<string, unknown>} common
     */
    function files(field, id, common) {
      const kept = listOf(valueOf(field));
      const count = uploading[field.name] ?? 0;
      return html`<div class="lp-files">
        ${kept.length === 0 ? null : html`<p class="lp-kept-line">${words.uploaded(kept.length)}</p>`}
        ${kept.map(
          (file, i) =>
            html`<label class="lp-kept" key=${file}>
              <input type="checkbox" name=${field.name} value=${file} checked=${true} />
              ${pictureUrl === undefined ? null : html`<img src=${pictureUrl(file)} alt="" />`}
              <span>${words.picture(i + 1)}</span>
            </label>`,
        )}
        <input
          class="lp-input lp-file"
          type="file"
          id=${id}
          accept=${field.accept?.join(',')}
          multiple=${(field.max ?? 1) > 1}
          ...${common}
        />
        ${count === 0 ? null : html`<p class="lp-uploading" role="status">${words.uploading(count)}</p>`}
      </div>`;
    }

    /** @param {Field} field */
    function valueOf(field) {
      return values[field.name] ?? field.value;
    }
  };
}
