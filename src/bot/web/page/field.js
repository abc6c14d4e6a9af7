/**
 * What the fields of a form hold and how they are drawn.
 *
 * @typedef {import('./types.mjs').Form} Form
 * @typedef {import('./types.mjs').Field} Field
 * @typedef {string | readonly string[]} Raw
 */

/** Up to so many options are laid out to be tapped; more become a native picker. */
const CHIPS = 6;

/** @param {Raw | undefined} value */
export function listOf(value) {
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : [...value];
}

/**
 * Words that a person typed and that are no option stay on offer.
 * @param {readonly import('./types.mjs').Option[]} options
 * @param {readonly string[]} chosen
 */
export function withTyped(options, chosen) {
  const others = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...others.map((value) => ({ value, label: value }))];
}

/**
 * Whether a field is a group of buttons to tap.
 * @param {Field} field
 */
export function isGroup(field) {
  const count = field.options?.length ?? 0;
  return (
    field.kind === 'rating' ||
    (field.kind === 'choices' && count > 0) ||
    (field.kind === 'choice' && count > 0 && count <= CHIPS)
  );
}

/**
 * The input's type and keyboard. What was typed and could not be read is shown again as it was, so a date that is none
 * stands in a text input.
 * @param {Field} field
 * @param {string} value
 * @returns {Record<string, unknown>}
 */
export function typed(field, value) {
  switch (field.kind) {
    case 'phone':
      return { type: 'tel', inputmode: 'tel' };
    case 'integer':
      return { type: 'text', inputmode: 'numeric' };
    case 'area':
    case 'percent':
      return { type: 'text', inputmode: 'decimal' };
    case 'date':
      return { type: value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text' };
    case 'dateTime':
      return {
        type: value === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? 'datetime-local' : 'text',
      };
    // Money and ranges are written with 万 and 到, which no number keyboard has.
    default:
      return { type: 'text', maxlength: textual(field) ? field.max : undefined };
  }
}

/**
 * `max` counts characters only in these; in numbers it is the largest value.
 * @param {Field} field
 */
function textual(field) {
  return ['text', 'person', 'lookup'].includes(field.kind);
}

/**
 * The values that stand in a form element: lists for groups of check boxes and for files that were sent, text for the rest.
 * @param {HTMLFormElement} element
 * @param {Form} form
 * @returns {Record<string, Raw>}
 */
export function readForm(element, form) {
  const data = new FormData(element);
  return Object.fromEntries(
    form.fields.map((field) => {
      // A chosen file is no text: it is sent by itself, and its id is ticked then.
      const texts = data.getAll(field.name).filter((value) => typeof value === 'string');
      const isList = field.kind === 'file' || (field.kind === 'choices' && isGroup(field));
      return [field.name, isList ? texts : (texts[0] ?? '')];
    }),
  );
}
