import type { InputBlockElement, PlainTextInput, PlainTextOption } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import type { Option } from '../../handlers/chat/card.ts';
import type { FieldView } from '../../handlers/chat/field.ts';
import { lengthOf } from '../text/lengthOf.ts';
import { shorten } from '../text/shorten.ts';
import { fieldValues } from './fieldValues.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { isOptionValue, selectOption } from './selectOption.ts';
import { type SlackWords, slackWords } from './slackWords.ts';

const ACTION_ID = 'value';
/** So few are all in sight, one tap each. Slack has no way to take a tap back, so only where something must be chosen. */
const IN_SIGHT = 3;

/**
 * The input of a field. Times, days and amounts are typed as people say them (明天15:00, 300万), never picked. What a menu of
 * Slack's cannot hold (a value of more than 75 characters) is a text input, so that nothing typed is lost.
 */
export function fieldElement(field: FieldView, locale: Locale): InputBlockElement {
  const words = slackWords(locale);
  switch (field.kind) {
    case 'text':
    case 'phone':
    case 'integer':
    case 'money':
    case 'area':
    case 'percent':
    case 'date':
    case 'dateTime':
    case 'duration':
    case 'range':
    case 'period':
    case 'longText':
      return textInput(field);
    case 'choice':
      return one(field, optionsOf(field, field.options ?? []), words);
    case 'rating':
      return one(field, optionsOf(field, stars(words)), words);
    case 'choices':
      return several(field, optionsOf(field, field.options ?? []), words);
    case 'person':
      return picked(field, 'pick:person', words);
    case 'lookup':
      return picked(field, field.name === 'customer' ? 'pick:customer' : 'pick:record', words);
    case 'file':
      return { type: 'file_input', action_id: ACTION_ID, max_files: filesAllowed(field) };
  }
}

function textInput(field: FieldView): PlainTextInput {
  const value = fieldValues(field).join('、');
  const isMultiline = field.kind === 'longText' || value.includes('\n');
  const limit = textLimit(field);
  return {
    type: 'plain_text_input',
    action_id: ACTION_ID,
    ...(isMultiline ? { multiline: true } : {}),
    ...(value === '' ? {} : { initial_value: shorten(value, LIMITS.input.text) }),
    // What is there already may be too long for the field: it is shown as it was typed, to be shortened.
    ...(limit === undefined ? {} : { max_length: lengthOf(value) > limit ? LIMITS.input.text : limit }),
  };
}

/** The most characters of a field; for the other kinds `max` is the largest value. */
function textLimit({ kind, max }: FieldView): number | undefined {
  const isText = kind === 'text' || kind === 'longText' || kind === 'person' || kind === 'lookup';
  return isText ? Math.max(1, Math.min(max ?? LIMITS.input.text, LIMITS.input.text)) : undefined;
}

/** What is offered, and what stands in the field although it is not offered: free words, or what could not be read. */
function optionsOf(field: FieldView, offered: readonly Option[]): Option[] {
  const given = fieldValues(field).map((value) => ({ value, label: value }));
  const byValue = new Map([...given, ...offered].map((option) => [option.value, option] as const));
  const known = offered.map(({ value }) => value);
  return [...new Set([...known, ...byValue.keys()])]
    .filter((value) => value !== '')
    .flatMap((value) => byValue.get(value) ?? []);
}

function one(field: FieldView, options: readonly Option[], words: SlackWords): InputBlockElement {
  if (!isMenu(options)) {
    return textInput(field);
  }
  const [value] = fieldValues(field);
  const drawn = options.map(selectOption);
  const initial = drawn.find((option) => option.value === value);
  const start = initial === undefined ? {} : { initial_option: initial };
  return field.required && drawn.length <= IN_SIGHT
    ? { type: 'radio_buttons', action_id: ACTION_ID, options: drawn, ...start }
    : {
        type: 'static_select',
        action_id: ACTION_ID,
        placeholder: plain(words.choose, LIMITS.select.placeholder),
        ...menuOf(drawn, words),
        ...start,
      };
}

function several(field: FieldView, options: readonly Option[], words: SlackWords): InputBlockElement {
  if (!isMenu(options)) {
    return textInput(field);
  }
  const values = new Set(fieldValues(field));
  const drawn = options.map(selectOption);
  const initial = drawn.filter(({ value }) => values.has(value ?? ''));
  return {
    type: 'multi_static_select',
    action_id: ACTION_ID,
    placeholder: plain(words.choose, LIMITS.select.placeholder),
    ...menuOf(drawn, words),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

function isMenu(options: readonly Option[]): boolean {
  return (
    options.length > 0 &&
    options.length <= LIMITS.select.groups * LIMITS.select.groupOptions &&
    options.every(({ value }) => isOptionValue(value))
  );
}

function menuOf(
  options: PlainTextOption[],
  words: SlackWords,
):
  | { options: PlainTextOption[] }
  | { option_groups: { label: ReturnType<typeof plain>; options: PlainTextOption[] }[] } {
  if (options.length <= LIMITS.select.options) {
    return { options };
  }
  const size = LIMITS.select.groupOptions;
  return {
    option_groups: Array.from({ length: Math.ceil(options.length / size) }, (_, i) => {
      const group = options.slice(i * size, (i + 1) * size);
      return {
        label: plain(words.range(i * size + 1, i * size + group.length), LIMITS.select.groupLabel),
        options: group,
      };
    }),
  };
}

/** Looked up while it is typed; what stands there is kept, known or not. */
function picked(field: FieldView, action: string, words: SlackWords): InputBlockElement {
  const values = fieldValues(field);
  const [value] = values;
  if (values.length > 1 || (value !== undefined && !isOptionValue(value))) {
    return textInput(field);
  }
  return {
    type: 'external_select',
    action_id: action,
    min_query_length: 0,
    placeholder: plain(words.pick, LIMITS.select.placeholder),
    ...(value === undefined ? {} : { initial_option: selectOption({ value, label: value }) }),
  };
}

function stars(words: SlackWords): Option[] {
  return [1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: words.stars(count) }));
}

/** Besides those that stand in the form already. */
function filesAllowed(field: FieldView): number {
  const { max = LIMITS.input.files } = field;
  return Math.min(Math.max(1, Math.trunc(max) - fieldValues(field).length), LIMITS.input.files);
}
