import { isJson, objects, words } from './bodies.ts';
import type { Json } from './worldTypes.ts';

/** What somebody fills into one element: text, the label or value of a choice, several of them, files, or nothing. */
export type Filled = string | number | readonly string[] | readonly Json[] | null;

/** The state of an element as Slack sends it. Undefined `filled`: left as it was drawn. Throws for a choice that is not offered. */
export function elementState(element: Json, filled: Filled | undefined): Json {
  const type = words(element['type']);
  const given = (name: string): unknown => (filled === undefined ? (element[name] ?? null) : filled);
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input': {
      const value = given('initial_value');
      return { type, value: value === null || value === '' ? null : textOf(value) };
    }
    case 'datepicker':
      return { type, selected_date: given('initial_date') };
    case 'timepicker':
      return { type, selected_time: given('initial_time') };
    case 'datetimepicker':
      return { type, selected_date_time: given('initial_date_time') };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return {
        type,
        selected_option:
          filled === undefined
            ? (element['initial_option'] ?? null)
            : filled === null
              ? null
              : optionOf(element, textOf(filled)),
      };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return {
        type,
        selected_options:
          filled === undefined
            ? (element['initial_options'] ?? [])
            : listOf(filled).map((one) => optionOf(element, textOf(one))),
      };
    case 'users_select':
      return { type, selected_user: given('initial_user') };
    case 'multi_users_select':
      return {
        type,
        selected_users: filled === undefined ? (element['initial_users'] ?? []) : listOf(filled),
      };
    case 'conversations_select':
      return { type, selected_conversation: given('initial_conversation') };
    case 'channels_select':
      return { type, selected_channel: given('initial_channel') };
    case 'file_input':
      return { type, files: filled === undefined ? [] : listOf(filled) };
    default:
      throw new Error(`nobody knows how to fill in ${type}`);
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Error(`${JSON.stringify(value)} is neither a text nor a choice`);
  }
  return String(value);
}

function listOf(filled: Filled): readonly unknown[] {
  return Array.isArray(filled) ? filled : filled === null ? [] : [filled];
}

/** A choice by its value or its label. What an external select offers only Slack knows. */
function optionOf(element: Json, wanted: string): Json {
  const offered = [
    ...objects(element['options']),
    ...objects(element['option_groups']).flatMap(({ options }) => objects(options)),
  ];
  const found = offered.find(
    ({ value, text }) => value === wanted || (isJson(text) && text['text'] === wanted),
  );
  if (found !== undefined) {
    return found;
  }
  if (words(element['type']).includes('external')) {
    return { text: { type: 'plain_text', text: wanted, emoji: true }, value: wanted };
  }
  throw new Error(`${wanted} is not offered by ${JSON.stringify(offered.map(({ value }) => value))}`);
}
