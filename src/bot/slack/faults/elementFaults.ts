import { lengthOf } from '../../text/lengthOf.ts';
import { LIMITS } from '../limits.ts';
import { type Faults, type Loose, isObject } from './faults.ts';

/** What Slack would refuse in a button, a menu or an input. `options` is the answer to a menu that looks things up. */
export function elementFaults(element: unknown, at: string, faults: Faults): void {
  if (!isObject(element)) {
    faults.add(at, 'is no element');
    return;
  }
  if (element['type'] !== 'options') {
    faults.text(`${at}.action_id`, element['action_id'], LIMITS.id);
  }
  if (element['placeholder'] !== undefined) {
    faults.textObject(`${at}.placeholder`, element['placeholder'], LIMITS.select.placeholder, 'plain_text');
  }
  switch (element['type']) {
    case 'button':
      buttonFaults(element, at, faults);
      break;
    case 'static_select':
    case 'multi_static_select':
      initialFaults(element, menuFaults(element, at, faults, 1), at, faults);
      break;
    case 'radio_buttons':
      initialFaults(
        element,
        optionList(`${at}.options`, element['options'], { max: LIMITS.radio.options }, faults),
        at,
        faults,
      );
      break;
    case 'options':
      menuFaults(element, at, faults, 0);
      break;
    case 'external_select':
      if (element['initial_option'] !== undefined) {
        optionFaults(element['initial_option'], `${at}.initial_option`, faults);
      }
      break;
    case 'plain_text_input':
      textInputFaults(element, at, faults);
      break;
    case 'file_input':
      faults.most(at, 'files', Number(element['max_files'] ?? 1), LIMITS.input.files);
      break;
    default:
      faults.add(at, `${String(element['type'])} is an unknown element`);
  }
}

function buttonFaults(element: Loose, at: string, faults: Faults): void {
  faults.textObject(`${at}.text`, element['text'], LIMITS.button.text, 'plain_text');
  if (element['value'] !== undefined) {
    faults.text(`${at}.value`, element['value'], LIMITS.button.value);
  }
  if (element['url'] !== undefined) {
    faults.text(`${at}.url`, element['url'], LIMITS.url);
    if (typeof element['url'] !== 'string' || !/^https?:\/\//u.test(element['url'])) {
      faults.add(`${at}.url`, 'is no web address');
    }
  }
  if (!['primary', 'danger', undefined].includes(element['style'] as string | undefined)) {
    faults.add(`${at}.style`, `${String(element['style'])} is unknown`);
  }
}

function menuFaults(element: Loose, at: string, faults: Faults, min: number): unknown[] {
  const dot = at === '' ? '' : `${at}.`;
  if (element['option_groups'] === undefined) {
    return optionList(`${dot}options`, element['options'], { max: LIMITS.select.options, min }, faults);
  }
  return faults
    .list(`${dot}option_groups`, element['option_groups'], { max: LIMITS.select.groups })
    .flatMap((group, i) => {
      const here = `${dot}option_groups[${i}]`;
      const { label, options } = isObject(group) ? group : ({} as Loose);
      faults.textObject(`${here}.label`, label, LIMITS.select.groupLabel, 'plain_text');
      return optionList(`${here}.options`, options, { max: LIMITS.select.groupOptions }, faults);
    });
}

function optionList(
  at: string,
  options: unknown,
  size: { readonly max: number; readonly min?: number },
  faults: Faults,
): unknown[] {
  const list = faults.list(at, options, size);
  list.forEach((option, i) => {
    optionFaults(option, `${at}[${i}]`, faults);
  });
  const values = list.map((option) => (isObject(option) ? option['value'] : undefined));
  if (new Set(values).size < values.length) {
    faults.add(at, 'has a value twice');
  }
  return [...list];
}

function optionFaults(option: unknown, at: string, faults: Faults): void {
  const { text, value, description } = isObject(option) ? option : ({} as Loose);
  faults.textObject(`${at}.text`, text, LIMITS.option.text, 'plain_text');
  if (description !== undefined) {
    faults.textObject(`${at}.description`, description, LIMITS.option.text, 'plain_text');
  }
  if (typeof value !== 'string' || value === '') {
    faults.add(`${at}.value`, 'is missing');
  } else {
    faults.most(`${at}.value`, 'characters', lengthOf(value), LIMITS.option.value);
  }
}

/** What is chosen at the start must be one of the options, to the letter. */
function initialFaults(element: Loose, options: readonly unknown[], at: string, faults: Faults): void {
  const { initial_option: one, initial_options: several } = element;
  const known = new Set(options.map((option) => JSON.stringify(option)));
  const chosen =
    one !== undefined
      ? [one]
      : several === undefined
        ? []
        : faults.list(`${at}.initial_options`, several, { max: known.size });
  if (!chosen.every((option) => known.has(JSON.stringify(option)))) {
    faults.add(at, 'starts with what is no option of it');
  }
}

function textInputFaults(element: Loose, at: string, faults: Faults): void {
  const { initial_value: value, max_length: max } = element;
  if (max !== undefined && (typeof max !== 'number' || max < 1 || max > LIMITS.input.text)) {
    faults.add(`${at}.max_length`, `is not from 1 to ${LIMITS.input.text}`);
  }
  if (value !== undefined) {
    faults.text(`${at}.initial_value`, value, typeof max === 'number' ? max : LIMITS.input.text);
  }
}
